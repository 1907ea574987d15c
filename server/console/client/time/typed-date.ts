import type { DateText } from '../../../../shared/plan/plan.ts'
import { civilOf, parseDate, weekdayOf } from '../../../../shared/time/civil.ts'
import type { Language } from '../words/say.ts'

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** Reads a date as people here type it, day first: `14/10/2020`, `1/2/2020`, `14-10-2020`, `14.10.2020`, `14102020`; undefined where there is no such day. */
export function typedDate(text: string): DateText | undefined {
  const trimmed = text.trim()
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDate(date) === undefined ? undefined : date
}

/** `14/10/2020`; the text itself where it is no date. */
export function dateForPeople(date: DateText): string {
  const day = parseDate(date)
  if (day === undefined) return date
  const { year, month, day: ofMonth } = civilOf(day)
  return `${twoDigits(ofMonth)}/${twoDigits(month)}/${year}`
}

/** `Thứ Tư`; empty where it is no date. */
export function weekdayForPeople(date: DateText, language: Language): string {
  const day = parseDate(date)
  return day === undefined ? '' : (weekdays[language][weekdayOf(day)] ?? '')
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
