import type { DirectivePhase } from '../../../../shared/api/directive.ts'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate, printDate } from '../../../../shared/time/civil.ts'
import type { DateSpan } from '../time/typed-span.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { phasesToCome } from './phase-words.ts'

/** The days of a directive that go on at `at` (epoch ms), from that day on, else those that come next: phases without a day between them are one. */
export function directiveDays(phases: readonly DirectivePhase[], clock: ZoneClock, at: number): DateSpan | undefined {
  const [first, ...rest] = phasesToCome(phases, at)
    .flatMap(({ startsAt, endsAt }): DateSpan[] =>
      startsAt === null || endsAt === null
        ? []
        : [{ from: clock.read(Math.max(startsAt, at)).date, to: clock.read(endsAt - 1).date }],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) return undefined
  let { to } = first
  for (const next of rest) if (next.from <= dayAfter(to) && next.to > to) to = next.to
  return { from: first.from, to }
}

const dayAfter = (date: DateText): DateText => printDate((parseDate(date) ?? 0) + 1)
