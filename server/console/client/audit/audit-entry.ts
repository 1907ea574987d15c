import type { PlanWords } from '../words/plan-words.ts'

/** One thing that was done; `at` is epoch ms. */
export interface AuditEntry {
  readonly seq: number
  readonly at: number
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string; readonly address: string | null }
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly org: string | null
  readonly before: unknown
  readonly after: unknown
}

/** What people call things: as the plan has them, and people (names by ids). */
export interface AuditNames {
  readonly words: PlanWords | undefined
  readonly people: ReadonlyMap<string, string>
}
