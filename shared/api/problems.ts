import type { PlanProblem } from '../schedule/plan-problem.ts'

/** What is wrong with a plan, errors first. */
export interface Problems {
  readonly problems: readonly PlanProblem[]
}
