import type { Transaction } from 'kysely'
import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import type { Fault } from '../../../shared/plan/fault.ts'
import type { OrgId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Schema } from '../../db/schema.ts'
import type { ApprovedBook } from '../../planning/approved.ts'
import { binnedBy } from '../../planning/binned-by.ts'
import { approvedOwnerOf, differencesOf } from '../../planning/differences.ts'
import type { Edit, Replaced } from '../../planning/edit.ts'
import { freedBoard } from '../../planning/freed-board.ts'
import { changesOf, isOfItem, type PlanChange } from '../../planning/plan-change.ts'
import { planDeeds } from '../../planning/plan-deeds.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type RefusedChange, refusedChanges } from '../../planning/plan-rules.ts'
import type { Planner } from '../../planning/planner.ts'
import type { TakeDown } from '../../planning/take-down.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { orgsWithPeople } from '../../store/people/org-people-store.ts'
import { type Binned, keepBinned } from '../../store/plan/bin-store.ts'
import { noteWriters } from '../../store/plan/item-writer-store.ts'
import { keepTimes } from '../../store/plan/office-times-store.ts'
import { callerOf } from '../calls/principal.ts'
import { checkMedia, type MediaNaming, type MediaScopeParts } from '../media/media-scope.ts'
import type { Call } from '../route.ts'
import { checkMatch } from './plan-routes.ts'

/** What edits of the plan are made with. */
export interface PlanEditParts extends MediaScopeParts {
  readonly planner: Planner
  readonly log: AuditLog
  /** Told after the commit whose things were changed. */
  planChanged(orgs: readonly OrgId[] | 'all'): void
}

/** The plan that somebody wants, and where in what they sent its changes stand. */
export interface WantedPlan extends MediaNaming {
  readonly plan: Plan
  /** What is written besides, in the same transaction. */
  write?(trx: Transaction<Schema>): Promise<void>
}

/**
 * The one way in which people and programs write the plan: makes `change` of the plan in force where all that it changes is the caller's to
 * change and what `If-Match` names is still so (by `match`, where that is another tag than the plan's), else refuses it whole, each change
 * by its pointer. Notes who wrote which item, keeps what was removed and what offices and boards were called, and says in the log as `act`
 * what was done.
 */
export async function editPlan(
  parts: PlanEditParts,
  call: Call,
  act: string,
  change: (current: PlanInForce | undefined) => WantedPlan,
  match: (call: Call, current: PlanInForce | undefined) => void | Promise<void> = checkMatch,
): Promise<EditedPlan> {
  const { planner } = parts
  let touched: readonly OrgId[] | 'all' = []
  let removed: readonly Binned[] = []
  const edited = await planner.edit(async (current, at) => {
    await match(call, current)
    const wanted = change(current)
    const changes = changesOf(current?.plan, wanted.plan).map((one) => withApprovedOwner(one, planner.approved()))
    const refused = refusedChanges(changes, current?.plan, wanted.plan, callerOf(call).grants)
    if (refused.length > 0) throw refusalOf(refused, wanted)
    await checkMedia(parts, call, current, changes, wanted)
    checkRemovedOrgs(changes, planner.approved())
    checkStaysTaken(planner.takeDowns(), current, wanted.plan)
    touched = changes.some(({ list }) => list === 'plan') ? 'all' : [...new Set(changes.flatMap(({ orgs }) => orgs))]
    removed = binnedBy(current?.plan, changes, call.actor.name, at)
    return { plan: wanted.plan, write: writing(parts.log, { call, act, current, wanted, changes, removed, at }) }
  })
  if (touched.length > 0) parts.planChanged(touched)
  const binned = removed.flatMap(({ id, partOf }) => (partOf === null ? [id] : []))
  const came = { ...ownOf(edited, call, planner), differs: differingFor(call, planner) }
  return binned.length > 0 ? { ...came, binned } : came
}

/** An edit that the caller may make, of the plan in force: the changes that it comes to, and what they remove. */
interface AllowedEdit {
  readonly call: Call
  readonly act: string
  readonly current: PlanInForce | undefined
  readonly wanted: WantedPlan
  readonly changes: readonly PlanChange[]
  readonly removed: readonly Binned[]
  readonly at: number
}

/** What is written beside the plan in the transaction of an edit. */
function writing(log: AuditLog, edit: AllowedEdit): NonNullable<Edit['write']> {
  const { call, act, current, wanted, changes, removed, at } = edit
  const orgs = removedOrgs(changes)
  return async (trx) => {
    const [peopled] = orgs.length === 0 ? [] : await orgsWithPeople(trx, orgs, at)
    if (peopled !== undefined) throw orgInUse(peopled, 'somebody has a role in it', 'còn người có vai trò ở đó')
    await noteWriters(trx, changes.filter(isOfItem), callerOf(call).id, at)
    await keepBinned(trx, removed)
    await wanted.write?.(trx)
    await keepTimes(trx, current?.plan, wanted.plan, at)
    await log.append(trx, call.actor, at, planDeeds(act, current?.revision ?? 0, changes))
  }
}

/** How many items of those whom the caller sees are not approved as they stand. */
export function differingFor({ authority }: Call, planner: Planner): number {
  const current = planner.current()
  if (!current) return 0
  const isSeen = authority.mayEverywhere('see') ? () => true : (org: string) => authority.sees(org as OrgId)
  return differencesOf(current.plan, planner.approved()).filter(({ org }) => org === undefined || isSeen(org)).length
}

/** What an edit came to, as far as the caller sees it. */
export function ownOf({ revision, boards }: Replaced, { authority }: Call, planner: Planner): Replaced {
  const known = planner.current()?.boards
  const isSeen = (id: Replaced['boards'][number]) => {
    const board = known?.get(id)
    return board !== undefined && authority.sees(board.org)
  }
  return { revision, boards: authority.mayEverywhere('see') ? boards : boards.filter(isSeen) }
}

/** A change with the org to which its item was approved, besides those that the plans name: what still plays there is not others' to take over. */
function withApprovedOwner(change: PlanChange, approved: ApprovedBook): PlanChange {
  const owner = isOfItem(change) ? approvedOwnerOf(change, approved) : undefined
  return owner === undefined || change.orgs.includes(owner) ? change : { ...change, orgs: [owner, ...change.orgs] }
}

function removedOrgs(changes: readonly PlanChange[]): readonly string[] {
  return changes.filter(({ list, after }) => list === 'orgs' && after === undefined).map(({ id }) => id)
}

/** Throws a problem where what may play still belongs to an org that is to be removed. */
function checkRemovedOrgs(changes: readonly PlanChange[], { items }: ApprovedBook): void {
  const removed = new Set(removedOrgs(changes))
  if (removed.size === 0) return
  for (const { list, campaign, id, body } of items.values()) {
    if (campaign !== '') continue
    const org = list === 'fillers' ? id : (JSON.parse(body) as { org: string }).org
    if (removed.has(org))
      throw orgInUse(org, 'what was approved still belongs to it', 'còn nội dung đã duyệt thuộc về đó')
  }
}

/** Throws a problem where a board would be out of reach of a take-down: that ends by another's approval alone. */
function checkStaysTaken(takeDowns: readonly TakeDown[], current: PlanInForce | undefined, plan: Plan): void {
  const freed = current && freedBoard(takeDowns, current, plan)
  if (!freed) return
  throw problem('in-use', {
    board: freed.id,
    detail: `${freed.name}: something was taken down from it that would be back so; have the take-down lifted first.`,
    detailVi: `${freed.name}: nội dung đã thu hồi khỏi bảng sẽ phát lại; hãy trình dỡ thu hồi trước.`,
  })
}

function orgInUse(org: string, why: string, whyVi: string) {
  return problem('in-use', { org, detail: `${org}: ${why}.`, detailVi: `${org}: ${whyVi}.` })
}

function refusalOf(refused: readonly RefusedChange[], { pointerOf }: WantedPlan) {
  const faults = refused.map(({ change, why }): Fault => {
    const id = change.campaign === '' ? change.id : `${change.campaign}/${change.id}`
    const isLocked = why === 'locked-from-above'
    return {
      pointer: pointerOf(change),
      message: `${change.list} ${id}: ${isLocked ? 'belongs to an office above' : 'not yours to change'}`,
      messageVi: `${change.list} ${id}: ${isLocked ? 'thuộc đơn vị cấp trên' : 'bạn không có quyền thay đổi'}`,
    }
  })
  const isAllLocked = refused.every(({ why }) => why === 'locked-from-above')
  return problem(isAllLocked ? 'locked-from-above' : 'forbidden', { faults: faults.slice(0, maxFaults) })
}

const maxFaults = 1000
