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
  postponed: both('Hoãn, chưa có ngày', 'Postponed, no date yet'),
}

/** The state of a milestone: confirmed unless it says otherwise. */
export const milestoneStateOf = ({ state }: Milestone): MilestoneState => state ?? 'confirmed'

/** From when to when a milestone is, in the page’s language. */
export function milestoneDates(milestone: Milestone): string {
  if (milestone.state === 'postponed') return say('Chưa có thời gian mới', 'No new time yet')
  const [from, to] = [planTimeForPeople(milestone.starts), planTimeForPeople(milestone.ends)]
  return from === to ? from : say(`${from} đến ${to}`, `${from} to ${to}`)
}
