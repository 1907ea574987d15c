import { isDated } from '../plan/dated-slide.ts'
import { milestonesNamedBy } from '../plan/milestones-named.ts'
import type { Slide } from '../plan/plan.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { type Milestones, slideSpanOf } from './bounds.ts'
import { wordsOn } from './words-on.ts'

/**
 * A slide as a board shows it at an instant (epoch ms), by the local days of its zone: one with fields in the words of that day, every other
 * as it is. As it is written stays what has nothing to say then: its countdown is over, or what it counts to has no date. F1–F3
 */
export function slideAt(slide: Slide, at: number, milestones: Milestones, days: LocalDays): Slide {
  if (!isDated(slide) || !milestonesNamedBy(slide).every((id) => milestones.has(id))) return slide
  const { startsAt, endsAt } = slideSpanOf(slide, milestones, days)
  return startsAt === Number.POSITIVE_INFINITY || endsAt <= at
    ? slide
    : wordsOn(slide, days.dayAt(at), milestones, days)
}
