import { onAirAt, type Row } from '../on-air.ts'

/** When the next turn of any row begins after `at` (epoch ms), a stretch without turns as one. */
export function turnAfter(rows: readonly Row[], at: number): number {
  const ends = rows.flatMap((row) => onAirAt(row, at)?.endsAt ?? [])
  return ends.length === 0 ? at : Math.min(...ends)
}

/** When the turn before that of `at` began; the beginning of the day before its first. */
export function turnBefore(rows: readonly Row[], at: number): number {
  const starts = rows.flatMap((row) => {
    const here = onAirAt(row, at)
    const before = here && onAirAt(row, here.startsAt - 1)
    return before ? [before.startsAt] : here ? [here.startsAt] : []
  })
  return starts.length === 0 ? at : Math.max(...starts)
}
