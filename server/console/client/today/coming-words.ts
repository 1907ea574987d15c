import type { Coming } from '../../../../shared/api/today.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { both } from '../words/say.ts'

/** What begins or ends: its phase, or the whole of it where it has none, or the words of an emergency. */
export function comingWords({ title, phaseTitle, interrupt }: Coming): Said {
  if (interrupt !== null) return both(`Phát khẩn “${title}”`, `Emergency “${title}”`)
  return both(phaseTitle ?? title, phaseTitle ?? title)
}

/** What it is of, and how many boards it reaches. */
export function comingOf({ title, phaseTitle, interrupt, boards }: Coming): Said {
  const count = both(`${boards} bảng`, `${boards} ${boards === 1 ? 'board' : 'boards'}`)
  const isNamed = interrupt !== null || phaseTitle === null || phaseTitle === title
  return isNamed ? count : both(`${count.vi} · ${title}`, `${count.en} · ${title}`)
}

/** When it begins or ends, as people say it: `17:00 hôm nay`, `hết ngày mai`, `từ 14/10/2020`. A day’s midnight is the end of the day before it. */
export function comingWhen(clock: ZoneClock, at: number, today: DateText, edge: 'starts' | 'ends'): Said {
  const { date, clockMs } = clock.read(at)
  if (clockMs !== 0) {
    const [time, day] = [timeForPeople(clockMs), dayWords(date, today)]
    return both(`${time} ${day.vi}`, `${time} ${day.en}`)
  }
  if (edge === 'starts') {
    const day = dayWords(date, today)
    return both(`từ ${day.vi}`, `from ${day.en}`)
  }
  const last = dayWords(clock.read(at - 1).date, today)
  return both(`hết ${last.vi}`, `to the end of ${last.en}`)
}

/** A day as it is called on `today`. */
function dayWords(date: DateText, today: DateText): Said {
  const away = (parseDate(date) ?? 0) - (parseDate(today) ?? 0)
  if (away === 0) return both('hôm nay', 'today')
  if (away === 1) return both('ngày mai', 'tomorrow')
  return both(`ngày ${dateForPeople(date)}`, dateForPeople(date))
}

/** Where it is looked at. */
export function comingHref({ campaign, interrupt }: Coming): string {
  return interrupt !== null || campaign === null ? '/emergency' : `/campaigns/${campaign}`
}
