import { now } from '../state/now.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { dayWords, lunarWords } from '../words/moment-words.ts'

/** The day with its lunar date, and the time to the minute, in a zone. */
export function TodayDate({ zone }: { readonly zone: string }) {
  if (now.value === 0) return null
  const { date, clockMs } = zoneClockOf(zone).read(now.value)
  return <>{[dayWords(date), lunarWords(date), timeForPeople(clockMs, false)].filter(Boolean).join(' · ')}</>
}
