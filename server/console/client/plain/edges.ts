import type { LiveChange } from '../api/live-feed.ts'
import type { Me } from '../api/me.ts'
import type { ServerClock } from '../time/server-clock.ts'

/** What every page is given. */
export interface Edges {
  /** Who is signed in. */
  readonly me: Me
  readonly clock: ServerClock
  /** A clock that nobody sets, ms of any origin. */
  readonly steady: () => number
  /** Shows a sentence where every page has a place for it; assistive technology reads it out. */
  readonly tell: (text: string, kind?: 'done' | 'trouble') => void
  /** Looks at once whether the plan has changed. */
  readonly lookAgain: () => void
  /** The person has changed something themselves: what shows it is renewed without waiting for the server's word. */
  readonly acted: (what: LiveChange) => void
}
