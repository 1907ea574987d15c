/** What can lie in the bin. */
export type BinKind =
  | 'campaign'
  | 'milestone'
  | 'phase'
  | 'slide'
  | 'placement'
  | 'filler'
  | 'board'
  | 'org'
  | 'interrupt'
  | 'restriction'

/** Something that was removed, as it is told; instants are epoch ms. */
export interface BinnedView {
  /** Its id in the bin. */
  readonly id: string
  readonly kind: BinKind
  readonly title: string
  readonly campaign: string | null
  readonly campaignTitle: string | null
  readonly org: string
  readonly orgName: string
  readonly by: { readonly name: string } | null
  readonly at: number
  /** When it is gone for good. */
  readonly until: number
}

/** A page of the bin, the newest first. */
export interface BinnedPage {
  readonly things: readonly BinnedView[]
  readonly next: string | null
}
