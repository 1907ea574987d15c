import { useCallback, useMemo } from 'preact/hooks'
import type { BoardHealthRow } from '../../../../shared/api/board-health.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { signedIn } from '../state/signed-in.ts'
import { type BoardSearch, foundBoards } from './found-boards.ts'
import { type Standing, standingOf } from './standing-of.ts'
import { useSearchedTexts } from './use-searched-texts.ts'

/** The boards that were found. */
export interface FoundBoards {
  readonly boards: readonly Board[]
  /** How a board stands, by its id. */
  readonly standing: (board: string) => Standing
}

/** The boards of a plan that are meant by a search, by how they are. */
export function useFoundBoards(
  now: PlanNow,
  { q, only }: BoardSearch,
  health: ReadonlyMap<string, BoardHealthRow> | undefined,
): FoundBoards {
  const { grants } = signedIn()
  const { plan } = now
  const texts = useSearchedTexts(now, q)
  const standing = useCallback((board: string) => standingOf(health?.get(board)), [health])
  const own = useMemo(() => new Set(grants.map(({ org }) => org)), [grants])
  // Health comes every few seconds: what it does not decide need not be looked for anew.
  const decides = only === 'amiss' || only === 'lost' ? standing : undefined
  const boards = useMemo(
    () => foundBoards(plan.boards, { q, only }, texts, decides ?? standing, ({ org }) => own.has(null) || own.has(org)),
    [plan, q, only, texts, decides, own],
  )
  return { boards, standing }
}
