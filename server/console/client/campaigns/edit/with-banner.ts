import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type { MediaSlide, Placement, SlideId, Version } from '../../../../../shared/plan/plan.ts'
import { type EditedCampaign, withPlacement } from './edited-campaign.ts'

/** The slide with proposed crops; those that it has stay. */
export function withVersions(slide: MediaSlide, versions: readonly Version[]): MediaSlide {
  const own = slide.versions ?? []
  const fresh = versions.filter(({ aspect }) => !own.some((one) => one.aspect === aspect))
  return fresh.length === 0 ? slide : { ...slide, versions: [...own, ...fresh] }
}

/** The campaign with a picture or a clip at the end of a placement. */
export function withBanner(campaign: EditedCampaign, { id }: Placement, slide: MediaSlide): EditedCampaign {
  const taken = new Set<string>(campaign.slides.map((one) => one.id))
  const named = { ...slide, id: freeSlug(slide.id, taken) as SlideId }
  const next = { ...campaign, slides: [...campaign.slides, named] }
  return withPlacement(next, id, (former) => ({ ...former, slides: [...former.slides, named.id] }))
}

/** The campaign without a slide in a placement; it goes where no other shows it. */
export function withoutBanner(campaign: EditedCampaign, { id }: Placement, slide: SlideId): EditedCampaign {
  const next = withPlacement(campaign, id, (former) => ({
    ...former,
    slides: former.slides.filter((one) => one !== slide),
  }))
  const isShown = next.placements.some(({ slides }) => slides.includes(slide))
  return isShown ? next : { ...next, slides: next.slides.filter((one) => one.id !== slide) }
}
