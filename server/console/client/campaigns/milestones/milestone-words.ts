import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Milestone } from '../../../../../shared/plan/plan.ts'
import { planTimeForPeople } from '../../time/plan-time.ts'
import { both, say } from '../../words/say.ts'

/** How sure a milestone is. */
export type MilestoneState = NonNullable<Milestone['state']>

/** What people call each state. */
export const milestoneStateWords: Readonly<Record<MilestoneState, Said>> = {
  expected: both('Dự kiến', 'Expected'),
  confirmed: both('Đã chốt', 'Confirmed'),
  closed: both('Đã xong', 'Closed'),
  // One that is new has had no day yet either: what it was before is not told.
  postponed: both('Chưa có ngày', 'No date yet'),
}

/** What it is to take a milestone’s days from it. */
export const postponing = both('Hoãn, chưa có ngày', 'Postponed, no date yet')

/** The state of a milestone: confirmed unless it says otherwise. */
export const milestoneStateOf = ({ state }: Milestone): MilestoneState => state ?? 'confirmed'

/** From when to when a milestone is, in the page’s language; empty while it has no days. */
export function milestoneDates(milestone: Milestone): string {
  if (milestone.state === 'postponed') return ''
  const [from, to] = [planTimeForPeople(milestone.starts), planTimeForPeople(milestone.ends)]
  return from === to ? from : say(`${from} đến ${to}`, `${from} to ${to}`)
}
