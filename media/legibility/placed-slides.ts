import { isDated } from '../../shared/plan/dated-slide.ts'
import type { Plan, Slide } from '../../shared/plan/plan.ts'
import { type Milestones, phaseSpanOf, type Span } from '../../shared/schedule/bounds.ts'
import { fieldRangeOf, longestWordsOf } from '../../shared/schedule/field-range.ts'
import type { CampaignView } from '../../shared/schedule/rule.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { dayMs, type LocalDays } from '../../shared/time/days-by-offset.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'

/** Where a slide stands in its plan, and how long it was told to stand. */
export interface PlacedSlide {
  /** JSON pointer into the plan document. */
  readonly path: string
  readonly seconds: number | undefined
}

const noMilestones: Milestones = new Map()

/** The plan of a schedule with the widest words in place of fields (F5), and every slide of it with its place. */
export function widestSlidesOf({ plan, campaigns }: Pick<Schedule, 'plan' | 'campaigns'>): {
  readonly plan: Plan
  readonly placed: ReadonlyMap<Slide, PlacedSlide>
} {
  const placed = new Map<Slide, PlacedSlide>()
  const days = localDaysOf(plan.timezone)
  let hasFields = false
  const widest = <S extends Slide | undefined>(slide: S, path: string, of?: CampaignView): S => {
    if (!slide) return slide
    const shown = isDated(slide)
      ? longestWordsOf(
          slide,
          fieldRangeOf(slide, of?.milestones ?? noMilestones, days, of && shownSpanOf(slide, of, days)),
        )
      : slide
    if (shown !== slide) hasFields = true
    placed.set(shown, { path, seconds: slide.seconds })
    return shown as S
  }
  const copy: Plan = {
    ...plan,
    orgs: plan.orgs.map((org, i) => (org.filler ? { ...org, filler: widest(org.filler, `/orgs/${i}/filler`) } : org)),
    campaigns: plan.campaigns.map((campaign, i) => ({
      ...campaign,
      slides: campaign.slides.map((slide, j) => widest(slide, `/campaigns/${i}/slides/${j}`, campaigns[i])),
    })),
    ...(plan.interrupts && {
      interrupts: plan.interrupts.map((each, i) => ({ ...each, slide: widest(each.slide, `/interrupts/${i}/slide`) })),
    }),
    ...(plan.restrictions && {
      restrictions: plan.restrictions.map((each, i) =>
        each.slide ? { ...each, slide: widest(each.slide, `/restrictions/${i}/slide`) } : each,
      ),
    }),
  }
  return { plan: hasFields ? copy : plan, placed }
}

/** From when to when the phases of a slide's placements show it, in any zone: a day on either side of what it is in the plan's. */
function shownSpanOf(slide: Slide, { placements, milestones }: CampaignView, days: LocalDays): Span | undefined {
  const spans = placements.flatMap(({ slides, phase }) =>
    slides.some((each) => each.slide === slide) ? [phaseSpanOf(phase, milestones, days)] : [],
  )
  if (spans.some(({ state }) => state === 'waiting')) return undefined
  const set = spans.filter((span) => span.state === 'set')
  return {
    startsAt: Math.min(...set.map(({ startsAt }) => startsAt)) - dayMs,
    endsAt: Math.max(...set.map(({ endsAt }) => endsAt)) + dayMs,
  }
}
