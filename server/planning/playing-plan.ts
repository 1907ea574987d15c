import type { ItemKey, ItemList } from '../../shared/api/item-key.ts'
import { milestonesNamedBy } from '../../shared/plan/milestones-named.ts'
import type {
  BoardId,
  Campaign,
  Interrupt,
  Milestone,
  OrgId,
  Phase,
  Placement,
  Plan,
  Restriction,
  Selector,
  Slide,
} from '../../shared/plan/plan.ts'
import { type Item, itemsOf, textOfKey } from './item.ts'

/** What boards play, and what of it could not be had: items that name something which is approved no longer. */
export interface PlayingPlan {
  readonly plan: Plan
  readonly dropped: readonly ItemKey[]
}

/**
 * The plan that boards play: approved items as they were approved, in their places, on the orgs and boards that `written` has. What rests on
 * something that is gone is left out, and so is what rests on that: never is a part of a plan played that would mean something else.
 */
export function playingPlan(written: Plan, approved: Iterable<Item>): PlayingPlan {
  const dropped: ItemKey[] = []
  const byList = inOrderOf(written, approved)
  const orgs = new Set(written.orgs.map(({ id }) => id))
  const boards = new Set(written.boards.map(({ id }) => id))
  const inOrg = ({ key, value }: Read<{ org: OrgId }>) => orgs.has(value.org) || drop(key)
  const cut = (selector: Selector | undefined) => selector && withinPlan(selector, orgs, boards)

  function drop(key: ItemKey): false {
    dropped.push(key)
    return false
  }

  function campaignOf({ value: own }: Read<CampaignKeys>): Campaign {
    const of = <T>(list: ItemList) => byList<T>(list).filter(({ key }) => key.campaign === own.id)
    const milestones = of<Milestone>('milestones').map(({ value }) => value)
    const knownMilestones = new Set(milestones.map(({ id }) => id))
    const rests = ({ key, value }: Read<Phase | Slide>) =>
      milestonesNamedBy(value).every((milestone) => knownMilestones.has(milestone)) || drop(key)
    const phases = of<Phase>('phases').filter(rests)
    const slides = of<Slide>('slides').filter(rests)
    const [knownPhases, knownSlides] = [idsOf(phases), idsOf(slides)]
    const placements = of<Placement>('placements').filter(
      ({ key, value }) =>
        (knownPhases.has(value.phase) && value.slides.every((slide) => knownSlides.has(slide))) || drop(key),
    )
    return {
      ...own,
      ...(milestones.length > 0 && { milestones }),
      phases: phases.map(({ value }) => value),
      slides: slides.map(({ value }) => value),
      placements: placements.map(({ value }) => withSelector(value, cut(value.boards))),
    }
  }

  const fillers = new Map(byList<Slide>('fillers').map(({ key, value }) => [key.id, value]))
  const timed = <T extends Interrupt | Restriction>(list: ItemList) =>
    byList<T>(list)
      .filter(inOrg)
      .map(({ value }) => withSelector(value, cut(value.boards)))
  return {
    plan: {
      format: written.format,
      timezone: written.timezone,
      orgs: written.orgs.map(({ filler: _, ...org }) => {
        const filler = fillers.get(org.id)
        return filler ? { ...org, filler } : org
      }),
      boards: written.boards,
      campaigns: byList<CampaignKeys>('campaigns').filter(inOrg).map(campaignOf),
      interrupts: timed<Interrupt>('interrupts'),
      restrictions: timed<Restriction>('restrictions'),
    },
    dropped,
  }
}

type CampaignKeys = Omit<Campaign, 'milestones' | 'phases' | 'slides' | 'placements'>

interface Read<T> {
  readonly key: ItemKey
  readonly value: T
}

// What was approved was decoded before, and is sealed: it is what its list says.
const values = new WeakMap<Item, unknown>()

function valueIn<T>(item: Item): T {
  let value = values.get(item)
  if (value === undefined) {
    value = JSON.parse(item.body)
    values.set(item, value)
  }
  return value as T
}

/**
 * The items by list, those of a campaign in their places; where these were never decided in the order of the plan, what it no longer has
 * last. A draft that removes or moves something moves nothing that plays.
 */
function inOrderOf(written: Plan, approved: Iterable<Item>): <T>(list: ItemList) => readonly Read<T>[] {
  const places = new Map(itemsOf(written).map((item, index) => [textOfKey(item), index]))
  const lists = new Map<ItemList, Placed[]>()
  for (const item of approved) {
    const entry = { place: places.get(textOfKey(item)) ?? places.size, item }
    const list = lists.get(item.list)
    if (list) list.push(entry)
    else lists.set(item.list, [entry])
  }
  return (name) => (lists.get(name) ?? []).sort(byPlace).map(({ item }) => ({ key: item, value: valueIn(item) }))
}

interface Placed {
  /** In the plan as it is written. */
  readonly place: number
  readonly item: Item
}

function byPlace(a: Placed, b: Placed): number {
  const [one, other] = [a.item, b.item]
  if (one.campaign !== other.campaign) return one.campaign < other.campaign ? -1 : 1
  return (one.place ?? 0) - (other.place ?? 0) || a.place - b.place || (textOfKey(one) < textOfKey(other) ? -1 : 1)
}

function idsOf<T extends { readonly id: string }>(items: readonly Read<T>[]): ReadonlySet<T['id']> {
  return new Set(items.map(({ value }) => value.id))
}

// A selector that names what is gone matches less, never more: an empty list matches nothing.
function withinPlan(selector: Selector, orgs: ReadonlySet<OrgId>, boards: ReadonlySet<BoardId>): Selector {
  const { orgs: ofOrgs, boards: ofBoards } = selector
  return {
    ...selector,
    ...(ofOrgs && { orgs: ofOrgs.filter((id) => orgs.has(id)) }),
    ...(ofBoards && { boards: ofBoards.filter((id) => boards.has(id)) }),
  }
}

function withSelector<T extends { readonly boards?: Selector }>(item: T, boards: Selector | undefined): T {
  return boards ? { ...item, boards } : item
}
