import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import type { OfficeFiller } from '../../../shared/api/filler.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { fillerInForce } from '../../approval/filler-in-force.ts'
import type { Submissions } from '../../approval/submissions/submissions.ts'
import { withChanged } from '../../planning/with-thing.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import { orgAsked } from '../people/org-routes.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { objectIn, inForce as planInForce, planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'

const path = '/api/v1/orgs/{org}/filler'
const maxBytes = 64 * 1024
const refuses = ['no-plan', 'changed-meanwhile', 'locked-from-above', 'not-found', 'forbidden'] as const

/** What fillers are read and written with. */
export interface FillerRouteParts extends PlanEditParts {
  readonly submissions: Pick<Submissions, 'fillerOf'>
}

/** What the boards of an office show where nothing else is due. */
export function fillerRoutes(parts: FillerRouteParts): Route[] {
  const tagged = (call: Call, revision: number) => ({ headers: { etag: `"${planTagFor(call, revision)}"` } })
  return [
    {
      id: 'readFiller',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'An org’s own filler, how far it is on its way to the boards, and the one that they go by now; of an org above, what plays alone. Its ' +
        '`ETag` is the plan’s.',
      answer: { status: 200, describes: 'The filler.', schema: 'OfficeFiller' },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const current = planInForce(parts.planner)
        const { id, filler = null } = orgAsked(call, current)
        const standing = (await parts.submissions.fillerOf(byOf(call), id)) ?? null
        const inForce = fillerInForce(current, parts.planner.approved(), id, call.authority.sees)
        return json<OfficeFiller>({ filler, standing, inForce }, tagged(call, current.revision))
      },
    },
    {
      id: 'putFiller',
      method: 'PUT',
      path,
      access: 'edit',
      summary:
        'Sets the filler of an org, whole: a slide that belongs to no campaign and has no days. What was approved plays on until this is. ' +
        'Honours `If-Match` with the plan’s tag.',
      body: { types: ['application/json'], maxBytes, schema: 'Filler' },
      answer: { status: 200, describes: 'It is written.', schema: 'FillerEdited' },
      refuses: [...refuses, 'plan-refused', 'media-not-found'],
      async handle(call) {
        const sent = objectIn(call.text())
        const dated = ['from', 'until'].filter((key) => key in sent)
        if (dated.length > 0) throw planRefused(dated.map((key) => ({ pointer: `/${key}`, ...alwaysThere })))
        const edited = await editPlan(parts, call, 'filler.change', (current) => {
          if (!current) throw problem('no-plan')
          const { id, filler: former } = orgAsked(call, current, 'edit')
          const filler = { id: former?.id ?? 'nen', ...sent }
          const changed = withChanged(current.plan, 'orgs', id, { filler })
          if (!changed.plan) {
            const faults = changed.faults.map((fault) => ({
              ...fault,
              pointer: fault.pointer.replace(/^\/filler/, ''),
            }))
            throw planRefused(faults)
          }
          return { plan: changed.plan, media: 'needed', pointerOf: () => '' }
        })
        const filler = planInForce(parts.planner).plan.orgs.find(({ id }) => id === call.param('org'))?.filler
        return json({ ...edited, filler: filler ?? null }, tagged(call, edited.revision))
      },
    },
    {
      id: 'removeFiller',
      method: 'DELETE',
      path,
      access: 'edit',
      summary:
        'Takes an org’s filler out of the plan and puts it into the bin. What was approved plays on until its removal is approved. Honours ' +
        '`If-Match` with the plan’s tag.',
      answer: { status: 200, describes: 'It is in the bin, as `binned` says.', schema: 'Replaced' },
      refuses,
      async handle(call) {
        const edited = await editPlan(parts, call, 'filler.remove', (current) => {
          if (!current) throw problem('no-plan')
          const { id, filler } = orgAsked(call, current, 'edit')
          if (!filler) throw problem('not-found')
          const orgs = current.plan.orgs.map(({ filler: own, ...org }) =>
            org.id === id || !own ? org : { ...org, filler: own },
          )
          return { plan: { ...current.plan, orgs }, pointerOf: () => '' }
        })
        return json<EditedPlan>(edited, tagged(call, edited.revision))
      },
    },
  ]
}

const alwaysThere = {
  message: 'a filler has no days: it is there for when nothing else is',
  messageVi: 'nội dung nền không có ngày: nó phát khi không còn gì khác',
}
