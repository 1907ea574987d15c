/** Where a session stands after a step, as the server says. */
export interface Standing {
  readonly stage: 'complete' | 'second-factor' | 'enrol'
  readonly factors?: readonly string[]
}

/** What the steps of signing in have in common. */
export interface Desk {
  /** Goes on to what the server asks for next, or to where one wanted to go. */
  readonly goOn: (standing: Standing) => void
  /** Ends what has been begun, and begins anew. */
  readonly beginAnew: () => void
}
