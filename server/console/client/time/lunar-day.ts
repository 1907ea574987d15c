import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import { lunarDateOf } from '../../../../shared/time/lunar.ts'
import type { Language } from '../words/say.ts'

/** `23/10`, `15/6 nhuận`: the day and month of the lunar calendar; empty outside the years of it that are carried. */
export function lunarDayForPeople(date: DateText, language: Language): string {
  const lunar = lunarDateOf(parseDate(date) ?? Number.NaN)
  if (!lunar) return ''
  const leap = language === 'vi' ? ' nhuận' : ' (leap)'
  return `${lunar.day}/${lunar.month}${lunar.leap ? leap : ''}`
}
