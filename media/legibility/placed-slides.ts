import { isDated } from '../../shared/plan/dated-slide.ts'
import type { Plan, Slide } from '../../shared/plan/plan.ts'
import { longestWordsOf } from '../../shared/schedule/field-range.ts'

/** Where a slide stands in its plan, and how long it was told to stand. */
export interface PlacedSlide {
  /** JSON pointer into the plan document. */
  readonly path: string
  readonly seconds: number | undefined
}

/** The same plan with the widest words in place of fields (F5), and every slide of it with its place. */
export function widestSlidesOf(plan: Plan): { readonly plan: Plan; readonly placed: ReadonlyMap<Slide, PlacedSlide> } {
  const placed = new Map<Slide, PlacedSlide>()
  let hasFields = false
  const widest = <S extends Slide | undefined>(slide: S, path: string): S => {
    if (!slide) return slide
    const shown = isDated(slide) ? longestWordsOf(slide) : slide
    if (shown !== slide) hasFields = true
    placed.set(shown, { path, seconds: slide.seconds })
    return shown as S
  }
  const copy: Plan = {
    ...plan,
    orgs: plan.orgs.map((org, i) => (org.filler ? { ...org, filler: widest(org.filler, `/orgs/${i}/filler`) } : org)),
    campaigns: plan.campaigns.map((campaign, i) => ({
      ...campaign,
      slides: campaign.slides.map((slide, j) => widest(slide, `/campaigns/${i}/slides/${j}`)),
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
