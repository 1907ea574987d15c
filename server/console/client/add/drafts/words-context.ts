import type { Campaign } from '../../../../../shared/plan/plan.ts'
import { endOf, phaseSpanOf, startOf } from '../../../../../shared/schedule/bounds.ts'
import { onceConfirmed } from '../../../../../shared/schedule/once-confirmed.ts'
import { localDaysOf } from '../../../../../shared/time/local-day.ts'
import { beginsByClock } from '../../../../../shared/wording/begins-by-clock.ts'
import type { WordingContext } from '../../../../../shared/wording/wording-finding.ts'
import type { DateSpan } from '../../time/typed-span.ts'
import type { Where } from '../where/where.ts'

/** What slogans are judged by that go to a campaign for days, or for a phase of it: its title, its events, its other slogans, and when they would be shown. */
export function wordsContext(
  { campaign, phase }: Pick<Where, 'campaign' | 'phase'>,
  span: DateSpan | undefined,
  zone: string,
): WordingContext {
  const { title, milestones = [], slides = [] }: Partial<Campaign> = campaign ?? {}
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const days = localDaysOf(zone)
  const ofPhase = phase && phaseSpanOf(onceConfirmed(phase, known), known, days)
  const ofDays = !phase && span && { startsAt: startOf(span.from, known, days), endsAt: endOf(span.to, known, days) }
  const shown = ofPhase?.state === 'set' ? ofPhase : ofDays
  return {
    ...(title === undefined ? {} : { titles: [title] }),
    milestones: milestones.map((milestone) => {
      const endsAt = endOf({ milestone: milestone.id, edge: 'end' }, known, days)
      const isByClock = phase ? beginsByClock(phase, milestone) : milestone.state !== 'closed'
      return { title: milestone.title, endsAt: Number.isFinite(endsAt) ? endsAt : undefined, isByClock }
    }),
    others: slides.flatMap((slide) => (slide.kind === 'slogan' ? [slide.text] : [])),
    ...(shown ? { span: { startsAt: shown.startsAt, endsAt: shown.endsAt } } : {}),
  }
}
