import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'

/** Where these offices are; a plan may say otherwise for its boards, people read the clock on their wall. */
const zone = 'Asia/Ho_Chi_Minh'

/** `08:00 14/10/2020`: an instant (epoch ms) on the clocks of the offices. */
export function whenWords(at: number): string {
  const { date, clockMs } = zoneClockOf(zone).read(at)
  return `${timeForPeople(clockMs, false)}\u00a0${dateForPeople(date)}`
}
