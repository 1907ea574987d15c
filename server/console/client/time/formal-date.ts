import type { DateText } from '../../../../shared/plan/plan.ts'
import { civilOf, parseDate } from '../../../../shared/time/civil.ts'

/** `ngày 05 tháng 01 năm 2024`, as administrative documents are dated: days under ten and the first two months with a zero; the text itself where it is no date. */
export function formalDate(date: DateText): string {
  const number = parseDate(date)
  if (number === undefined) return date
  const { year, month, day } = civilOf(number)
  const withZero = (value: number, below: number) => (value < below ? `0${value}` : String(value))
  return `ngày ${withZero(day, 10)} tháng ${withZero(month, 3)} năm ${year}`
}
