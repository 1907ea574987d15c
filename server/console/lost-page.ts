import { type BuiltFiles, builtPage } from '../routes/system/built-files.ts'

/** What stands at an address that leads to no page: the document of every page, whose script says so. */
export function lostPage(files: BuiltFiles): Response {
  const { body, headers } = builtPage(files, 'page.html')
  return new Response(body, { status: 404, headers })
}
