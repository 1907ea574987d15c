import type { BoardId } from '../plan/plan.ts'

/** What can be wrong with a valid plan. K2–K12 */
export type PlanProblemCode =
  | 'phase-empty'
  | 'overcommitted'
  | 'milestone-unconfirmed'
  | 'loop-too-long'
  | 'share-missed'
  | 'uncovered'
  | 'language-missing'
  | 'missing-glyph'
  | 'illegible'
  | 'reading-time'
  | 'outweighs'

/** Something about a valid plan that a person should see: an error will not play as meant, a warning may not. K1 */
export interface PlanProblem {
  readonly code: PlanProblemCode
  readonly severity: 'error' | 'warning'
  /** JSON pointer into the plan document. */
  readonly path: string
  readonly board?: BoardId
  readonly message: string
  readonly messageVi: string
}

const errors: ReadonlySet<PlanProblemCode> = new Set([
  'phase-empty',
  'overcommitted',
  'outweighs',
  'missing-glyph',
  'illegible',
])

/** A problem with the severity of its code unless another is given; `texts` are its sentences, English first. */
export function planProblem(
  code: PlanProblemCode,
  path: string,
  board: BoardId | undefined,
  texts: readonly [message: string, messageVi: string],
  severity: PlanProblem['severity'] = errors.has(code) ? 'error' : 'warning',
): PlanProblem {
  const [message, messageVi] = texts
  return { code, severity, path, ...(board === undefined ? {} : { board }), message, messageVi }
}
