import type { Board } from '../../../../shared/plan/plan.ts'
import { byName } from '../words/by-name.ts'

/** By what boards may stand together. */
export const groupings = ['org', 'kind', 'place', 'tag'] as const
/** One of them. */
export type Grouping = (typeof groupings)[number]

/** Boards that stand together; `key` empty: those that belong to none. */
export interface BoardGroup {
  readonly key: string
  readonly boards: readonly Board[]
}

/**
 * Boards in their groups, each sorted by what `nameOf` calls it, those without one last; one group of all where `by` is undefined. A board
 * with several tags stands in each of them.
 */
export function groupedBoards(
  boards: readonly Board[],
  by: Grouping | undefined,
  nameOf: (by: Grouping, key: string) => string,
): readonly BoardGroup[] {
  if (by === undefined) return [{ key: '', boards }]
  const groups = new Map<string, Board[]>()
  for (const board of boards)
    for (const key of keysOf(board, by)) {
      const group = groups.get(key)
      if (group) group.push(board)
      else groups.set(key, [board])
    }
  return [...groups]
    .map(([key, some]) => ({ key, boards: some }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || byName(nameOf(by, a.key), nameOf(by, b.key)))
}

function keysOf({ org, kind, place, tags = [] }: Board, by: Grouping): readonly string[] {
  switch (by) {
    case 'org':
      return [org]
    case 'kind':
      return [kind]
    case 'place':
      return [districtIn(place)]
    case 'tag':
      return tags.length > 0 ? tags : ['']
  }
}

/** The widest part of a place, which Vietnamese writes last: `Km 12, Quốc lộ 14, xã Đắk R'lấp` is in `xã Đắk R'lấp`. */
const districtIn = (place = ''): string => place.split(',').at(-1)?.trim() ?? ''
