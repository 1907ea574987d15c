import type { DatedSlide } from '../plan/dated-slide.ts'
import type { Field, SloganSlide } from '../plan/plan.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { type Milestones, type Span, slideSpanOf } from './bounds.ts'
import { fieldValueOn, weekdayNamesIn } from './field-value.ts'
import { filledWith } from './words-on.ts'

/** What a field says on the first and on the last local day on which its slide may play; null where the plan leaves that day open. */
export interface FieldRange {
  readonly name: string
  readonly kind: Field['kind']
  readonly first: string | null
  readonly last: string | null
}

const always: Span = { startsAt: Number.NEGATIVE_INFINITY, endsAt: Number.POSITIVE_INFINITY }
/** Of a countdown whose beginning is open. */
const mostDigits = 3

/**
 * What each field of a slide can say, in the words of the slide's language: `within` is the span in which something shows it, the span
 * of its phases. A countdown's first is its most, its last its least, at least 1. All are null where the slide never plays. F5
 */
export function fieldRangeOf(
  slide: DatedSlide,
  milestones: Milestones,
  days: LocalDays,
  within: Span = always,
): readonly FieldRange[] {
  const own = slideSpanOf(slide, milestones, days)
  const startsAt = Math.max(own.startsAt, within.startsAt)
  const endsAt = Math.min(own.endsAt, within.endsAt)
  const plays = startsAt < endsAt
  const first = plays && Number.isFinite(startsAt) ? days.dayAt(startsAt) : undefined
  const last = plays && Number.isFinite(endsAt) ? days.dayAt(endsAt - 1) : undefined
  return slide.fields.map((field) => {
    const valueOn = (day: number | undefined) =>
      day === undefined ? null : (fieldValueOn(field, day, slide.language, milestones, days) ?? null)
    return { name: field.name, kind: field.kind, first: valueOn(first), last: valueOn(last) }
  })
}

/**
 * A slide in the widest words that its fields can put into it, whatever the day, without fields: what can be read so can be read on
 * every day. Countdowns have as many digits as their first in `ranges`, three where that is open. F5
 */
export function longestWordsOf(slide: DatedSlide, ranges: readonly FieldRange[] = []): SloganSlide {
  return filledWith(slide, (field, language) => {
    switch (field.kind) {
      case 'days-to': {
        const first = ranges.find(({ name }) => name === field.name)?.first
        return '8'.repeat(first?.length ?? mostDigits)
      }
      case 'date':
        return '28/08/2028'
      case 'weekday':
        return weekdayNamesIn(language).reduce((longest, name) => (name.length > longest.length ? name : longest))
      case 'lunar-date':
        // M and N are wide, and so are two digits that are not 1.
        return '28/10 nhuận năm Nhâm Thân'
    }
  })
}
