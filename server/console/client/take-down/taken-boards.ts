import type { TakeDownView } from '../../../../shared/api/take-down.ts'
import type { OrgId, Plan } from '../../../../shared/plan/plan.ts'
import { clearedBoards } from '../../../../shared/schedule/cleared-boards.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'

/** The boards that are cleared whole, by id, each with the newest of what clears it. */
export function takenBoards(plan: Plan, all: readonly TakeDownView[]): ReadonlyMap<string, TakeDownView> {
  const tree = orgTreeOf(plan.orgs)
  const whole = all.filter(({ subject }) => subject.what === 'board' || subject.what === 'everything')
  return new Map(
    [...whole]
      .sort((a, b) => a.madeAt - b.madeAt)
      .flatMap((one) =>
        clearedBoards(plan, tree, { ...one, org: one.org as OrgId }).map(({ id }) => [id, one] as const),
      ),
  )
}
