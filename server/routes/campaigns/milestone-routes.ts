import { randomUUID } from 'node:crypto'
import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { MilestoneImpact } from '../../../shared/api/milestone-impact.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Campaign, Milestone, OrgId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { CampaignView } from '../../../shared/schedule/rule.ts'
import { wordingBrought } from '../../approval/submissions/wording-brought.ts'
import type { ApprovedBook, ApprovedChange } from '../../planning/approved.ts'
import { approvedOwnerOf } from '../../planning/differences.ts'
import type { Change } from '../../planning/edit.ts'
import { itemsOf, textOfKey } from '../../planning/item.ts'
import { milestoneImpact } from '../../planning/milestone-impact.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { subjectOf } from '../../planning/subject-of.ts'
import type { Deed } from '../../store/audit/audit-log.ts'
import { noteWriters } from '../../store/plan/item-writer-store.ts'
import { json } from '../calls/answers.ts'
import { callerOf } from '../calls/principal.ts'
import { differingFor, ownOf, type PlanEditParts } from '../plan/edit-plan.ts'
import { checkMatch, inForce, objectIn, planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Call, Route, RouteBody } from '../route.ts'
import { campaignOf } from './campaign-asked.ts'

const body: RouteBody = {
  types: ['application/json', 'application/merge-patch+json'],
  maxBytes: 64 * 1024,
  schema: 'MilestoneChange',
}
const refuses = ['plan-refused', 'no-plan', 'not-found', 'changed-meanwhile', 'locked-from-above'] as const

/** Moving, closing and postponing milestones: an act of its own, by those who approve. */
export function milestoneRoutes(parts: PlanEditParts): Route[] {
  const { planner, log } = parts
  const path = '/api/v1/campaigns/{campaign}/milestones/{milestone}'
  return [
    {
      id: 'readMilestoneImpact',
      method: 'POST',
      path: `${path}/impact`,
      access: 'approve',
      summary:
        'What a change of a milestone would come to on boards, by what is approved: each with the first day that differs, and the phases that ' +
        'begin or end otherwise; and what would be found of the campaign’s words then and is not now. Changes nothing.',
      body,
      answer: { status: 200, describes: 'What would be otherwise.', schema: 'MilestoneImpact' },
      refuses,
      async handle(call) {
        const current = inForce(planner)
        checkMatch(call, current)
        const { change, campaign } = movedBy(call, current, planner.approved(), objectIn(call.text()))
        const { boards, next } = planner.impactOf(change)
        const impact = milestoneImpact(current, next, campaign.id, boards, call.at)
        const isOf = (view: CampaignView) => view.campaign.id === campaign.id
        const findings = await wordingBrought(current.schedule, next.schedule, isOf)
        return json<MilestoneImpact>({ revision: current.revision, boards: impact, findings })
      },
    },
    {
      id: 'changeMilestone',
      method: 'PATCH',
      path,
      access: 'approve',
      summary:
        'Moves, closes or postpones a milestone, in the plan and in what is approved of it, at once: the fields sent take the place of its ' +
        'own, null removes one. What its new state has no room for goes with the change: the dates of a postponed one, `closedAt` of one not closed.',
      body,
      answer: { status: 200, describes: 'The change is in force.', schema: 'Replaced' },
      refuses,
      async handle(call) {
        const wanted = objectIn(call.text())
        let org: OrgId | undefined
        const edited = await planner.edit((current, at) => {
          if (!current) throw problem('no-plan')
          checkMatch(call, current)
          const { change, campaign, key, before, after } = movedBy(call, current, planner.approved(), wanted)
          org = campaign.org
          return {
            ...change,
            async write(trx) {
              // Where it is not what is approved, whoever moved it has written some of what somebody else is to approve.
              if (!isApprovedAs(after, key, change.approved)) await noteWriters(trx, [key], callerOf(call).id, at)
              const subject = subjectOf(key)
              await log.append(trx, call.actor, at, [
                { act: 'milestone.move', subject, org: campaign.org, before, after },
                ...(change.approved ? [playsDeed(change.approved, campaign, key)] : []),
              ])
            },
          }
        })
        if (org !== undefined) parts.planChanged([org])
        const answer = { ...ownOf(edited, call, planner), differs: differingFor(call, planner) }
        return json(answer, { headers: { etag: `"${planTagFor(call, edited.revision)}"` } })
      },
    },
  ]
}

/** That a milestone may play from now on as it is: the log has the last word on what is approved. */
function playsDeed({ submission, items }: ApprovedChange, { org }: Campaign, key: ItemKey): Deed {
  const item = JSON.parse(items[0]?.body ?? 'null')
  return { act: 'milestone.approve', subject: subjectOf(key), org, after: { submission, item } }
}

interface Moved {
  readonly change: Change & { readonly plan: Plan }
  readonly campaign: Campaign
  readonly key: ItemKey
  readonly before: Milestone
  readonly after: Milestone
}

/** A milestone's change, in the plan as it is written and, where it is approved, in what is approved: in each only the fields that are sent. */
function movedBy(
  call: Call,
  current: PlanInForce,
  approved: ApprovedBook,
  fields: Readonly<Record<string, unknown>>,
): Moved {
  const campaign = campaignOf(call, current, 'approve')
  const before = campaign.milestones?.find(({ id }) => id === call.param('milestone'))
  if (!before) throw problem('not-found')
  const key: ItemKey = { list: 'milestones', campaign: campaign.id, id: before.id }
  const { plan, milestone: after } = withMilestone(
    current.plan,
    campaign,
    before,
    changedMilestone({ ...before }, fields),
  )
  const standing = approved.items.get(textOfKey(key))
  if (!standing) return { change: { plan }, campaign, key, before, after }
  // What plays may still be another office's, where the campaign was handed on and that is not approved yet.
  const owner = approvedOwnerOf(key, approved)
  if (owner !== undefined && !call.authority.may('approve', owner)) throw problem('forbidden')
  const former = JSON.parse(standing.body) as Record<string, unknown>
  const moved = withMilestone(current.plan, campaign, before, changedMilestone(former, fields))
  const item = itemsOf(moved.plan).find((one) => textOfKey(one) === textOfKey(key))
  if (!item) throw new Error(`milestone ${textOfKey(key)} was lost on its way`)
  const change: ApprovedChange = { submission: `milestone-${randomUUID()}`, items: [item], removed: [], pictures: [] }
  return { change: { plan, approved: change }, campaign, key, before, after }
}

function isApprovedAs(milestone: Milestone, key: ItemKey, approved: ApprovedChange | undefined): boolean {
  const item = approved?.items.find((one) => textOfKey(one) === textOfKey(key))
  return item?.body === JSON.stringify(milestone)
}

function withMilestone(
  plan: Plan,
  campaign: Campaign,
  former: Milestone,
  changed: object,
): { readonly plan: Plan; readonly milestone: Milestone } {
  const milestones = campaign.milestones?.map((one) => (one === former ? changed : one))
  const campaigns = plan.campaigns.map((one) => (one === campaign ? { ...campaign, milestones } : one))
  const decoded = decodePlan({ ...plan, campaigns })
  if (!decoded.plan) throw planRefused(decoded.faults.map((fault) => ({ ...fault, pointer: fieldOf(fault.pointer) })))
  const milestone = decoded.plan.campaigns
    .find(({ id }) => id === campaign.id)
    ?.milestones?.find(({ id }) => id === former.id)
  if (!milestone) throw new Error(`milestone ${former.id} was lost on its way`)
  return { plan: decoded.plan, milestone }
}

/** A pointer into the plan as one into the milestone, where it leads there. */
function fieldOf(pointer: string): string {
  return pointer.replace(/^\/campaigns\/\d+\/milestones\/\d+/, '')
}

function changedMilestone(milestone: Record<string, unknown>, change: Readonly<Record<string, unknown>>): object {
  const { id, ...fields } = { ...milestone, ...change }
  const has = (key: string) => Object.hasOwn(change, key)
  if (fields.state === 'postponed') {
    if (!has('starts')) delete fields.starts
    if (!has('ends')) delete fields.ends
  }
  if (fields.state !== 'closed' && !has('closedAt')) delete fields.closedAt
  return { id, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) }
}
