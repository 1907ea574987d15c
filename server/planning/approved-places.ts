import type { ItemKey } from '../../shared/api/item-key.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import type { ApprovedBook, ApprovedChange } from './approved.ts'
import type { Change } from './edit.ts'
import { type Item, itemsOf, textOfKey } from './item.ts'

/** A change of the plan, or beside it, with places for what it approves. */
export function withPlaces<C extends Change>(change: C, book: ApprovedBook, before: Plan | undefined): C {
  const plan = change.plan ?? before
  return plan && change.approved ? { ...change, approved: placedChange(change.approved, book, plan) } : change
}

/**
 * A change with places for its items, and for those that have to move for them. The lists in which something is approved, of a campaign
 * all, take the order of the plan as it is written then; what the plan has no more stays behind what it stood behind.
 */
function placedChange(change: ApprovedChange, book: ApprovedBook, written: Plan): ApprovedChange {
  const writtenAt = new Map(itemsOf(written).map((item, index) => [textOfKey(item), index]))
  const touched = new Set([...change.items, ...change.removed].flatMap(listsMoved))
  const lists = new Map<string, Item[]>()
  for (const item of book.with(change).items.values()) {
    if (touched.has(listOf(item)) || touched.has(campaignOf(item))) remembered(lists, listOf(item), () => []).push(item)
  }
  const formerly = (item: Item) => book.items.get(textOfKey(item))?.place
  const places = new Map<string, number>()
  for (const items of lists.values()) {
    let last = -1
    for (const item of ordered(items, formerly, writtenAt)) {
      const former = formerly(item) ?? -1
      last = former > last ? former : last + 1
      places.set(textOfKey(item), last)
    }
  }
  const placed = (item: Item): Item => ({ ...item, place: places.get(textOfKey(item)) ?? 0 })
  const asked = new Set(change.items.map(textOfKey))
  const moved = [...lists.values()]
    .flat()
    .filter((item) => !asked.has(textOfKey(item)) && formerly(item) !== places.get(textOfKey(item)))
  return { ...change, items: change.items.map(placed), moved: moved.map(placed) }
}

function listOf({ list, campaign }: ItemKey): string {
  return `${list}/${campaign}`
}

/** Names all lists of the campaign that an item is in or is. */
function campaignOf({ list, campaign, id }: ItemKey): string {
  return `/${list === 'campaigns' ? id : campaign}`
}

function listsMoved(item: ItemKey): readonly string[] {
  return [listOf(item), ...(item.campaign !== '' || item.list === 'campaigns' ? [campaignOf(item)] : [])]
}

/** Items of one list in the order of the plan, those that it has no more behind what they stood behind. */
function ordered(
  items: readonly Item[],
  formerly: (item: Item) => number | undefined,
  writtenAt: ReadonlyMap<string, number>,
): readonly Item[] {
  const placeIn = (item: Item) => writtenAt.get(textOfKey(item)) ?? writtenAt.size
  const order = items.filter((item) => writtenAt.has(textOfKey(item))).sort((a, b) => placeIn(a) - placeIn(b))
  const late = items.length + writtenAt.size
  const before = [...items].sort((a, b) => (formerly(a) ?? late) - (formerly(b) ?? late) || placeIn(a) - placeIn(b))
  for (const [index, item] of before.entries()) {
    if (writtenAt.has(textOfKey(item))) continue
    const behind = before[index - 1]
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, item)
  }
  return order
}
