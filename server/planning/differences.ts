import type { ItemKey } from '../../shared/api/item-key.ts'
import type { OrgId, Plan } from '../../shared/plan/plan.ts'
import type { ApprovedBook } from './approved.ts'
import { isReordered } from './is-reordered.ts'
import { itemsOf, orgOfItem, textOfKey } from './item.ts'

/** An item that a plan has otherwise than it was approved, and whose it is; undefined where neither of the two tells any more. */
export interface Difference extends ItemKey {
  readonly org: string | undefined
}

/**
 * The items of a plan that were not approved as they stand in it, and those that were approved and it has no more; a campaign also for the
 * order of its placements.
 */
export function differencesOf(plan: Plan, { items: approved }: Pick<ApprovedBook, 'items'>): Difference[] {
  const campaigns = new Map<string, string>(plan.campaigns.map(({ id, org }) => [id, org]))
  const reordered = new Set<string>(plan.campaigns.flatMap((one) => (isReordered(one, approved) ? [one.id] : [])))
  const gone = new Map(approved)
  const found: Difference[] = []
  for (const item of itemsOf(plan)) {
    const key = textOfKey(item)
    gone.delete(key)
    const { list, campaign, id } = item
    const isMoved = list === 'campaigns' && reordered.has(id)
    if (approved.get(key)?.body === item.body && !isMoved) continue
    found.push({ list, campaign, id, org: campaign === '' ? orgOfItem(plan, item) : campaigns.get(campaign) })
  }
  for (const { list, campaign, id } of gone.values()) {
    const key: ItemKey = { list, campaign, id }
    found.push({ ...key, org: campaigns.get(campaign) ?? approvedOwnerOf(key, { items: approved }) })
  }
  return found
}

/** Whose an item was when it was approved; undefined where it is not approved. A campaign's owner owns what is in it. */
export function approvedOwnerOf(
  { list, campaign, id }: ItemKey,
  { items }: Pick<ApprovedBook, 'items'>,
): OrgId | undefined {
  if (list === 'fillers') return items.has(textOfKey({ list, campaign, id })) ? (id as OrgId) : undefined
  const owner: ItemKey = campaign === '' ? { list, campaign, id } : { list: 'campaigns', campaign: '', id: campaign }
  const item = items.get(textOfKey(owner))
  return item && (JSON.parse(item.body) as { org?: OrgId }).org
}
