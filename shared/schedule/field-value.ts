import type { Field } from '../plan/plan.ts'
import { canChiOf } from '../time/can-chi.ts'
import { civilOf, weekdayOf } from '../time/civil.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { lunarDateOf } from '../time/lunar.ts'
import { countedDayOf, type Milestones } from './bounds.ts'

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/**
 * What a field says on a local day (days since 1970-01-01), in the words of a language; undefined of a countdown to what has no date. A
 * RangeError for a lunar date past 2200. F1–F3
 */
export function fieldValueOn(
  field: Field,
  day: number,
  language: string | undefined,
  milestones: Milestones,
  days: LocalDays,
): string | undefined {
  switch (field.kind) {
    case 'days-to': {
      const to = countedDayOf(field.to, milestones, days)
      return to === undefined ? undefined : String(to - day)
    }
    case 'date':
      return dateWords(day)
    case 'weekday':
      return weekdayNamesIn(language)[weekdayOf(day)]
    case 'lunar-date':
      return lunarWords(day)
  }
}

/** The names of the days from Monday to Sunday as they stand within a sentence: English for English, else Vietnamese. F1 */
export function weekdayNamesIn(language: string | undefined): readonly string[] {
  return language?.split('-')[0]?.toLowerCase() === 'en' ? weekdays.en : weekdays.vi
}

function dateWords(day: number): string {
  const { year, month, day: ofMonth } = civilOf(day)
  return [String(ofMonth).padStart(2, '0'), String(month).padStart(2, '0'), year].join('/')
}

function lunarWords(day: number): string {
  const date = lunarDateOf(day)
  if (date === undefined) throw new RangeError(`no lunar date is known of day ${day}`)
  return `${date.day}/${date.month}${date.leap ? ' nhuận' : ''} năm ${canChiOf(date.year)}`
}
