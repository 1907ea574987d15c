import type { Standing, Step } from './step.ts'

/** What the steps of signing in have in common. */
export interface Desk {
  /** Goes on to what the server asks for next, or to where one wanted to go. */
  goOn(standing: Standing): void
  /** Shows another step. */
  show(make: () => Step): void
  /** Ends what has been begun, and begins anew. */
  beginAnew(): void
  /** The name of the identity provider that one may sign in by; undefined while there is none. */
  readonly provider: string | undefined
  /** The page of ours that one wanted to go to. */
  readonly to: string
}
