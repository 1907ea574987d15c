import { isDeepStrictEqual } from 'node:util'
import type { ItemKey, ItemList } from '../../shared/api/item-key.ts'
import type { OrgId, Plan } from '../../shared/plan/plan.ts'

/** What of a plan can change: its items, its orgs (without their fillers) and boards, and under `plan` its own keys. */
export type ChangedList = ItemList | 'orgs' | 'boards' | 'plan'

/** One thing that two plans have otherwise; `before` or `after` is undefined where there was, or is, none. */
export interface PlanChange {
  readonly list: ChangedList
  /** Empty outside campaigns. */
  readonly campaign: string
  /** Of the thing; under `plan` the key: `timezone`, or a list whose order changed. */
  readonly id: string
  /** Whose it was and is, each once; none of the plan's own keys. */
  readonly orgs: readonly OrgId[]
  readonly before: unknown
  readonly after: unknown
}

/** Whether a change is of something that plays only as it was approved. */
export function isOfItem(change: PlanChange): change is PlanChange & ItemKey {
  return change.list !== 'orgs' && change.list !== 'boards' && change.list !== 'plan'
}

/** All that `after` has otherwise than `before`, thing by thing, in the order of the plan; what was removed comes last in its list. */
export function changesOf(before: Plan | undefined, after: Plan): PlanChange[] {
  return [...itemsOf(before).changedTo(itemsOf(after)), ...ownChanges(before, after)]
}

interface Thing {
  readonly list: ChangedList
  readonly campaign: string
  readonly id: string
  readonly org: OrgId
  readonly value: unknown
}

/** Everything in a plan that has an id; a campaign with the order of its own lists in place of them. */
function itemsOf(plan: Plan | undefined) {
  const things = new Map<string, Thing>()
  const add = (list: ChangedList, campaign: string, id: string, org: OrgId, value: unknown) =>
    things.set(`${list}/${campaign}/${id}`, { list, campaign, id, org, value })
  for (const { filler, ...org } of plan?.orgs ?? []) {
    add('orgs', '', org.id, org.id, org)
    if (filler) add('fillers', '', org.id, org.id, filler)
  }
  for (const board of plan?.boards ?? []) add('boards', '', board.id, board.org, board)
  for (const { milestones, phases, slides, placements, ...own } of plan?.campaigns ?? []) {
    add('campaigns', '', own.id, own.org, own)
    for (const [list, items] of Object.entries({ milestones: milestones ?? [], phases, slides, placements })) {
      for (const item of items) add(list as ItemList, own.id, item.id, own.org, item)
    }
  }
  for (const one of plan?.interrupts ?? []) add('interrupts', '', one.id, one.org, one)
  for (const one of plan?.restrictions ?? []) add('restrictions', '', one.id, one.org, one)
  return {
    things,
    changedTo(next: { readonly things: ReadonlyMap<string, Thing> }): PlanChange[] {
      const changes: PlanChange[] = []
      for (const [key, is] of next.things) {
        const was = things.get(key)
        const orgs = was && was.org !== is.org ? [was.org, is.org] : [is.org]
        // An item of a campaign that moves between orgs moves with it.
        if (!was || was.org !== is.org || !isSame(was.value, is.value)) changes.push(changeOf(was, is, orgs))
      }
      for (const [key, was] of things) if (!next.things.has(key)) changes.push(changeOf(was, undefined, [was.org]))
      return changes
    },
  }
}

function changeOf(was: Thing | undefined, is: Thing | undefined, orgs: readonly OrgId[]): PlanChange {
  const { list, campaign, id } = (is ?? was) as Thing
  return { list, campaign, id, orgs, before: was?.value, after: is?.value }
}

/** Changes of the plan's own keys, of the order of its lists, and of the order inside campaigns. */
function ownChanges(before: Plan | undefined, after: Plan): PlanChange[] {
  const own = (id: string, was: unknown, is: unknown): PlanChange[] => [
    { list: 'plan', campaign: '', id, orgs: [], before: was, after: is },
  ]
  if (!before) return own('timezone', undefined, after.timezone)
  const campaigns = new Map(before.campaigns.map((campaign) => [campaign.id, campaign]))
  return [
    ...(before.timezone === after.timezone ? [] : own('timezone', before.timezone, after.timezone)),
    ...(['orgs', 'boards', 'campaigns', 'interrupts', 'restrictions'] as const).flatMap((list) =>
      inOneOrder(before[list] ?? [], after[list] ?? []) ? [] : own(list, undefined, undefined),
    ),
    ...after.campaigns.flatMap((campaign): PlanChange[] => {
      const was = campaigns.get(campaign.id)
      if (!was || was === campaign) return []
      const kept = (['milestones', 'phases', 'slides', 'placements'] as const).every((list) =>
        inOneOrder(was[list] ?? [], campaign[list] ?? []),
      )
      if (kept) return []
      const orders = { order: 'changed' }
      return [{ list: 'campaigns', campaign: '', id: campaign.id, orgs: [campaign.org], before: orders, after: orders }]
    }),
  ]
}

/** Whether two values are the same JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b) || isDeepStrictEqual(a, b)
}

/** Whether what both lists have stands in one order. */
function inOneOrder(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  const [inA, inB] = [new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id))]
  const common = a.filter(({ id }) => inB.has(id))
  const others = b.filter(({ id }) => inA.has(id))
  return common.every(({ id }, i) => id === others[i]?.id)
}
