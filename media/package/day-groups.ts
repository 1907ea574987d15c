import type { DateText } from '../../shared/plan/plan.ts'
import type { PackageSchedule } from './package-schedule.ts'

/** One line of a day: from when until when (`05:30`, `24:00`) which loop. */
export interface DayLine {
  readonly from: string
  readonly to: string
  readonly loop: number
}

/** Days in a row with the same lines. */
export interface DayGroup {
  readonly first: DateText
  readonly last: DateText
  readonly lines: readonly DayLine[]
}

/** The days of a schedule, those in a row that are alike together. */
export function dayGroups({ stretches }: PackageSchedule): readonly DayGroup[] {
  const days = new Map<DateText, DayLine[]>()
  for (const { start, end, loop } of stretches) {
    const day = start.slice(0, 10)
    const lines = days.get(day) ?? []
    const to = end.slice(0, 10) === day ? clockOf(end) : '24:00'
    lines.push({ from: clockOf(start), to, loop })
    days.set(day, lines)
  }
  const groups: DayGroup[] = []
  for (const [day, lines] of days) {
    const group = groups[groups.length - 1]
    if (group && JSON.stringify(group.lines) === JSON.stringify(lines))
      groups[groups.length - 1] = { ...group, last: day }
    else groups.push({ first: day, last: day, lines })
  }
  return groups
}

/** `05:30`, with seconds and less only where they are not zero. */
function clockOf(instant: string): string {
  const [clock = ''] = instant.slice(11).split(/[+-]/)
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock
}
