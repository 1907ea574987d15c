import type { Slide, SlideId } from '../../../../shared/plan/plan.ts'
import type { EditedCampaign } from './edit/edited-campaign.ts'

/**
 * The number of each slide that a campaign shows, from 1 through all its phases, as a written plan counts its slogans: in the order in which they come
 * first, and what says or shows the same has one number.
 */
export function slideNumbers({ phases, placements, slides }: EditedCampaign): ReadonlyMap<SlideId, number> {
  const known = new Map(slides.map((slide) => [slide.id, slide]))
  const shown = phases.flatMap(({ id }) => placements.filter(({ phase }) => phase === id).flatMap((one) => one.slides))
  const numbers = new Map<SlideId, number>()
  const byContent = new Map<string, number>()
  for (const id of shown) {
    const slide = known.get(id)
    const content = slide ? contentOf(slide) : id
    const number = byContent.get(content) ?? byContent.size + 1
    byContent.set(content, number)
    numbers.set(id, number)
  }
  return numbers
}

/** The same words that count to another day are another slogan. */
const contentOf = (slide: Slide): string =>
  slide.kind === 'slogan' ? JSON.stringify([slide.text, slide.fields]) : slide.media
