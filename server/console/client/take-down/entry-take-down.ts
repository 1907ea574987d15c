import type { Board } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs } from '../words/say.ts'
import type { TakenSubject } from './take-down.ts'
import { takeDownButtons } from './take-down-buttons.ts'

/** The ways to take what a turn shows off the air, for whoever may; undefined where there are none. */
export function entryTakeDown(entry: TimelineEntry, board: Board, now: PlanNow, edges: Edges): HTMLElement | undefined {
  const subject = subjectOf(entry, board, now)
  if (!subject) return undefined
  const name = `“${inOurs(now.words.shown(entry, board.id))}”`
  const buttons = takeDownButtons({ subject, org: board.org, name, now, edges })
  return buttons.length === 0 ? undefined : make('p', { class: 'doings' }, ...buttons)
}

function subjectOf(entry: TimelineEntry, board: Board, { plan }: PlanNow): TakenSubject | undefined {
  // Those end in ways of their own.
  if (entry.interrupt !== undefined || entry.restriction !== undefined) return undefined
  if (entry.campaign !== null) return { what: 'slide', campaign: entry.campaign, slide: entry.slide }
  const owner = orgTreeOf(plan.orgs)
    .chainOf(board.org)
    .find(({ filler }) => filler?.id === entry.slide)
  return owner ? { what: 'filler', of: owner.id } : undefined
}
