import type { BoardId } from '../shared/plan/plan.ts'

/**
 * The Cache Storage of a board, or of a machine that is none yet. To be opened for each use: one that the browser has thrown away would take
 * everything, and keep nothing. Rejects where there is none.
 */
export const boardCache = async (board: BoardId | ''): Promise<Cache> => caches.open(`congchao-${board}`)
