import type { Campaign } from '../../shared/plan/plan.ts'
import { type Item, textOfKey } from './item.ts'

/** Whether a campaign has its approved placements in another order than they play in; `approved` is by the texts of keys. */
export function isReordered({ id: campaign, placements }: Campaign, approved: ReadonlyMap<string, Item>): boolean {
  const places = placements.flatMap(
    ({ id }) => approved.get(textOfKey({ list: 'placements', campaign, id }))?.place ?? [],
  )
  return places.some((place, i) => i > 0 && place < (places[i - 1] as number))
}
