import { useCallback } from 'preact/hooks'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { type BoardFilter, type BoardSearch, boardFilters } from './found-boards.ts'
import { type Grouping, groupings } from './grouped-boards.ts'

/** What is looked for and how it stands, as the address remembers it. */
export interface BoardLook extends BoardSearch {
  readonly by: Grouping | undefined
  /** Another way to look, without a step to go back to for each key; what is left out stays. */
  readonly change: (next: Partial<{ q: string; only: BoardFilter; by: Grouping | undefined }>) => void
}

/** Reads `?q=`, `?only=` and `?by=` of the address, and writes them there. */
export function useBoardSearch(): BoardLook {
  const asked = address.value.searchParams
  const change = useCallback<BoardLook['change']>((next) => changeQuery(next), [])
  return {
    q: asked.get('q') ?? '',
    only: boardFilters.find((one) => one === asked.get('only')) ?? 'all',
    by: groupings.find((one) => one === asked.get('by')),
    change,
  }
}
