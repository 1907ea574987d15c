import { useMemo } from 'preact/hooks'
import type { PlanNow } from '../api/watch-plan.ts'
import { type SearchedTexts, searchedTexts } from './found-boards.ts'

const none: SearchedTexts = new Map()

/** What is searched of each board of a plan; nothing before something is typed, since folding thousands of names would hold up the first picture. */
export function useSearchedTexts({ plan, words }: PlanNow, q: string): SearchedTexts {
  const isWanted = q.trim() !== ''
  return useMemo(() => (isWanted ? searchedTexts(plan.boards, words) : none), [plan, words, isWanted])
}
