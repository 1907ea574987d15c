import type { Slide } from '../plan/plan.ts'
import { endOf, type Span, slideSpanOf } from '../schedule/bounds.ts'
import type { CampaignView, SpansOf } from '../schedule/rule.ts'
import type { LocalDays } from '../time/local-day.ts'
import type { WordingContext } from './wording-finding.ts'

/** What is known around the words of a campaign's slide: its title and milestones, its other slogans, and when the slide may be shown. */
export function campaignContextOf(
  of: CampaignView,
  slide: Slide,
  { days, spans }: { readonly days: LocalDays; readonly spans: SpansOf },
): WordingContext {
  const { title, slides, milestones = [] } = of.campaign
  const own = slideSpanOf(slide, of.milestones, days)
  const shown = of.placements.flatMap(({ phase, placement }): Span[] => {
    const span = spans(of, phase)
    if (span.state !== 'set' || !placement.slides.includes(slide.id)) return []
    const within = { startsAt: Math.max(span.startsAt, own.startsAt), endsAt: Math.min(span.endsAt, own.endsAt) }
    return within.startsAt < within.endsAt ? [within] : []
  })
  return {
    ...(slide.language && { language: slide.language }),
    titles: [title],
    milestones: milestones.map(({ id, title }) => {
      const endsAt = endOf({ milestone: id, edge: 'end' }, of.milestones, days)
      return { title, endsAt: Number.isFinite(endsAt) ? endsAt : undefined }
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
