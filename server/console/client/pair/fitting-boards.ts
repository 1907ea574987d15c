import type { PairableBoard, PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { matches } from '../kit/folded.ts'
import { byName } from '../words/by-name.ts'

/**
 * The boards whose name or office has all the words that are sought, diacritics or none: first what the machine was, then those of its
 * size without a machine, of its size, without a machine, and the rest; each by name.
 */
export function fittingBoards(
  { boards, screen, former }: Pick<PairingQuestion, 'boards' | 'screen' | 'former'>,
  sought: string,
): readonly PairableBoard[] {
  const rank = (board: PairableBoard) =>
    board.id === former?.board ? 0 : 1 + (fitsOn(board, screen) ? 0 : 2) + (board.paired ? 1 : 0)
  return boards
    .filter(({ name, orgName }) => matches(`${name} ${orgName}`, sought))
    .sort((a, b) => rank(a) - rank(b) || byName(a.name, b.name))
}

/** Whether a board is as large as what the page has. */
export const fitsOn = (board: Pick<PairableBoard, 'width' | 'height'>, screen: PairingQuestion['screen']): boolean =>
  board.width === screen.width && board.height === screen.height
