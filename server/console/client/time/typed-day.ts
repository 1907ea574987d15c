import type { DateText } from '../../../../shared/plan/plan.ts'
import { civilOf, parseDate, printDate } from '../../../../shared/time/civil.ts'
import { typedDate } from './typed-date.ts'
import { typedSide } from './typed-side.ts'

/**
 * Reads a day as `typedDate` does, and `22/12` or `23/10 âl` too: without a year it is the one nearest to `today`, of two as near the later; with
 * `isAhead` the first that is not over. Undefined for anything else.
 */
export function typedDay(text: string, today: DateText, isAhead = false): DateText | undefined {
  const date = typedDate(text)
  const now = parseDate(today)
  if (date !== undefined || now === undefined) return date
  const side = typedSide(text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' '))
  if (side === undefined || side.year !== undefined) return undefined
  const { year } = civilOf(now)
  const days = [year + 1, year, year - 1].flatMap((each) => {
    const [first, last] = side.in(each) ?? []
    return first === undefined || first !== last || (isAhead && first < now) ? [] : [first]
  })
  const [nearest] = days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))
  return nearest === undefined ? undefined : printDate(nearest)
}
