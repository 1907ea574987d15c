import type { ServerClock } from './server-clock.ts'

/** What every page is given. */
export interface Edges {
  readonly clock: ServerClock
  /** A clock that nobody sets, ms of any origin. */
  readonly steady: () => number
  /** Shows a sentence where every page has a place for it; assistive technology reads it out. */
  readonly tell: (text: string, kind?: 'done' | 'trouble') => void
  /** Looks at once whether the plan has changed. */
  readonly lookAgain: () => void
}
