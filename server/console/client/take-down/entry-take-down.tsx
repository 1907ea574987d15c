import type { TakenSubject } from '../../../../shared/api/take-down.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { planNow } from '../state/plan-now.ts'
import { inOurs } from '../words/say.ts'
import { TakeDownPresses } from './take-down-presses.tsx'

/** A turn on a board. */
export interface EntryTakeDownProps {
  readonly entry: TimelineEntry
  readonly board: Board
  /** An instant (epoch ms) at which it is on. */
  readonly at: number
}

/** The ways to take what a turn shows off the air, for whoever may. */
export function EntryTakeDown({ entry, board, at }: EntryTakeDownProps) {
  const plan = planNow.value
  const subject = plan && subjectOf(entry, board, plan)
  if (!subject) return null
  const name = `“${inOurs(plan.words.shown(entry, board.id, at))}”`
  return <TakeDownPresses {...{ subject, name }} org={board.org} />
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
