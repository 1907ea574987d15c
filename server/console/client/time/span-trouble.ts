import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'
import { noSuchDay, writtenDays } from './no-such-day.ts'

/** A day alone before the sign, as in 22-1/12: it is of the month behind it. */
const bare = /^\D*(\d{1,2})\s*[-–—]\s*(\d{1,2}[/.](\d{1,2}))/
const byMoon = /âl|al|âm|tết/i

/** What is the matter with typed days that `typedSpan` does not read: a day that does not exist, an end before the start, or anything. */
export function spanTrouble(text: string): Said {
  const typed = text.normalize('NFC')
  const asked = both(
    'Chưa đọc được ngày. Gõ như 1/12-22/12 hoặc 01/12/2026-22/12/2026.',
    'These days cannot be read. Type them like 1/12-22/12 or 01/12/2026-22/12/2026.',
  )
  if (byMoon.test(typed)) return asked
  const found = writtenDays(typed.replace(bare, '$1/$3-$2'))
  const missing = noSuchDay(found)
  if (missing) return missing
  const [start, end] = found
  if (start === undefined || end === undefined) return asked
  const years = start.year !== undefined && end.year !== undefined ? start.year - end.year : 0
  if (years < 0 || (years === 0 && start.month * 31 + start.day <= end.month * 31 + end.day)) return asked
  return both(
    'Ngày cuối ở trước ngày đầu. Nếu phát qua năm mới thì gõ cả năm, như 22/12/2026-1/12/2027.',
    'The last day is before the first. Across a new year, type the years too, like 22/12/2026-1/12/2027.',
  )
}
