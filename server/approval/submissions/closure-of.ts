import type { ItemKey, ItemList } from '../../../shared/api/item-key.ts'
import { milestonesNamedBy } from '../../../shared/plan/milestones-named.ts'
import type { Campaign, Placement } from '../../../shared/plan/plan.ts'

/** The items of a campaign that some of its placements rest on, themselves and the campaign's own keys with them. */
export function closureOf(campaign: Campaign, placements: readonly Placement[]): readonly ItemKey[] {
  const phases = campaign.phases.filter(({ id }) => placements.some(({ phase }) => phase === id))
  const slides = campaign.slides.filter(({ id }) => placements.some((placement) => placement.slides.includes(id)))
  const milestones = new Set([...phases, ...slides].flatMap(milestonesNamedBy))
  const keys = (list: ItemList, ids: Iterable<string>): ItemKey[] =>
    Array.from(ids, (id) => ({ list, campaign: campaign.id, id }))
  return [
    { list: 'campaigns', campaign: '', id: campaign.id },
    ...keys('milestones', milestones),
    ...keys('phases', idsOf(phases)),
    ...keys('slides', idsOf(slides)),
    ...keys('placements', idsOf(placements)),
  ]
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id)
}
