import type { ItemKey, ItemList } from '../../shared/api/item-key.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** The item of a plan to which a JSON pointer into it leads; undefined where it leads to none, as with boards. */
export function itemAt(plan: Plan, pointer: string): ItemKey | undefined {
  const [, list = '', place = '', inner = '', innerPlace = ''] = pointer.split('/')
  const at = <T>(items: readonly T[] | undefined, index: string): T | undefined => items?.[Number(index)]
  switch (list) {
    case 'orgs':
      return inner === 'filler' ? keyOf('fillers', '', at(plan.orgs, place)) : undefined
    case 'interrupts':
    case 'restrictions':
      return keyOf(list, '', at<{ readonly id: string }>(plan[list], place))
    case 'campaigns': {
      const campaign = at(plan.campaigns, place)
      switch (inner) {
        case 'milestones':
        case 'phases':
        case 'slides':
        case 'placements':
          return keyOf(inner, campaign?.id ?? '', at<{ readonly id: string }>(campaign?.[inner], innerPlace))
        default:
          return keyOf('campaigns', '', campaign)
      }
    }
    default:
      return undefined
  }
}

function keyOf(list: ItemList, campaign: string, item: { readonly id: string } | undefined): ItemKey | undefined {
  return item && { list, campaign, id: item.id }
}
