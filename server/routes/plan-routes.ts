import { decodePlan } from '../../shared/plan/decode-plan.ts'
import { isObject } from '../../shared/plan/decoding.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import { parsePlan } from '../../shared/plan/parse-plan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseStrictJson } from '../../shared/plan/strict-json.ts'
import { withClipLengths } from '../../shared/plan/with-clip-lengths.ts'
import { problem } from '../../shared/problem/problem.ts'
import { checkPlan, errorsFirst } from '../../shared/schedule/check-plan.ts'
import type { PlanProblem } from '../../shared/schedule/plan-problem.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import type { Planner } from '../planning/planner.ts'
import { hasTag, json, taggedJson } from './answers.ts'
import type { Call, Route } from './route.ts'

/** The most bytes of a plan's document: ten thousand boards and a year of campaigns are about a third of it. */
const maxPlanBytes = 16 * 1024 * 1024
const maxChangeBytes = 64 * 1024

/** The plan: as a document, and its milestones one at a time. */
export function planRoutes(planner: Planner): Route[] {
  return [
    {
      id: 'readPlan',
      method: 'GET',
      path: '/api/v1/plan',
      access: 'person',
      summary: 'The plan in force, equal as JSON to what was imported. Its `ETag` is for `If-Match`.',
      answer: { status: 200, describes: 'The plan.', schema: 'Plan' },
      refuses: ['no-plan'],
      handle({ request }) {
        const { plan, revision } = inForce(planner)
        return taggedJson(request, planTag(revision), () => JSON.stringify(plan))
      },
    },
    {
      id: 'replacePlan',
      method: 'PUT',
      path: '/api/v1/plan',
      access: 'person',
      summary: 'Puts a plan in force, whole or not at all; the boards that it changes are planned anew, and no others.',
      body: { types: ['application/json'], maxBytes: maxPlanBytes, schema: 'Plan' },
      answer: { status: 200, describes: 'The plan is in force.', schema: 'Replaced' },
      refuses: ['plan-refused', 'changed-meanwhile'],
      async handle(call) {
        const plan = planIn(call.text())
        const replaced = await planner.replace((current) => {
          checkMatch(call, current)
          return plan
        })
        return json(replaced, { headers: { etag: `"${planTag(replaced.revision)}"` } })
      },
    },
    {
      id: 'checkPlan',
      method: 'POST',
      path: '/api/v1/plan/check',
      access: 'person',
      summary: 'The problems of the plan that is sent, or, without a body, of the one in force. Changes nothing.',
      body: { types: ['application/json'], maxBytes: maxPlanBytes, schema: 'Plan', optional: true },
      answer: { status: 200, describes: 'Its problems.', schema: 'Problems' },
      refuses: ['plan-refused', 'no-plan'],
      async handle(call) {
        const plan = call.body.length > 0 ? planIn(call.text()) : inForce(planner).plan
        return json({ problems: await problemsOf(plan, planner) })
      },
    },
    {
      id: 'changeMilestone',
      method: 'PATCH',
      path: '/api/v1/campaigns/{campaign}/milestones/{milestone}',
      access: 'person',
      summary:
        'Moves, closes or postpones a milestone: the fields sent take the place of its own, null removes one. ' +
        'What its new state has no room for goes with the change: the dates of a postponed one, `closedAt` of one not closed.',
      body: {
        types: ['application/json', 'application/merge-patch+json'],
        maxBytes: maxChangeBytes,
        schema: 'MilestoneChange',
      },
      answer: { status: 200, describes: 'The change is in force.', schema: 'Replaced' },
      refuses: ['plan-refused', 'no-plan', 'not-found', 'changed-meanwhile'],
      async handle(call) {
        const change = objectIn(call.text())
        const replaced = await planner.replace((current) => {
          if (!current) throw problem('no-plan')
          checkMatch(call, current)
          return withMilestone(current.plan, call.param('campaign'), call.param('milestone'), change)
        })
        return json(replaced, { headers: { etag: `"${planTag(replaced.revision)}"` } })
      },
    },
  ]
}

/** The entity tag of a plan's revision. */
export function planTag(revision: number): string {
  return `r${revision}`
}

/** The plan in force; throws a problem where there is none. */
export function inForce(planner: Planner): PlanInForce {
  const current = planner.current()
  if (!current) throw problem('no-plan')
  return current
}

/** Throws a problem where the call is meant for another state of the plan. */
export function checkMatch({ request }: Call, current: PlanInForce | undefined): void {
  const wanted = request.headers.get('if-match')
  const unwanted = request.headers.get('if-none-match')
  if (wanted !== null && !(current && hasTag(wanted, planTag(current.revision)))) throw problem('changed-meanwhile')
  if (current && hasTag(unwanted, planTag(current.revision))) throw problem('changed-meanwhile')
}

/** What a person should see of a plan before it plays, errors first: of its times, and of what can be read on its boards. */
async function problemsOf(plan: Plan, planner: Planner): Promise<readonly PlanProblem[]> {
  const schedule = scheduleOf(withClipLengths(plan, planner.clipLengths()))
  const { legibilityProblems } = await import('../../media/legibility/plan-problems.ts')
  return errorsFirst([...checkPlan(schedule.plan, schedule), ...(await legibilityProblems(schedule))])
}

function planIn(text: string): Plan {
  const { plan, faults } = parsePlan(text)
  if (!plan) throw refused(faults)
  return plan
}

/** The JSON object of a body; throws a problem where it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  const { value, faults } = parseStrictJson(text)
  if (faults.length > 0) throw problem('bad-json', { faults })
  if (isObject(value)) return value
  throw problem('bad-json', { detail: 'Expected an object.', detailVi: 'Cần một đối tượng JSON.' })
}

function refused(faults: readonly Fault[]) {
  return problem('plan-refused', { faults })
}

function withMilestone(plan: Plan, campaignId: string, id: string, change: Readonly<Record<string, unknown>>): Plan {
  const campaign = plan.campaigns.find((one) => one.id === campaignId)
  const milestone = campaign?.milestones?.find((one) => one.id === id)
  if (!campaign || !milestone) throw problem('not-found')
  const changed = changedMilestone({ ...milestone }, change)
  const milestones = campaign.milestones?.map((one) => (one === milestone ? changed : one))
  const campaigns = plan.campaigns.map((one) => (one === campaign ? { ...campaign, milestones } : one))
  const decoded = decodePlan({ ...plan, campaigns })
  if (!decoded.plan) throw refused(decoded.faults)
  return decoded.plan
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
