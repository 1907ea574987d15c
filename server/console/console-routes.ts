import { problem } from '../../shared/problem/problem.ts'
import { immutable } from '../routes/answers.ts'
import { pagePolicy } from '../routes/html-page.ts'
import type { PlayerFiles } from '../routes/player-files.ts'
import type { Route } from '../routes/route.ts'

/** The built files of the operators' pages, by name, in memory. */
export type ConsoleFiles = PlayerFiles

const pageName = 'page.html'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
}

/** The operators' pages and their files. One document serves every page: its script reads the address. */
export function consoleRoutes(files: ConsoleFiles): Route[] {
  const page = (id: string, path: string, summary: string): Route => ({
    ...{ id, path, summary, method: 'GET', access: 'person', page: true },
    answer: { status: 200, describes: 'The page.', type: 'text/html' },
    refuses: ['not-found'],
    handle() {
      const document = files.get(pageName)
      if (!document) throw problem('not-found')
      return new Response(document, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': pagePolicy(),
        },
      })
    },
  })
  return [
    page('todayPage', '/', 'What is on today: every board as it looks now, the plan and its milestones.'),
    page('addPage', '/add', 'Words and banners as they will stand on every board, and where they go.'),
    page('wallPage', '/wall', 'Every board playing, side by side.'),
    page('boardPage', '/boards/{board}', 'A board’s day, with a preview of any instant and the reasons for it.'),
    {
      id: 'consoleFile',
      method: 'GET',
      path: '/console/{file}',
      access: 'person',
      page: true,
      summary: 'A file of these pages; its name carries a hash of its content.',
      answer: { status: 200, describes: 'The file.' },
      refuses: ['not-found'],
      handle(call) {
        const name = call.param('file')
        const bytes = name === pageName ? undefined : files.get(name)
        if (!bytes) throw problem('not-found')
        return immutable(bytes, types[name.split('.').pop() ?? ''] ?? 'application/octet-stream', 'private')
      },
    },
  ]
}
