import type { CampaignId, PlacementId, Plan, SlideId } from '../../../../shared/plan/plan.ts'

/** What was put into a campaign. */
export interface Put {
  readonly campaign: CampaignId
  readonly placement: PlacementId
  readonly slides: readonly SlideId[]
}

/** The plan without a placement and the slides that came with it; a slide that another placement shows stays. */
export function withoutPlacement(plan: Plan, { campaign, placement, slides }: Put): Plan {
  return {
    ...plan,
    campaigns: plan.campaigns.map((one) => {
      if (one.id !== campaign) return one
      const placements = one.placements.filter(({ id }) => id !== placement)
      const used = new Set(placements.flatMap((other) => other.slides))
      return { ...one, placements, slides: one.slides.filter(({ id }) => used.has(id) || !slides.includes(id)) }
    }),
  }
}
