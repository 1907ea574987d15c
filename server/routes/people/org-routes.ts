import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import type { OrgTime, OrgTimes } from '../../../shared/api/office-times.ts'
import type { Power } from '../../../shared/api/role.ts'
import { folded } from '../../../shared/folded.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Org, OrgId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { withChanged } from '../../planning/with-thing.ts'
import { orgTimesOf } from '../../store/plan/office-times-store.ts'
import { timesOfOrgs } from '../../store/plan/org-times-store.ts'
import { json } from '../calls/answers.ts'
import { checkFields, checkSeen } from '../calls/fields-sent.ts'
import { pageOfCall, pageParameters, searchParameter } from '../calls/paging.ts'
import { addToPlan } from '../plan/add-to-plan.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { inForce, objectIn, planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Call, Route, RouteBody } from '../route.ts'

const orgsAPage = [100, 1000] as const
const body: RouteBody = {
  types: ['application/json', 'application/merge-patch+json'],
  maxBytes: 16 * 1024,
  schema: 'OrgChange',
}
const refuses = ['plan-refused', 'no-plan', 'changed-meanwhile', 'locked-from-above', 'in-use'] as const

/** The offices: as a tree, over time, and how they change. */
export function orgRoutes(parts: PlanEditParts): Route[] {
  const { planner, database } = parts

  async function viewsOf(current: PlanInForce, orgs: readonly Org[]) {
    const times = await timesOfOrgs(
      database.db,
      orgs.map(({ id }) => id),
    )
    const boards = boardsByOrg(current.plan)
    return orgs.map((org) => viewOf(org, boards.get(org.id) ?? 0, times.get(org.id) ?? []))
  }

  async function answerOf(call: Call, id: string, edited: { readonly revision: number }, status: 200 | 201) {
    const current = inForce(planner)
    const [org] = await viewsOf(
      current,
      current.plan.orgs.filter((one) => one.id === id),
    )
    const etag = `"${planTagFor(call, edited.revision)}"`
    return json({ ...edited, org: org ?? null }, { status, headers: { etag } })
  }

  return [
    {
      id: 'listOrgs',
      method: 'GET',
      path: '/api/v1/orgs',
      access: 'see',
      summary: 'The orgs that one sees and those above them, in the order of the plan.',
      query: [...pageParameters(...orgsAPage), searchParameter],
      answer: { status: 200, describes: 'A page of orgs; `next` is null on the last.', schema: 'OrgPage' },
      refuses: ['bad-query'],
      async handle(call) {
        const current = planner.current()
        if (!current) return json({ orgs: [], next: null })
        const sought = folded(call.query('q') ?? '')
        const isMeant = ({ id, name }: Org) =>
          call.authority.seesCampaign({ org: id }) && (sought === '' || `${folded(name)} ${id}`.includes(sought))
        const { page, next } = pageOfCall(call, current.plan.orgs, isMeant, orgsAPage)
        return json({ orgs: await viewsOf(current, page), next })
      },
    },
    {
      id: 'readOrg',
      method: 'GET',
      path: '/api/v1/orgs/{org}',
      access: 'see',
      summary: 'One org, as in the list. Its `ETag` is the plan’s.',
      answer: { status: 200, describes: 'The org.', schema: 'Org' },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const current = inForce(planner)
        const [view] = await viewsOf(current, [orgAsked(call, current)])
        return json(view, { headers: { etag: `"${planTagFor(call, current.revision)}"` } })
      },
    },
    {
      id: 'readOrgTimes',
      method: 'GET',
      path: '/api/v1/orgs/{org}/times',
      access: 'see',
      summary:
        'What an org was called and where it stood, the oldest first; of one that is no more to those who see all.',
      answer: { status: 200, describes: 'Its times.', schema: 'OrgTimes' },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const id = call.param('org') as OrgId
        const times = await orgTimesOf(database.db, id)
        const isGone = !inForce(planner).plan.orgs.some((org) => org.id === id) && times.length > 0
        if (!isGone || !call.authority.mayEverywhere('see')) orgAsked(call, inForce(planner))
        return json<OrgTimes>({ times })
      },
    },
    {
      id: 'addOrg',
      method: 'POST',
      path: '/api/v1/orgs',
      access: 'administer',
      summary: 'Adds an org below one that one administers. An id that is left out is made from its name.',
      body,
      answer: { status: 201, describes: 'It is there.', schema: 'OrgEdited' },
      refuses,
      async handle(call) {
        const fields = objectIn(call.text())
        checkFields(fields, ['id', 'name', 'level', 'parent'])
        const sent = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
        const { id, edited } = await addToPlan(parts, call, 'org.add', { list: 'orgs', fields: sent, within: 'parent' })
        return answerOf(call, id, edited, 201)
      },
    },
    {
      id: 'changeOrg',
      method: 'PATCH',
      path: '/api/v1/orgs/{org}',
      access: 'administer',
      summary:
        'Renames an org, gives it another level or puts it below another: the fields sent take the place of its own, null removes one. ' +
        'Honours `If-Match` with the plan’s tag.',
      body,
      answer: { status: 200, describes: 'It is so.', schema: 'OrgEdited' },
      refuses: [...refuses, 'not-found'],
      async handle(call) {
        const fields = objectIn(call.text())
        checkFields(fields, ['name', 'level', 'parent'])
        const edited = await editPlan(parts, call, 'org.change', (current) => {
          if (!current) throw problem('no-plan')
          const { id } = orgAsked(call, current, 'administer')
          checkSeen(call, '/parent', fields.parent)
          const changed = withChanged(current.plan, 'orgs', id, fields)
          if (!changed.plan) throw planRefused(changed.faults)
          return { plan: changed.plan, pointerOf: () => ('parent' in fields ? '/parent' : '') }
        })
        return answerOf(call, call.param('org'), edited, 200)
      },
    },
    {
      id: 'removeOrg',
      method: 'DELETE',
      path: '/api/v1/orgs/{org}',
      access: 'administer',
      summary:
        'Removes an org in which nothing and nobody is left; it lies in the bin. Honours `If-Match` with the plan’s tag.',
      answer: { status: 200, describes: 'It is in the bin, as `binned` says.', schema: 'Replaced' },
      refuses: ['no-plan', 'changed-meanwhile', 'locked-from-above', 'in-use', 'not-found', 'forbidden'],
      async handle(call) {
        const edited = await editPlan(parts, call, 'org.remove', (current) => {
          if (!current) throw problem('no-plan')
          const org = orgAsked(call, current, 'administer')
          checkIsEmpty(org, current.plan)
          const { plan, faults } = decodePlan({
            ...current.plan,
            orgs: current.plan.orgs.filter(({ id }) => id !== org.id),
          })
          // What names it elsewhere, such as the boards of a placement, may be nothing that the caller sees.
          if (!plan)
            throw problem('in-use', { org: org.id, faults: faults.map((fault) => ({ ...fault, pointer: '' })) })
          return { plan, pointerOf: () => '' }
        })
        return json<EditedPlan>(edited, { headers: { etag: `"${planTagFor(call, edited.revision)}"` } })
      },
    },
  ]
}

/** Throws a problem where something of a plan is an org’s, or stands below it. */
function checkIsEmpty({ id, name }: Org, plan: Plan): void {
  const { orgs, boards, campaigns, interrupts = [], restrictions = [] } = plan
  const left = [
    { count: orgs.filter(({ parent }) => parent === id).length, en: 'offices below it', vi: 'đơn vị cấp dưới' },
    { count: boards.filter(({ org }) => org === id).length, en: 'boards', vi: 'bảng' },
    { count: campaigns.filter(({ org }) => org === id).length, en: 'campaigns', vi: 'đợt tuyên truyền' },
    { count: interrupts.filter(({ org }) => org === id).length, en: 'emergencies', vi: 'lệnh phát khẩn' },
    { count: restrictions.filter(({ org }) => org === id).length, en: 'restrictions', vi: 'lệnh hạn chế' },
  ].filter(({ count }) => count > 0)
  if (left.length === 0) return
  throw problem('in-use', {
    org: id,
    detail: `${name}: ${left.map(({ count, en }) => `${count} ${en}`).join(', ')} left.`,
    detailVi: `${name}: còn ${left.map(({ count, vi }) => `${count} ${vi}`).join(', ')}.`,
  })
}

/** The org that a call's path names: its own or one above, where no power is asked for; else one in which the caller holds it. */
export function orgAsked(call: Call, { plan }: PlanInForce, power?: Power): Org {
  const org = plan.orgs.find(({ id }) => id === call.param('org'))
  if (!org || !call.authority.seesCampaign({ org: org.id })) throw problem('not-found')
  if (power === undefined || call.authority.may(power, org.id)) return org
  throw problem(call.authority.sees(org.id) ? 'forbidden' : 'locked-from-above')
}

function viewOf({ id, name, level, parent }: Org, boards: number, times: readonly OrgTime[]) {
  return { id, name, level: level ?? null, parent: parent ?? null, boards, times }
}

const counts = new WeakMap<Plan, ReadonlyMap<OrgId, number>>()

/** How many boards each org of a plan has of its own. */
function boardsByOrg(plan: Plan): ReadonlyMap<OrgId, number> {
  const known = counts.get(plan)
  if (known) return known
  const found = new Map<OrgId, number>()
  for (const { org } of plan.boards) found.set(org, (found.get(org) ?? 0) + 1)
  counts.set(plan, found)
  return found
}
