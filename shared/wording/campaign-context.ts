import type { Slide } from '../plan/plan.ts'
import { endOf, phaseSpanOf, type Span, slideSpanOf } from '../schedule/bounds.ts'
import { onceConfirmed } from '../schedule/once-confirmed.ts'
import type { CampaignView, SpansOf } from '../schedule/rule.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { beginsByClock } from './begins-by-clock.ts'
import type { WordingContext } from './wording-finding.ts'

/** What is known around the words of a campaign's slide: its title and milestones, its other slogans, and when the slide may be shown. */
export function campaignContextOf(
  of: CampaignView,
  slide: Slide,
  { days, spans }: { readonly days: LocalDays; readonly spans: SpansOf },
): WordingContext {
  const { title, slides, milestones = [] } = of.campaign
  const own = slideSpanOf(slide, of.milestones, days)
  const phases = of.placements.flatMap(({ phase, placement }) => (placement.slides.includes(slide.id) ? [phase] : []))
  const shown = phases.flatMap((phase): Span[] => {
    const known = spans(of, phase)
    const span =
      known.state === 'waiting' ? phaseSpanOf(onceConfirmed(phase, of.milestones), of.milestones, days) : known
    if (span.state !== 'set') return []
    const within = { startsAt: Math.max(span.startsAt, own.startsAt), endsAt: Math.min(span.endsAt, own.endsAt) }
    return within.startsAt < within.endsAt ? [within] : []
  })
  return {
    ...(slide.language && { language: slide.language }),
    titles: [title],
    milestones: milestones.map((milestone) => {
      const endsAt = endOf({ milestone: milestone.id, edge: 'end' }, of.milestones, days)
      const isByClock = phases.some((phase) => beginsByClock(phase, milestone))
      return { title: milestone.title, endsAt: Number.isFinite(endsAt) ? endsAt : undefined, isByClock }
    }),
    others: slides.flatMap((each) => (each.kind === 'slogan' && each !== slide ? [each.text] : [])),
    ...(shown.length > 0 && {
      span: {
        startsAt: Math.min(...shown.map(({ startsAt }) => startsAt)),
        endsAt: Math.max(...shown.map(({ endsAt }) => endsAt)),
      },
    }),
  }
}
