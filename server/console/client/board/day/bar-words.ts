import { timeForPeople } from '../../time/typed-time.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'
import { phasesIn } from '../on-air.ts'
import type { Bar, Span } from './bars.ts'

/** `08:00–18:00` on a day’s clocks; its end is `24:00`. */
export function spanOfDayWords({ startsAt, endsAt }: Span, day: Span, clock: ZoneClock): string {
  const time = (at: number) => (at === day.endsAt ? '24:00' : timeForPeople(clock.read(at).clockMs))
  return `${time(startsAt)}–${time(endsAt)}`
}

/** All that a bar of a day says: from when to when, by which rule, of which campaigns. */
export function barWords(bar: Bar, day: Span, words: PlanWords, clock: ZoneClock): string {
  const count = bar.stretches.length
  const joined = count > 1 ? say(` (${count} lần đổi)`, ` (${count} changes)`) : ''
  return `${spanOfDayWords(bar, day, clock)}${joined}: ${barText(bar, words)}`
}

/** What stands in a bar of a day: by which rule it plays, and of which campaigns. */
export const barText = (bar: Bar, words: PlanWords): string =>
  [inOurs(tierWords[bar.tier]), ...campaignsOf(bar, words)].join(' · ')

function campaignsOf({ stretches }: Bar, words: PlanWords): readonly string[] {
  return [...new Set(stretches.flatMap(phasesIn).map(({ campaign }) => words.campaign(campaign)))]
}
