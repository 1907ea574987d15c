import type { CampaignId } from '../../shared/plan/plan.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { situationsOn } from '../../shared/schedule/day-plan.ts'

/** A window that names one weekday opens within a week; one day more where clocks change. */
const daysEach = 9
const mostStarts = 64

/** The first instant (epoch ms) from `from` on at which something of a campaign is due within a board's hours; undefined where none was found. */
export function firstDueOf(reach: BoardReach, campaign: CampaignId, from: number): number | undefined {
  const { days, slots } = reach
  const isOwn = (index: number) => slots[index]?.rule.of.campaign.id === campaign
  const starts = slots.flatMap(({ rule, slot }) =>
    rule.of.campaign.id === campaign && slot.span.endsAt > from ? [Math.max(from, slot.span.startsAt)] : [],
  )
  for (const start of [...new Set(starts)].sort((a, b) => a - b).slice(0, mostStarts)) {
    const first = days.dayAt(start)
    for (let day = first; day < first + daysEach; day++) {
      for (const { startsAt, endsAt, isOpen, dueSlots } of situationsOn(reach, day)) {
        if (endsAt > start && isOpen && dueSlots.some(isOwn)) return Math.max(start, startsAt)
      }
    }
  }
  return undefined
}
