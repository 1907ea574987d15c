import { problem } from '../../../shared/problem/problem.ts'
import type { Route } from '../route.ts'
import { type BuiltFiles, builtPage, smallFile } from '../system/built-files.ts'

/** Built beside the operators' pages; of these files alone the unsigned get any. */
const ours = /^sign-in-[\w-]+\.[\w.]+$/

/**
 * The page on which people sign in, and which one-time links open, with its files. A link's secret stands behind the `#`: browsers send
 * that to no server, so that no log and no proxy has it; opening a link uses nothing up.
 */
export function signInPageRoutes(files: BuiltFiles): Route[] {
  return [
    {
      id: 'signInPage',
      method: 'GET',
      path: '/sign-in',
      access: 'open',
      page: true,
      summary: 'The page on which people sign in, and which one-time links open. Opening it uses no link up.',
      answer: { status: 200, describes: 'The page.', type: 'text/html' },
      refuses: ['not-found'],
      handle: () => builtPage(files, 'sign-in-page.html'),
    },
    {
      id: 'signInFile',
      method: 'GET',
      path: '/sign-in/{file}',
      access: 'open',
      page: true,
      summary: 'A file of that page; its name carries a hash of its content.',
      answer: { status: 200, describes: 'The file.' },
      refuses: ['not-found'],
      handle(call) {
        const name = call.param('file')
        if (!ours.test(name)) throw problem('not-found')
        return smallFile(files, call, 'public')
      },
    },
  ]
}
