import type { Campaign, CampaignId, OrgId } from '../plan/plan.ts'

/** A slogan that an office is to show word for word, and where it comes from; instants are epoch ms. */
export interface OfficialSloganView {
  readonly id: string
  readonly text: string
  readonly org: OrgId
  readonly orgName: string
  readonly document: NonNullable<Campaign['document']> | null
  /** The campaign that it is from; null where it was added by hand. */
  readonly campaign: { readonly id: CampaignId; readonly title: string } | null
  readonly added: { readonly by: string; readonly at: number } | null
  /** `by` null: nobody is known. */
  readonly withdrawn: { readonly by: string | null; readonly at: number } | null
  readonly mayChange: boolean
}

/** Where slogans of a library come from: one approved campaign by its id, or by hand (`hand`). */
export interface SloganSource {
  readonly from: string
  readonly title: string | null
  readonly orgName: string | null
  readonly count: number
}

/** A page of a library, with all sources that there are. */
export interface OfficialSloganPage {
  readonly slogans: readonly OfficialSloganView[]
  readonly sources: readonly SloganSource[]
  readonly next: string | null
}

/** Slogans that were added by hand, and those of what was asked that are official already. */
export interface SlogansAdded {
  readonly slogans: readonly OfficialSloganView[]
  readonly known: readonly string[]
}
