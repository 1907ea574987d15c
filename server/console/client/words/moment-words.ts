import type { Said } from '../../../../shared/plan/fault.ts'
import { lunarDayForPeople } from '../time/lunar-day.ts'
import { dateForPeople, weekdayForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { both, language, say } from './say.ts'

/** `08:00 ngày 14/10/2020`, on the zone's clocks. */
export function momentWords(clock: ZoneClock, at: number): Said {
  const { date, clockMs } = clock.read(at)
  const [time, day] = [timeForPeople(clockMs), dateForPeople(date)]
  return both(`${time} ngày ${day}`, `${time} on ${day}`)
}

/** `Thứ Tư, 14/10/2020`, in the page's language. */
export function dayWords(date: string): string {
  return `${weekdayForPeople(date, language())}, ${dateForPeople(date)}`
}

/** `8 giây`, `5 phút`, `2 giờ`: how long something took or is ago, in the page's language. */
export function spanWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return say(`${seconds} giây`, `${seconds} s`)
  if (seconds < 600 && seconds % 60 !== 0) {
    const [whole, rest] = [Math.floor(seconds / 60), seconds % 60]
    return say(`${whole} phút ${rest} giây`, `${whole} min ${rest} s`)
  }
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return say(`${minutes} phút`, `${minutes} min`)
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60]
  return say(`${hours} giờ${left ? ` ${left} phút` : ''}`, `${hours} h${left ? ` ${left} min` : ''}`)
}

/** `28/8 âm lịch`, in the page's language; empty outside the years of the lunar calendar that is carried. */
export function lunarWords(date: string): string {
  const day = lunarDayForPeople(date, language())
  return day === '' ? '' : say(`${day} âm lịch`, `${day} lunar`)
}
