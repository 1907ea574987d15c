import type { BoardId } from '../../shared/plan/plan.ts'
import { isBoardId, isId } from '../../shared/protocol/bounds.ts'
import { sealWith } from '../store/seal.ts'
import type { PairingBook } from './pairing-book.ts'

/** What boards fetch with: nothing of it is kept, and it opens nothing once the pairing has ended. */
export interface BoardTokens {
  /** A token of a pairing that lasts a day from `at` (epoch ms). */
  issue(board: BoardId, pairing: string, at: number): string
  /** Whose token this is at `at`; undefined where it is good for nothing. */
  boardOf(token: string, at: number): BoardId | undefined
}

/** How long a token lasts, in ms. */
export const tokenLastsMs = 86_400_000

/** Tokens that are sealed with the installation's secret and good while the book has their pairing. */
export function boardTokens(secret: Uint8Array, book: Pick<PairingBook, 'of'>): BoardTokens {
  const seal = sealWith(secret, 'board-token')
  return {
    issue(board, pairing, at) {
      const said = `${board}.${pairing}.${at + tokenLastsMs}`
      return `${said}.${seal.of(said)}`
    },
    boardOf(token, at) {
      const [board, pairing, endsAt = '', mac = '', ...more] = token.split('.')
      if (more.length > 0 || !isBoardId(board) || !isId(pairing) || !/^\d{1,16}$/.test(endsAt)) return undefined
      const isGood = seal.holds(`${board}.${pairing}.${endsAt}`, mac) && at < Number(endsAt)
      return isGood && book.of(board)?.id === pairing ? board : undefined
    },
  }
}
