import { playerFilesPath } from '../../shared/protocol/paths.ts'
import { type BuiltFiles, builtFile, builtPage } from './built-files.ts'
import type { Route } from './route.ts'

/** The board's own page and its files: open, for they hold nothing; what a board shows is behind its key. */
export function playerRoutes(files: BuiltFiles): Route[] {
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
      handle: () => builtPage(files, 'shell.html'),
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
      handle: (call) => builtFile(files, call.param('file'), 'public'),
    },
  ]
}
