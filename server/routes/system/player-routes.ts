import { problem } from '../../../shared/problem/problem.ts'
import { playerFilesPath } from '../../../shared/protocol/paths.ts'
import type { Route } from '../route.ts'
import { type BuiltFiles, builtFile, builtPage } from './built-files.ts'
import { playerPolicy, workerPolicy } from './page-policy.ts'

/** The board's own page and its files: open, for they hold nothing; what a board shows is behind its key. */
export function playerRoutes(files: BuiltFiles): Route[] {
  const page: Omit<Route, 'id' | 'path' | 'summary'> = {
    ...{ method: 'GET', access: 'open', page: true, refuses: ['not-found'] },
    answer: { status: 200, describes: 'The page.', type: 'text/html' },
    handle: () => builtPage(files, 'shell.html', playerPolicy),
  }
  return [
    {
      id: 'playerWorker',
      method: 'GET',
      path: '/play/sw.js',
      access: 'open',
      page: true,
      summary: 'The service worker of the page, which keeps it for when there is no server.',
      answer: { status: 200, describes: 'The script.' },
      refuses: ['not-found'],
      handle: () =>
        asItIsNow(files, 'sw.js', {
          'content-type': 'text/javascript; charset=utf-8',
          'content-security-policy': workerPolicy,
          // It lies below the page that has no board yet, and keeps that one too.
          'service-worker-allowed': '/play',
        }),
    },
    {
      id: 'playerList',
      method: 'GET',
      path: '/play/shell.json',
      access: 'open',
      page: true,
      summary: 'Which build of the page this server ships, and its files by hash and length.',
      answer: { status: 200, describes: '`{ build, files: [{ path, sha256, bytes }] }`.', type: 'application/json' },
      refuses: ['not-found'],
      handle: () => asItIsNow(files, 'shell.json', { 'content-type': 'application/json; charset=utf-8' }),
    },
    { ...page, id: 'playerStartPage', path: '/play', summary: 'The page of a machine that is no board yet.' },
    {
      ...page,
      ...{ id: 'playerPage', path: '/play/{board}' },
      summary: 'The page of one board; with `?preview` it plays what the page around it says.',
    },
    {
      id: 'playerFile',
      method: 'GET',
      path: `${playerFilesPath}{file}`,
      access: 'open',
      page: true,
      summary: 'A file of that page; its name carries a hash of its content.',
      answer: { status: 200, describes: 'The file.' },
      refuses: ['not-found'],
      handle(call) {
        const name = call.param('file')
        // These two change under their names.
        if (name === 'sw.js' || name === 'shell.json') throw problem('not-found')
        return builtFile(files, name, 'public')
      },
    },
  ]
}

/** A file that is asked for anew each time. Throws a problem where it was not built. */
function asItIsNow(files: BuiltFiles, name: string, headers: Record<string, string>): Response {
  const bytes = files.get(name)
  if (!bytes) throw problem('not-found')
  return new Response(bytes, { headers: { ...headers, 'cache-control': 'no-cache' } })
}
