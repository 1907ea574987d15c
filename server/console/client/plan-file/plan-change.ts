import type { BoardId, Plan } from '../../../../shared/plan/plan.ts'
import { affectedBoards } from '../../../../shared/schedule/affected-boards.ts'

/** What putting `after` in the place of `before` would do. */
export interface PlanChange {
  /** Boards that are otherwise at once, by themselves or their offices, new ones among them. */
  readonly changed: readonly BoardId[]
  /** Boards that would no longer be there. */
  readonly gone: readonly BoardId[]
  /** How many things that boards show are new, otherwise or gone: they play so once they are approved. */
  readonly items: number
}

/** Tells it before it is done. Both must be plans that the server accepts. */
export function planChange(before: Plan | undefined, after: Plan): PlanChange {
  const [was, is] = [before && inKeyOrder(before), inKeyOrder(after)]
  const stays = new Set(after.boards.map(({ id }) => id))
  const [old, now] = [was ? itemsIn(was) : new Map<string, string>(), itemsIn(is)]
  return {
    changed: affectedBoards(was && bare(was), bare(is)),
    gone: before?.boards.map(({ id }) => id).filter((id) => !stays.has(id)) ?? [],
    items: [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key)).length,
  }
}

/** The plan without all that plays only once it is approved. */
function bare({ interrupts: _, restrictions: __, ...plan }: Plan): Plan {
  return { ...plan, campaigns: [], orgs: plan.orgs.map(({ filler: ___, ...org }) => org) }
}

/** All that plays only once it is approved, by its place in the plan. */
function itemsIn({ orgs, campaigns, interrupts = [], restrictions = [] }: Plan): ReadonlyMap<string, string> {
  const items = new Map<string, string>()
  const take = (list: string, some: readonly { readonly id: string }[]) => {
    for (const one of some) items.set(`${list}/${one.id}`, JSON.stringify(one))
  }
  take(
    'fillers',
    orgs.flatMap(({ id, filler }) => (filler ? [{ ...filler, id }] : [])),
  )
  take('interrupts', interrupts)
  take('restrictions', restrictions)
  for (const { milestones = [], phases, slides, placements, ...own } of campaigns) {
    take('campaigns', [own])
    for (const [list, some] of Object.entries({ milestones, phases, slides, placements }))
      take(`${list}/${own.id}`, some)
  }
  return items
}

/** The same plan with every object's keys in one order: a file says nothing by the order of its keys. */
function inKeyOrder(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) as Plan
}
