import type { LiveChange } from '../api/live-feed.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from './edges.ts'

/** One page of the console. */
export interface Page {
  readonly element: HTMLElement
  readonly title: string
  /** Another plan is in force; undefined while there is none. */
  show?(now: PlanNow | undefined): void
  /** Time has passed; called a few times a second. */
  tick?(): void
  /** Something besides the plan may have changed. */
  heard?(what: LiveChange): void
}

/** Makes a page of what pages share. */
export type MakePage = (edges: Edges) => Page
