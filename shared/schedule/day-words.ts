import { isDated } from '../plan/dated-slide.ts'
import type { SloganSlide } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import type { BoardReach } from './board-reach.ts'
import type { Milestones } from './bounds.ts'
import type { Entry } from './entry.ts'
import type { CampaignView } from './rule.ts'
import { wordsOn } from './words-on.ts'

/** What entries show on each local day: boards of one zone are given the very same slide on the same day. F4 */
export interface DayWords {
  /** The slide of an entry, in the words of a local day (days since 1970-01-01) where they differ by the day. */
  slideOn(entry: Entry, day: number, reach: Pick<BoardReach, 'zone' | 'days'>): Entry['slide']
}

/** How many slides of one pattern are kept: a year, while a preview that wanders does not fill the memory. */
const keptDays = 400

/** The words of a plan with these campaigns, each put together once. */
export function dayWords(campaigns: readonly CampaignView[]): DayWords {
  const milestonesOf = new Map(campaigns.map(({ campaign, milestones }) => [campaign.id, milestones]))
  const noMilestones: Milestones = new Map()
  const known = new Map<Entry['slide'], Map<string, SloganSlide>>()
  return {
    slideOn({ slide, turn }, day, { zone, days }) {
      if (!isDated(slide)) return slide
      const milestones = (turn.campaign === null ? undefined : milestonesOf.get(turn.campaign)) ?? noMilestones
      const filled = remembered(known, slide, () => new Map<string, SloganSlide>())
      if (filled.size >= keptDays && !filled.has(`${day} ${zone}`)) filled.clear()
      return remembered(filled, `${day} ${zone}`, () => wordsOn(slide, day, milestones, days))
    },
  }
}
