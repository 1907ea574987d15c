import type { PlanWords } from '../words/plan-words.ts'

/** What people call things: as the plan has them, and people (names by ids). */
export interface AuditNames {
  readonly words: PlanWords | undefined
  readonly people: ReadonlyMap<string, string>
}
