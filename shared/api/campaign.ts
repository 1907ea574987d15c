import type { LookAt } from '../plan/moved-campaign.ts'
import type { Campaign } from '../plan/plan.ts'
import type { EditedPlan } from './edited-plan.ts'

/** From when to when something was, as a plan writes it: dates or date-times. */
export interface FormerDays {
  readonly starts: string
  readonly ends: string
}

/** A campaign as it is written. */
export interface CampaignRead {
  readonly campaign: Campaign
  readonly mayEdit: boolean
  /** Who wrote it last since it was approved, and when (epoch ms); told to those who may change it. */
  readonly writer: { readonly name: string; readonly at: number } | null
  /** The days that its postponed milestones had, by their ids, told in its own office; of one that is left out nobody has known any yet. */
  readonly formerDays: Readonly<Record<string, FormerDays>>
}

/** A campaign that was written; null where somebody has removed it meanwhile. */
export interface CampaignEdited extends EditedPlan {
  readonly campaign: Campaign | null
}

/** A copy of a campaign, and what in it a person should look at. */
export interface CampaignCopied extends CampaignEdited {
  readonly look: readonly LookAt[]
}

/** A campaign that was put into the bin. */
export interface CampaignRemoved extends EditedPlan {
  /** Its id there. */
  readonly bin: string
  /** How many of its items play until their removal is approved. */
  readonly playing: number
}
