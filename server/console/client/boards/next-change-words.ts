import type { Said } from '../../../../shared/plan/fault.ts'
import type { PhaseName, Row } from '../board/on-air.ts'
import { nextChange } from '../board/on-air.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { both } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'

/** What changes next on a row after `at`: when, and what ends and begins with it. */
export function nextChangeWords(row: Row, at: number, words: PlanWords, clock: ZoneClock): Said {
  const change = nextChange(row, at)
  if (!change) return both('Không đổi chương trình đến hết ngày', 'No change of programme until the day ends')
  const time = timeForPeople(clock.read(change.at).clockMs)
  const names = (phases: readonly PhaseName[]) =>
    phases.map(({ campaign, phase }) => `“${words.phase(campaign, phase)}”`).join(', ')
  const ends =
    change.ends.length > 0 ? both(`hết giai đoạn ${names(change.ends)}`, `${names(change.ends)} ends`) : undefined
  const begins =
    change.begins.length > 0
      ? both(`sang giai đoạn ${names(change.begins)}`, `${names(change.begins)} begins`)
      : undefined
  const tier = tierWords[change.tier]
  const what =
    change.tier === 'off' || change.tier === 'black' || change.tier === 'filler' || change.tier === 'interrupt'
      ? both(`chuyển sang ${tier.vi.toLowerCase()}`, `then ${tier.en.toLowerCase()}`)
      : both('đổi khung giờ', 'other hours of the day')
  const parts = ends || begins ? [ends, begins].filter((part) => part !== undefined) : [what]
  return both(`${time} · ${parts.map(({ vi }) => vi).join(', ')}`, `${time} · ${parts.map(({ en }) => en).join(', ')}`)
}
