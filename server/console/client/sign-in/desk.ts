import type { Completed, SignedIn } from '../../../../shared/api/sign-in.ts'

/** What the steps of signing in have in common. */
export interface Desk {
  /** Goes on to what the server asks for next, or to where one wanted to go. */
  readonly goOn: (came: SignedIn | Completed) => void
  /** Ends what has been begun, and begins anew. */
  readonly beginAnew: () => void
}
