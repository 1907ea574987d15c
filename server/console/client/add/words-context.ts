import type { Campaign } from '../../../../shared/plan/plan.ts'
import { endOf, phaseSpanOf, startOf } from '../../../../shared/schedule/bounds.ts'
import { localDaysOf } from '../../../../shared/time/local-day.ts'
import type { WordingContext } from '../../../../shared/wording/wording-finding.ts'
import type { DateSpan } from '../time/typed-span.ts'
import type { Where } from './where.ts'

/** What slogans are judged by that go to a campaign for days, or for a phase of it: its title, its events, its other slogans, and when they would be shown. */
export function wordsContext(
  { campaign, phase }: Pick<Where, 'campaign' | 'phase'>,
  span: DateSpan | undefined,
  zone: string,
): WordingContext {
  const { title, milestones = [], slides = [] }: Partial<Campaign> = campaign ?? {}
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const days = localDaysOf(zone)
  const ofPhase = phase && phaseSpanOf(phase, known, days)
  const ofDays = !phase && span && { startsAt: startOf(span.from, known, days), endsAt: endOf(span.to, known, days) }
  const shown = ofPhase?.state === 'set' ? ofPhase : ofDays
  return {
    ...(title === undefined ? {} : { titles: [title] }),
    milestones: milestones.map(({ id, title: event }) => {
      const endsAt = endOf({ milestone: id, edge: 'end' }, known, days)
      return { title: event, endsAt: Number.isFinite(endsAt) ? endsAt : undefined }
    }),
    others: slides.flatMap((slide) => (slide.kind === 'slogan' ? [slide.text] : [])),
    ...(shown ? { span: { startsAt: shown.startsAt, endsAt: shown.endsAt } } : {}),
  }
}
