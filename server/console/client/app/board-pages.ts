import { boardPage } from '../board/board-page.tsx'
import { boardsPage } from '../boards/boards-page.tsx'

/** The boards and what each plays. */
export const boardPages = { board: boardPage, boards: boardsPage }
