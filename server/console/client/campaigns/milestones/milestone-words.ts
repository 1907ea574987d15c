import type { FormerDays } from '../../../../../shared/api/campaign.ts'
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
  // One that is new has had no day yet either.
  postponed: both('Chưa có ngày', 'No date yet'),
}

/** What it is to take a milestone’s days from it. */
export const postponing = both('Hoãn, chưa có ngày', 'Postponed, no date yet')

/** The state of a milestone: confirmed unless it says otherwise. */
export const milestoneStateOf = ({ state }: Milestone): MilestoneState => state ?? 'confirmed'

/** What people call the state of a milestone that had days formerly, or is not known to have had any. */
export function milestoneSaid(milestone: Milestone, former: FormerDays | undefined): Said {
  return milestone.state === 'postponed' && former ? postponing : milestoneStateWords[milestoneStateOf(milestone)]
}

/** From when to when a milestone is, in the page’s language; where it has no days, those that it had, as such; empty where none are known. */
export function milestoneDates(milestone: Milestone, former?: FormerDays): string {
  if (milestone.state !== 'postponed') return daysSaid(milestone)
  if (!former) return ''
  const days = daysSaid(former)
  return say(`trước đó là ${days}`, `formerly ${days}`)
}

function daysSaid({ starts, ends }: FormerDays): string {
  const [from, to] = [planTimeForPeople(starts), planTimeForPeople(ends)]
  return from === to ? from : say(`${from} đến ${to}`, `${from} to ${to}`)
}
