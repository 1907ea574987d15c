import type { Fault } from '../../shared/plan/fault.ts'
import type { Campaign, OrgId, Plan } from '../../shared/plan/plan.ts'
import type { Authority } from '../access/authority.ts'
import { isSame } from './plan-change.ts'
import type { PlanInForce } from './plan-in-force.ts'
import { planSeen } from './plan-view.ts'

/** A plan put together, or what stands in its way: things from above that are changed, ids that others have. */
export type WholePlan =
  | { readonly plan: Plan; readonly locked?: undefined; readonly taken?: undefined }
  | { readonly plan?: undefined; readonly locked: readonly Fault[]; readonly taken: readonly Fault[] }

type Lists = 'orgs' | 'boards' | 'campaigns' | 'interrupts' | 'restrictions'
type Listed = { readonly id: string; readonly org?: OrgId }

/**
 * The plan in force with the part of it that somebody sees as `document` has it: what they do not see stays where it is, what comes from
 * above stays as it is, whether the document repeats it or leaves it out. What is new comes last in its list.
 */
export function wholePlan(current: PlanInForce, document: Plan, authority: Authority): WholePlan {
  if (authority.mayEverywhere('see')) return { plan: document }
  const { plan } = current
  const seen = planSeen(current, authority)
  const locked: Fault[] = []
  const taken: Fault[] = []

  function merged<T extends Listed>(list: Lists, before: readonly T[], view: readonly T[], sent: readonly T[]): T[] {
    const shown = new Map(view.map((one) => [one.id, one]))
    const said = new Map(sent.map((one) => [one.id, one]))
    const there = new Map(before.map((one) => [one.id, one]))
    const isOwn = (one: T) => authority.sees(list === 'orgs' ? (one.id as OrgId) : (one.org as OrgId))
    for (const [index, one] of sent.entries()) {
      const former = there.get(one.id)
      if (!former || isOwn(former)) continue
      const mine = shown.get(one.id)
      if (!mine) taken.push({ pointer: `/${list}/${index}/id`, ...idTaken })
      else if (!isSame(mine, one)) locked.push({ pointer: `/${list}/${index}`, ...fromAbove })
    }
    const kept = before.flatMap((one): T[] => {
      if (!isOwn(one)) return [one]
      const mine = said.get(one.id)
      return mine ? [restored(one, shown.get(one.id), mine)] : []
    })
    return [...kept, ...sent.filter(({ id }) => !there.has(id))]
  }

  const ofTimed = (list: 'interrupts' | 'restrictions') =>
    plan[list] || document[list]
      ? { [list]: merged<Listed>(list, plan[list] ?? [], seen[list] ?? [], document[list] ?? []) }
      : {}
  const whole = {
    ...plan,
    timezone: document.timezone,
    orgs: merged('orgs', plan.orgs, seen.orgs, document.orgs),
    boards: merged('boards', plan.boards, seen.boards, document.boards),
    campaigns: merged('campaigns', plan.campaigns, seen.campaigns, document.campaigns),
    ...ofTimed('interrupts'),
    ...ofTimed('restrictions'),
  } as Plan
  return locked.length + taken.length > 0 ? { locked, taken } : { plan: whole }
}

const fromAbove = {
  message: 'this belongs to an office above and is locked here',
  messageVi: 'nội dung của cấp trên, đã khóa ở cấp này',
}
const idTaken = { message: 'an earlier entry has this id', messageVi: 'mã này đã có ở mục trước' }

/** One's own thing as it was sent; where that is what was shown of it, as it is in full. */
function restored<T extends Listed>(full: T, shown: T | undefined, sent: T): T {
  if (isSame(shown, sent)) return full
  if (!('placements' in full)) return sent
  const [was, saw, is] = [full, shown, sent] as unknown as [Campaign, Campaign | undefined, Campaign]
  const inFull = new Map(was.placements.map((placement) => [placement.id, placement]))
  const inView = new Map(saw?.placements.map((placement) => [placement.id, placement]))
  const placements = is.placements.map((placement) => {
    const former = inView.get(placement.id)
    return (former && isSame(former.boards, placement.boards) && withBoardsOf(placement, inFull)) || placement
  })
  return { ...is, placements } as unknown as T
}

function withBoardsOf(
  placement: Campaign['placements'][number],
  inFull: ReadonlyMap<string, Campaign['placements'][number]>,
) {
  const boards = inFull.get(placement.id)?.boards
  return boards && { ...placement, boards }
}
