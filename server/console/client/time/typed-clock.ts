import type { ClockText } from '../../../../shared/plan/plan.ts'
import { timeForPeople, typedTime } from './typed-time.ts'

/** Reads a time of the day to the minute as the plan writes it (`19:00`), with 24:00 where the end of the day may be meant; undefined for anything else. */
export function typedClock(text: string, mayEndDay = false): ClockText | undefined {
  if (mayEndDay && /^24(?:[:h.]?00|h|g| giờ)?$/.test(text.trim().toLowerCase())) return '24:00'
  const clockMs = typedTime(text)
  return clockMs === undefined || clockMs % 60_000 !== 0 ? undefined : timeForPeople(clockMs)
}
