import type { Campaign, CampaignId, OrgId } from '../plan/plan.ts'

/**
 * How far a campaign is: nothing in it · as it was approved · written and not asked · asked · approved and changed since · approved, but not
 * on the pixels of every board that it reaches by now.
 */
export type CampaignState = 'none' | 'approved' | 'draft' | 'pending' | 'changed' | 'lacking'

/** A campaign as lists tell of it; `boards` are those of the caller's own that it reaches, instants are epoch ms. */
export interface CampaignRow {
  readonly id: CampaignId
  readonly org: OrgId
  readonly orgName: string
  readonly title: string
  readonly document: NonNullable<Campaign['document']> | null
  readonly phases: number
  readonly slides: number
  readonly placements: number
  readonly boards: number
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly state: CampaignState
  /** On how many shapes of canvas it has no approved picture, and nobody has asked for one. */
  readonly lacking: number
}

/** A page of campaigns, in the order of the plan. */
export interface CampaignPage {
  readonly campaigns: readonly CampaignRow[]
  readonly next: string | null
}
