import type { Problems } from '../../../shared/api/problems.ts'
import { isObject } from '../../../shared/plan/decoding.ts'
import type { Fault } from '../../../shared/plan/fault.ts'
import { parsePlan } from '../../../shared/plan/parse-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { parseStrictJson } from '../../../shared/plan/strict-json.ts'
import { withClipLengths } from '../../../shared/plan/with-clip-lengths.ts'
import { type ProblemError, problem } from '../../../shared/problem/problem.ts'
import { checkPlan, errorsFirst } from '../../../shared/schedule/check-plan.ts'
import type { PlanProblem } from '../../../shared/schedule/plan-problem.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { planSeen } from '../../planning/plan-view.ts'
import type { Planner } from '../../planning/planner.ts'
import { hasTag, json, taggedJson, tagOf } from '../calls/answers.ts'
import type { Call, Route } from '../route.ts'

/** The most bytes of a plan's document: ten thousand boards and a year of campaigns are about a third of it. */
export const maxPlanBytes = 16 * 1024 * 1024

/** The plan as a document: to read, and to have looked over. */
export function planRoutes({ planner }: { readonly planner: Planner }): Route[] {
  return [
    {
      id: 'readPlan',
      method: 'GET',
      path: '/api/v1/plan',
      access: 'see',
      summary:
        'The plan as it is written, as far as one sees it: all of it, equal as JSON to what was imported, with a role in the whole ' +
        'installation; else one’s own, and what reaches it from above. Its `ETag` is for `If-Match`.',
      answer: { status: 200, describes: 'The plan.', schema: 'Plan' },
      refuses: ['no-plan'],
      handle(call) {
        const current = inForce(planner)
        return taggedJson(call.request, planTagFor(call, current.revision), () =>
          JSON.stringify(planSeen(current, call.authority)),
        )
      },
    },
    {
      id: 'readPlaying',
      method: 'GET',
      path: '/api/v1/plan/playing',
      access: 'see',
      summary: 'What of the plan was approved, as far as one sees it: what boards play, but for what was taken down.',
      answer: { status: 200, describes: 'A plan.', schema: 'Plan' },
      refuses: ['no-plan'],
      handle(call) {
        const { playing, tree } = inForce(planner)
        const text = JSON.stringify(planSeen({ plan: playing, tree }, call.authority))
        return taggedJson(call.request, tagOf(text), () => text)
      },
    },
    {
      id: 'checkPlan',
      method: 'POST',
      path: '/api/v1/plan/check',
      access: 'see',
      summary:
        'The problems of the plan that is sent, or, without a body, of the one that is written, as far as one sees it. Changes nothing.',
      body: { types: ['application/json'], maxBytes: maxPlanBytes, schema: 'Plan', optional: true },
      answer: { status: 200, describes: 'Its problems.', schema: 'Problems' },
      refuses: ['plan-refused', 'no-plan'],
      async handle(call) {
        const plan = call.body.length > 0 ? planIn(call.text()) : planSeen(inForce(planner), call.authority)
        return json<Problems>({ problems: await problemsOf(plan, planner) })
      },
    },
  ]
}

/** The entity tag of a plan's revision. */
function planTag(revision: number): string {
  return `r${revision}`
}

/** The entity tag of what a caller sees of it: another where they see something else. */
export function planTagFor({ authority, caller }: Call, revision: number): string {
  if (authority.mayEverywhere('see') || !caller || caller.kind === 'board') return planTag(revision)
  const orgs = [...new Set(caller.grants.map(({ org }) => org))].sort()
  return `${planTag(revision)}-${tagOf(orgs.join(' '))}`
}

/** The plan in force; throws a problem where there is none. */
export function inForce(planner: Planner): PlanInForce {
  const current = planner.current()
  if (!current) throw problem('no-plan')
  return current
}

/** Throws a problem where the call is meant for another state of the plan. */
export function checkMatch(call: Call, current: PlanInForce | undefined): void {
  const { headers } = call.request
  const names = (list: string | null) =>
    current !== undefined &&
    [planTag(current.revision), planTagFor(call, current.revision)].some((tag) => hasTag(list, tag))
  const wanted = headers.get('if-match')
  if (wanted !== null && !names(wanted)) throw problem('changed-meanwhile')
  if (names(headers.get('if-none-match'))) throw problem('changed-meanwhile')
}

/** What a person should see of a plan before it plays, errors first: of its times, and of what can be read on its boards. */
async function problemsOf(plan: Plan, planner: Planner): Promise<readonly PlanProblem[]> {
  const schedule = scheduleOf(withClipLengths(plan, planner.clipLengths()))
  const { legibilityProblems } = await import('../../../media/legibility/plan-problems.ts')
  return errorsFirst([...checkPlan(schedule.plan, schedule), ...(await legibilityProblems(schedule))])
}

/** The plan in the text of a body; throws a problem with its faults where it is none. */
export function planIn(text: string): Plan {
  const { plan, faults } = parsePlan(text)
  if (!plan) throw planRefused(faults)
  return plan
}

/** The JSON object of a body; throws a problem where it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  const { value, faults } = parseStrictJson(text)
  if (faults.length > 0) throw problem('bad-json', { faults })
  if (isObject(value)) return value
  throw problem('bad-json', { detail: 'Expected an object.', detailVi: 'Cần một đối tượng JSON.' })
}

/** The refusal of what is no plan. */
export function planRefused(faults: readonly Fault[]): ProblemError {
  return problem('plan-refused', { faults })
}
