import type { ClockText, Day, Daypart } from '../../../../shared/plan/plan.ts'
import { week } from '../words/daypart-words.ts'

/** A stretch of the day while somebody types it: an hour that cannot be read is undefined. */
export interface TypedDaypart {
  /** Tells it from the others while it stands. */
  readonly key: number
  readonly from: ClockText | undefined
  readonly to: ClockText | undefined
  readonly days: readonly Day[]
}

/** A stretch of the plan, to be typed. */
export const typedDaypartOf = ({ from, to, days = week }: Daypart, key: number): TypedDaypart => ({
  key,
  from,
  to,
  days,
})

/** The stretches that were typed as the plan has them; undefined while one of them cannot be read, or has no day. */
export function daypartsTyped(parts: readonly TypedDaypart[]): readonly Daypart[] | undefined {
  const read: Daypart[] = []
  for (const { from, to, days } of parts) {
    if (from === undefined || to === undefined || days.length === 0) return undefined
    const some = days.length < week.length ? { days: week.filter((day) => days.includes(day)) } : {}
    read.push({ ...some, from, to })
  }
  return read
}
