import { timezoneOf } from '../plan/effective.ts'
import type { Board, Plan } from '../plan/plan.ts'
import { localDaysOf } from '../time/local-day.ts'
import { isOpenAt, openingsOn, windowsOf } from './windows.ts'

/** How bright a board is at an instant (1–100 %), and until when (epoch ms); `until` is null where its plan never has it otherwise. */
export interface BrightnessNow {
  readonly percent: number
  readonly until: number | null
}

const full = 100

/** The brightness of a board of a plan at `at` (epoch ms), by the clocks of its zone. W6 */
export function brightnessAt(board: Board, plan: Plan, at: number): BrightnessNow {
  const days = localDaysOf(timezoneOf(board, plan))
  const today = days.dayAt(at)
  // What is otherwise at any time of the day is so by the end of the day after.
  const spans = (board.brightness ?? []).map((entry) => {
    const windows = windowsOf([entry])
    return {
      percent: entry.percent,
      openings: [today, today + 1, today + 2].flatMap((day) => openingsOn(windows, days, day)),
    }
  })
  const percentAt = (instant: number) => spans.find(({ openings }) => isOpenAt(openings, instant))?.percent ?? full
  const percent = percentAt(at)
  const edges = spans
    .flatMap(({ openings }) => openings)
    .filter((edge) => edge > at && edge < days.dayStart(today + 3))
    .sort((a, b) => a - b)
  return { percent, until: edges.find((edge) => percentAt(edge) !== percent) ?? null }
}
