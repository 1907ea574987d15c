import type { Said } from '../../../../shared/plan/fault.ts'
import type { Day, Daypart } from '../../../../shared/plan/plan.ts'
import { both } from './say.ts'

const days: Readonly<Record<Day, Said>> = {
  mon: both('Thứ Hai', 'Monday'),
  tue: both('Thứ Ba', 'Tuesday'),
  wed: both('Thứ Tư', 'Wednesday'),
  thu: both('Thứ Năm', 'Thursday'),
  fri: both('Thứ Sáu', 'Friday'),
  sat: both('Thứ Bảy', 'Saturday'),
  sun: both('Chủ Nhật', 'Sunday'),
}
/** The days of the week, Monday first. */
export const week = Object.keys(days) as readonly Day[]

/** What people call the days of the week: in full, and as printed calendars have them. */
export const weekDays: readonly { readonly day: Day; readonly said: Said; readonly short: Said }[] = week.map(
  (day, at) => ({
    ...{ day, said: days[day] },
    short: both(day === 'sun' ? 'CN' : `T${at + 2}`, days[day].en.slice(0, 2)),
  }),
)

/** Hours of the day as people say them: `06:00–22:00`, with the days where not all are meant; without any, the board's own hours. */
export function daypartWords(dayparts: readonly Daypart[] | undefined): Said {
  if (!dayparts || dayparts.length === 0) return both('cả giờ chạy của bảng', 'all of the board’s hours')
  const all = dayparts.map(({ days: named, from, to }) => {
    const hours = `${from}–${to}`
    const some = named && named.length < week.length ? runsOf(named) : undefined
    return some ? both(`${hours} ${some.vi}`, `${hours} ${some.en}`) : both(hours, hours)
  })
  return both(all.map(({ vi }) => vi).join('; '), all.map(({ en }) => en).join('; '))
}

/** Days that follow one another are said as one stretch. */
function runsOf(named: readonly Day[]): Said {
  const runs: Day[][] = []
  for (const [at, day] of week.entries()) {
    if (!named.includes(day)) continue
    const former = week[at - 1]
    if (former && named.includes(former)) runs.at(-1)?.push(day)
    else runs.push([day])
  }
  const words = (key: 'vi' | 'en') =>
    runs
      .map((run) => {
        const [first, last] = [days[run[0] as Day][key], days[run.at(-1) as Day][key]]
        return run.length === 1 ? first : run.length === 2 ? `${first}, ${last}` : `${first}–${last}`
      })
      .join(', ')
  return both(words('vi'), words('en'))
}
