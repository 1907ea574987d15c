/**
 * Something that was taken out of the plan, as it was then: it can be put back though its id has been used again since. What went
 * with an owner under its own row (`part_of`) comes back with it.
 */
export interface BinTable {
  id: string
  /** Names the edit in which it went, with all else that went in it. */
  removal: string
  /** The list of the plan that it was in; `fillers` are those of orgs, under the orgs' ids. */
  list: string
  /** Empty outside campaigns. */
  campaign: string
  item: string
  part_of: string | null
  /** Whose it was. */
  org: string
  title: string
  /** Of the campaign that it was in. */
  campaign_title: string | null
  /** Its place in its list, from 0. */
  position: number
  /** JSON; a campaign with all that was in it. */
  body: string
  /** Epoch ms. */
  removed_at: number
  /** What whoever removed it was called then. */
  by_name: string | null
}

/** The table of what was removed. */
export interface BinTables {
  bin: BinTable
}
