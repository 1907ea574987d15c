import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Board, DateText } from '../../shared/plan/plan.ts'
import { nowOf } from '../../shared/schedule/now.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { timelineOf } from '../../shared/schedule/timeline.ts'
import { parseDate, printDate } from '../../shared/time/civil.ts'
import { instantIn } from './instant.ts'
import { type Options, optionsOf, required } from './options.ts'
import { boardsNamed, readPlanFile } from './plan-file.ts'
import { Refusal } from './refusal.ts'
import { nowText, timelineText } from './timeline-text.ts'

const maxDays = 3660

/** `congchao preview`: the local days of boards, or what they show at an instant; with `--json` one document a line. A1, A4 */
export async function previewCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, ['board', 'date', 'days', 'at'])
  const board = required(options, 'board')
  const { at, date: from, days } = options.values
  const dates = at === undefined ? datesAsked(options) : []
  if (at !== undefined && (from !== undefined || days !== undefined)) {
    throw Refusal.words('--at stands without --date and --days', '--at không đi cùng --date, --days')
  }
  const schedule = scheduleOf(await readPlanFile(options.plan))
  for (const each of boardsNamed(schedule.plan, board)) {
    if (at !== undefined) printNow(schedule, each, at, options.json, print)
    for (const date of dates) {
      const timeline = timelineOf(schedule, each.id, date)
      print(options.json ? `${JSON.stringify(timeline)}\n` : timelineText(timeline, schedule.plan))
    }
  }
  return 0
}

function printNow(schedule: Schedule, board: Board, at: string, json: boolean, print: (text: string) => void): void {
  const now = nowOf(schedule, board.id, instantIn(timezoneOf(board, schedule.plan), at))
  print(json ? `${JSON.stringify(now)}\n` : nowText(now, schedule.plan))
}

/** The dates of `--date` and `--days`. */
function datesAsked(options: Options): readonly DateText[] {
  const date = required(options, 'date')
  const first = parseDate(date)
  if (first === undefined) throw Refusal.words(`--date ${date}: no such date`, `--date ${date}: không có ngày này`)
  const { days = '1' } = options.values
  const count = /^\d{1,4}$/.test(days) ? Number(days) : 0
  if (count < 1 || count > maxDays) {
    throw Refusal.words(`--days ${days}: expected 1 to ${maxDays}`, `--days ${days}: cần số từ 1 đến ${maxDays}`)
  }
  if (parseDate(printDate(first + count - 1)) === undefined) {
    throw Refusal.words(`--days ${days}: past the year 2199`, `--days ${days}: quá năm 2199`)
  }
  return Array.from({ length: count }, (_, i) => printDate(first + i))
}
