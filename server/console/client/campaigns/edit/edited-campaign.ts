import type {
  Campaign,
  CampaignId,
  Milestone,
  MilestoneId,
  OrgId,
  Placement,
  PlacementId,
} from '../../../../../shared/plan/plan.ts'

/** A campaign while somebody works on it: one that is new has no id yet, and what is half typed may stand in it. */
export type EditedCampaign = Omit<Campaign, 'id' | 'milestones'> & {
  readonly id?: CampaignId
  readonly milestones: readonly Milestone[]
}

/** A campaign as it is worked on. */
export const editedOf = (campaign: Campaign): EditedCampaign => ({
  ...campaign,
  milestones: campaign.milestones ?? [],
})

/** A new campaign of an office, with room for its first milestone. */
export const newCampaignOf = (org: OrgId): EditedCampaign => ({
  ...{ org, title: '', phases: [], slides: [], placements: [] },
  milestones: [{ id: 'moc' as MilestoneId, title: '', state: 'postponed' }],
})

/** A campaign as it is sent: without milestones of which nothing was typed, and without placements that show nothing. */
export function sentOf({
  milestones,
  ...campaign
}: EditedCampaign): EditedCampaign | Omit<EditedCampaign, 'milestones'> {
  const named = new Set(
    campaign.phases.flatMap(({ starts, ends }) =>
      [starts, ends].flatMap((bound) => (typeof bound === 'object' && 'milestone' in bound ? [bound.milestone] : [])),
    ),
  )
  const typed = milestones.filter(
    ({ id, title, state }) => title.trim() !== '' || state !== 'postponed' || named.has(id),
  )
  const sent = {
    ...campaign,
    title: campaign.title.trim(),
    placements: campaign.placements.filter(({ slides }) => slides.length > 0),
  }
  return typed.length === 0 ? sent : { ...sent, milestones: typed }
}

/** The campaign with a placement changed. */
export const withPlacement = (
  campaign: EditedCampaign,
  id: PlacementId,
  change: (former: Placement) => Placement,
): EditedCampaign => ({
  ...campaign,
  placements: campaign.placements.map((one) => (one.id === id ? change(one) : one)),
})
