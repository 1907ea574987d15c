import type { ApprovedBeside, ApprovedBy, ApprovedExplanation } from '../../shared/api/explanation.ts'
import type { ItemKey } from '../../shared/api/item-key.ts'
import type { Board } from '../../shared/plan/plan.ts'
import type { Explanation, Verdict } from '../../shared/schedule/explain.ts'
import { outOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { textOfKey } from '../planning/item.ts'

/** Adds to an explanation who approved what shows; `approvedBy` answers by the texts of keys. */
export async function withApprovals(
  explanation: Explanation,
  { plan, tree }: Pick<Schedule, 'plan' | 'tree'>,
  board: Board,
  approvedBy: (keys: readonly ItemKey[]) => Promise<ReadonlyMap<string, ApprovedBy>>,
): Promise<ApprovedExplanation> {
  const beside = besideOf(explanation, { plan, tree }, board)
  const shown = explanation.verdicts.filter(({ shows }) => shows)
  const known = await approvedBy([...beside, ...shown.flatMap(keysOf)])
  const of = (key: ItemKey) => known.get(textOfKey(key)) ?? null
  return {
    ...explanation,
    beside: beside.map(({ list, id, campaign }) => ({ list, id, approved: of({ list, id, campaign }) })),
    verdicts: explanation.verdicts.map((verdict) => {
      const [placement, ...slides] = keysOf(verdict) as [ItemKey, ...ItemKey[]]
      return {
        ...verdict,
        approved: of(placement),
        slides: verdict.slides.map((slide, i) => ({ ...slide, approved: of(slides[i] as ItemKey) })),
      }
    }),
  }
}

/** The keys of a placement and of its slides, index for index. */
function keysOf({ campaign, placement, slides }: Verdict): readonly ItemKey[] {
  return [
    { list: 'placements', campaign, id: placement },
    ...slides.map(({ slide }): ItemKey => ({ list: 'slides', campaign, id: slide })),
  ]
}

type Beside = ItemKey & Pick<ApprovedBeside, 'list'>

function besideOf(
  { tier, restrictions }: Explanation,
  { plan, tree }: Pick<Schedule, 'plan' | 'tree'>,
  board: Board,
): readonly Beside[] {
  const key = (list: Beside['list'], id: string): Beside => ({ list, campaign: '', id })
  // What an office has for other boards is not told of here.
  const interrupts = (tier === 'interrupt' ? (plan.interrupts ?? []) : []).filter(
    ({ org, boards }) => outOfReach(board, org, boards, tree) === undefined,
  )
  return [
    ...tree.chainOf(board.org).flatMap(({ id, filler }) => (filler ? [key('fillers', id)] : [])),
    ...interrupts.map(({ id }) => key('interrupts', id)),
    ...restrictions.map((id) => key('restrictions', id)),
  ]
}
