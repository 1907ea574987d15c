import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '../../../shared/problem/problem.ts'
import { immutable } from '../calls/answers.ts'
import { takesGzip, zipped } from '../calls/zipped.ts'
import type { Call } from '../route.ts'
import { pagePolicy } from './page-policy.ts'

/** The files of a built page, by name, in memory. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
  webmanifest: 'application/manifest+json',
}

/** Reads the folder into which a page was built. */
export async function loadBuiltFiles(folder: string): Promise<BuiltFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of await readdir(folder)) files.set(name, new Uint8Array(await readFile(join(folder, name))))
  return files
}

/** The build of the board's page that these files are; undefined where they name none. */
export function buildOf(files: BuiltFiles): string | undefined {
  const list = files.get('shell.json')
  return list && (JSON.parse(new TextDecoder().decode(list)) as { readonly build: string }).build
}

/** The document of a page, asked for anew each time: it names the files that belong to it. Throws a problem where it was not built. */
export function builtPage(files: BuiltFiles, name: string, policy = pagePolicy): Response {
  const document = files.get(name)
  if (!document) throw problem('not-found')
  return new Response(document, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy,
    },
  })
}

/** A file that a page's document names; the name carries a hash of its content. Throws a problem where there is none, and for documents. */
export function builtFile(files: BuiltFiles, name: string, who: 'public' | 'private'): Response {
  return immutable(bytesOf(files, name), types[endingOf(name)] ?? 'application/octet-stream', who)
}

/** The same as small as the caller takes it; not for boards, whose worker keeps and compares what came. */
export async function smallFile(
  files: BuiltFiles,
  call: Pick<Call, 'request' | 'param'>,
  who: 'public' | 'private',
): Promise<Response> {
  const name = call.param('file')
  // Pictures are as small as they get.
  const isZipped = takesGzip(call.request) && endingOf(name) !== 'png'
  const answer = isZipped
    ? immutable(await zipped(bytesOf(files, name)), types[endingOf(name)] ?? 'application/octet-stream', who)
    : builtFile(files, name, who)
  answer.headers.set('vary', 'accept-encoding')
  if (isZipped) answer.headers.set('content-encoding', 'gzip')
  return answer
}

function bytesOf(files: BuiltFiles, name: string): Uint8Array<ArrayBuffer> {
  const bytes = name.endsWith('.html') ? undefined : files.get(name)
  if (!bytes) throw problem('not-found')
  return bytes
}

const endingOf = (name: string): string => name.split('.').pop() ?? ''
