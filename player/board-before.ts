import type { BoardId } from '../shared/plan/plan.ts'
import type { KeptPairing } from './keep.ts'
import { takeFloor } from './one-page.ts'

const tries = 10
const everyMs = 200

/**
 * The board that this machine became when it showed a code, for a page whose address names none, as after a power cut; undefined where it
 * became none, or another page of this browser is that board.
 */
export async function boardBefore(pairing: KeptPairing | null): Promise<BoardId | undefined> {
  if (!pairing) return undefined
  const { board } = pairing
  for (let tried = 0; tried < tries; tried++) {
    const floor = await takeFloor(board, { ifAvailable: true })
    floor?.leave()
    if (floor) return board
    // The page before this one in its tab may only just be going.
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return undefined
}
