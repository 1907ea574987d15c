import type { TakeDownView } from '../../../../shared/api/take-down.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { clearedBoards } from './cleared-boards.ts'

/** The boards that are cleared whole, by id, each with the newest of what clears it. */
export function takenBoards(plan: Plan, all: readonly TakeDownView[]): ReadonlyMap<string, TakeDownView> {
  const whole = all.filter(({ subject }) => subject.what === 'board' || subject.what === 'everything')
  return new Map(
    [...whole]
      .sort((a, b) => a.madeAt - b.madeAt)
      .flatMap((one) => clearedBoards(plan, one.org, one.subject).map(({ id }) => [id, one] as const)),
  )
}
