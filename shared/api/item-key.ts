/** The lists of a plan whose items play only as they were approved; `fillers` are those of its orgs, under the ids of the orgs. */
export type ItemList =
  | 'campaigns'
  | 'milestones'
  | 'phases'
  | 'slides'
  | 'placements'
  | 'fillers'
  | 'interrupts'
  | 'restrictions'

/** What tells one item from every other; `campaign` is empty outside campaigns. */
export interface ItemKey {
  readonly list: ItemList
  readonly campaign: string
  readonly id: string
}
