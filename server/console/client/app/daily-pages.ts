import { addPage } from '../add/add-page.ts'
import { boardPage } from '../board/board-page.ts'
import { plainPage } from '../plain/plain-page.tsx'

/** What an officer opens each day, beside the first page. */
export const dailyPages = {
  add: plainPage(() => addPage),
  board: plainPage((board) => (edges) => boardPage(board, edges)),
}
