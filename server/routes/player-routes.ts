import { problem } from '../../shared/problem/problem.ts'
import { playerFilesPath } from '../../shared/protocol/paths.ts'
import { immutable } from './answers.ts'
import { pagePolicy } from './html-page.ts'
import type { PlayerFiles } from './player-files.ts'
import type { Route } from './route.ts'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
}

const shellName = 'shell.html'

/** The board's own page and its files: open, for they hold nothing; what a board shows is behind its key. */
export function playerRoutes(files: PlayerFiles): Route[] {
  return [
    {
      id: 'playerPage',
      method: 'GET',
      path: '/play/{board}',
      access: 'open',
      page: true,
      summary: 'The page of one board; with `?preview` it plays what the page around it says.',
      answer: { status: 200, describes: 'The page.', type: 'text/html' },
      refuses: ['not-found'],
      handle() {
        const shell = files.get(shellName)
        if (!shell) throw problem('not-found')
        return new Response(shell, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
            'content-security-policy': pagePolicy(),
          },
        })
      },
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
        const bytes = name === shellName ? undefined : files.get(name)
        if (!bytes) throw problem('not-found')
        return immutable(bytes, types[name.split('.').pop() ?? ''] ?? 'application/octet-stream', 'public')
      },
    },
  ]
}
