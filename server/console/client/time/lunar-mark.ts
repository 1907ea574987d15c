import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import { lunarDateOf } from '../../../../shared/time/lunar.ts'

/** The lunar day as a calendar on the wall has it beside the day: `24`, and `1/11` where its month begins (`1/6n` of a leap month); empty where it is not known. */
export function lunarMark(date: DateText): string {
  const lunar = lunarDateOf(parseDate(date) ?? Number.NaN)
  if (!lunar) return ''
  return lunar.day === 1 ? `1/${lunar.month}${lunar.leap ? 'n' : ''}` : String(lunar.day)
}
