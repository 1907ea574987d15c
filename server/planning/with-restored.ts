import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import { milestonesNamedBy } from '../../shared/plan/milestones-named.ts'
import type { Phase, Plan, Slide } from '../../shared/plan/plan.ts'
import type { Binned } from '../store/plan/bin-store.ts'

/**
 * A plan with things of the bin put back where they were, and all that came back; or why it cannot be: another thing has the id of one,
 * or what one hung on is gone, with the fault that the plan would have.
 */
export type WithRestored =
  | { readonly plan: Plan; readonly restored: readonly Binned[] }
  | { readonly plan?: undefined; readonly taken: Binned }
  | {
      readonly plan?: undefined
      readonly taken?: undefined
      readonly lacks: Binned | undefined
      readonly fault: Fault | undefined
    }

interface Thing {
  readonly id: string
}
type Lists = Record<string, readonly Thing[] | undefined>

/** Owners before what they own. */
const order = [
  ...['orgs', 'fillers', 'boards', 'campaigns', 'interrupts', 'restrictions'],
  ...['milestones', 'phases', 'slides', 'placements'],
]

/** Puts `asked` back into a plan with its parts, and with what it rests on where that went in the same edit: `together` is all that did. */
export function withRestored(plan: Plan, asked: readonly Binned[], together: readonly Binned[]): WithRestored {
  const restored = [...allOf(plan, asked, together)].sort(
    (a, b) => order.indexOf(a.list) - order.indexOf(b.list) || a.position - b.position,
  )
  let whole = plan
  for (const one of restored) {
    const next = one.list === 'fillers' ? withFiller(whole, one) : withItem(whole, one)
    if (next === 'taken') return { taken: one }
    if (next === 'lacks') return { lacks: one, fault: undefined }
    whole = next
  }
  const { plan: decoded, faults } = decodePlan(whole)
  if (decoded) return { plan: decoded, restored }
  const [fault] = faults
  return { lacks: restored.find((one) => isAt(whole, one, fault?.pointer ?? '')), fault }
}

/** What is asked with its parts, and with what it names that is not in the plan but went together with it. */
function allOf(plan: Plan, asked: readonly Binned[], together: readonly Binned[]): ReadonlySet<Binned> {
  const byName = new Map(together.map((one) => [`${one.removal} ${nameOf(one)}`, one]))
  const parts = new Map<string, Binned[]>()
  for (const one of together) {
    if (one.partOf !== null) parts.set(one.partOf, [...(parts.get(one.partOf) ?? []), one])
  }
  const all = new Set(asked)
  // What is added while the set is gone through is gone through as well.
  for (const one of all) {
    for (const part of parts.get(one.id) ?? []) all.add(part)
    for (const name of namedBy(one)) {
      const named = byName.get(`${one.removal} ${name}`)
      if (named && !findIn(plan, named)) all.add(named)
    }
  }
  return all
}

const nameOf = ({ list, campaign, item }: Binned) => `${list}/${campaign}/${item}`

/** The names of what a thing rests on. */
function namedBy({ list, campaign, body }: Binned): readonly string[] {
  const value = JSON.parse(body) as Record<string, unknown>
  switch (list) {
    case 'orgs':
      return [`orgs//${value.parent}`]
    case 'boards':
    case 'campaigns':
    case 'interrupts':
    case 'restrictions':
      return [`orgs//${value.org}`]
    case 'phases':
    case 'slides':
      return milestonesNamedBy(value as unknown as Phase | Slide).map((id) => `milestones/${campaign}/${id}`)
    case 'placements':
      return [
        `phases/${campaign}/${value.phase}`,
        ...(value.slides as readonly string[]).map((id) => `slides/${campaign}/${id}`),
      ]
    default:
      return []
  }
}

function listsOf(plan: Plan, campaign: string): Lists | undefined {
  return (campaign === '' ? plan : plan.campaigns.find(({ id }) => id === campaign)) as unknown as Lists | undefined
}

function findIn(plan: Plan, { list, campaign, item }: Binned): Thing | undefined {
  return listsOf(plan, campaign)?.[list]?.find(({ id }) => id === item)
}

function withItem(plan: Plan, one: Binned): Plan | 'taken' | 'lacks' {
  const lists = listsOf(plan, one.campaign)
  if (!lists) return 'lacks'
  if (findIn(plan, one)) return 'taken'
  const list = lists[one.list] ?? []
  const item = JSON.parse(one.body) as Thing
  const owner = { ...lists, [one.list]: [...list.slice(0, one.position), item, ...list.slice(one.position)] }
  if (one.campaign === '') return owner as unknown as Plan
  const campaigns = plan.campaigns.map((each) => (each.id === one.campaign ? (owner as unknown as typeof each) : each))
  return { ...plan, campaigns }
}

function withFiller(plan: Plan, { item, body }: Binned): Plan | 'taken' | 'lacks' {
  const org = plan.orgs.find(({ id }) => id === item)
  if (!org) return 'lacks'
  if (org.filler) return 'taken'
  const filled = { ...org, filler: JSON.parse(body) as Slide }
  return { ...plan, orgs: plan.orgs.map((each) => (each === org ? filled : each)) }
}

/** Whether a pointer into a plan leads to a thing that was put back, or into it. */
function isAt(plan: Plan, { list, campaign, item }: Binned, pointer: string): boolean {
  const at = campaign === '' ? '' : `/campaigns/${plan.campaigns.findIndex(({ id }) => id === campaign)}`
  const name = list === 'fillers' ? 'orgs' : list
  const index = listsOf(plan, campaign)?.[name]?.findIndex(({ id }) => id === item) ?? -1
  return `${pointer}/`.startsWith(`${at}/${name}/${index}/`)
}
