import type { PairableBoard, PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { fitsOn, fittingBoards } from './fitting-boards.ts'

/** Picked in place of a board’s id: a new board of the name that was typed. */
export const anew = '+'

/** The boards that a machine may become by what was typed, and which of them it is to be. */
export interface BoardsOffered {
  readonly found: readonly PairableBoard[]
  /** Whether a new one is offered. */
  readonly canAdd: boolean
  /** The id of a board, `+`, or empty where nothing is picked. */
  readonly picked: string
}

/**
 * What was picked by hand stays while it is offered. Else the name decides, where it leaves one free board of the machine’s size, or none at all;
 * and before one is typed, what the machine was.
 */
export function boardsOffered(
  question: Pick<PairingQuestion, 'boards' | 'screen' | 'former'>,
  { name, picked }: { readonly name: string; readonly picked: string },
  mayAdd: boolean,
): BoardsOffered {
  const typed = name.normalize('NFC').trim()
  const found = fittingBoards(question, typed)
  const canAdd = mayAdd && (typed !== '' || found.length === 0)
  const isOffered = (id: string | undefined) => (id === anew ? canAdd : found.some((board) => board.id === id))
  if (isOffered(picked)) return { found, canAdd, picked }
  if (found.length === 0) return { found, canAdd, picked: canAdd ? anew : '' }
  const [free, another] = found.filter((board) => !board.paired && fitsOn(board, question.screen))
  const only = typed === '' ? question.former?.board : another ? undefined : free?.id
  return { found, canAdd, picked: isOffered(only) ? (only ?? '') : '' }
}
