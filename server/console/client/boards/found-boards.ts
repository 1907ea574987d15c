import type { Board } from '../../../../shared/plan/plan.ts'
import { searched } from '../kit/folded.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { isAmiss, type Standing } from './standing-of.ts'

/** Which boards are looked for: by words of their names, places, offices and groups, and by how they stand. */
export const boardFilters = ['all', 'amiss', 'lost', 'mine'] as const
/** One of them. */
export type BoardFilter = (typeof boardFilters)[number]

/** What is searched of each board: folded once a plan, not once a key. */
export type SearchedTexts = ReadonlyMap<string, string>

/** Everything of boards by which people look for them. */
export function searchedTexts(boards: readonly Board[], words: Pick<PlanWords, 'org'>): SearchedTexts {
  return new Map(
    boards.map((board) => {
      const { id, name, place = '', org, tags = [] } = board
      return [id, searched([name, place, words.org(org), ...tags, id].join(' '))]
    }),
  )
}

/** What is looked for. */
export interface BoardSearch {
  /** What was typed, with or without diacritics; every word counts. */
  readonly q: string
  readonly only: BoardFilter
}

/** The boards that are meant, in their order. `isMine`: whether a board is of the person’s own offices. */
export function foundBoards(
  boards: readonly Board[],
  { q, only }: BoardSearch,
  texts: SearchedTexts,
  standingOf: (board: string) => Standing,
  isMine: (board: Board) => boolean,
): readonly Board[] {
  const words = searched(q).split(/\s+/)
  return boards.filter((board) => {
    if (only === 'mine' && !isMine(board)) return false
    if (only === 'amiss' && !isAmiss(standingOf(board.id))) return false
    if (only === 'lost' && standingOf(board.id).kind !== 'lost') return false
    const text = texts.get(board.id) ?? ''
    return words.every((word) => text.includes(word))
  })
}
