import type { BoardView } from '../../../../shared/api/board.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { both } from './say.ts'

/** Whether a board is connected, and when it was last heard where it is not; `now` is epoch ms. */
export function connectionWords(
  { connected, report }: Pick<BoardView, 'connected' | 'report'>,
  clock: ZoneClock,
  now: number,
): Said {
  if (connected) return both('Đang kết nối', 'Connected')
  if (!report) return both('Chưa từng kết nối', 'Never connected')
  const { date, clockMs } = clock.read(report.at)
  const day = date === clock.read(now).date ? '' : ` ${dateForPeople(date)}`
  const last = `${timeForPeople(clockMs, false)}${day}`
  return both(`Mất kết nối, tin cuối ${last}`, `Connection lost, last heard ${last}`)
}
