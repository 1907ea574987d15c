import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Fault } from '../../../shared/plan/fault.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { PlanChange } from '../../planning/plan-change.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { wholePlan } from '../../planning/whole-plan.ts'
import { json } from '../calls/answers.ts'
import type { Call, Route } from '../route.ts'
import { editPlan, type PlanEditParts, type WantedPlan } from './edit-plan.ts'
import { maxPlanBytes, planIn, planRefused, planTagFor } from './plan-routes.ts'

/** The plan taken in whole. */
export function planImportRoutes(parts: PlanEditParts): Route[] {
  return [
    {
      id: 'replacePlan',
      method: 'PUT',
      path: '/api/v1/plan',
      access: 'see',
      summary:
        'Writes the plan as far as one sees it, whole or not at all: what one does not see stays as it is, and so does what comes from above. ' +
        'Each change must be one’s own to make. Orgs and boards are so at once; all else plays once it is approved.',
      body: { types: ['application/json'], maxBytes: maxPlanBytes, schema: 'Plan' },
      answer: { status: 200, describes: 'The plan is written.', schema: 'Replaced' },
      refuses: ['plan-refused', 'changed-meanwhile', 'locked-from-above', 'in-use', 'media-not-found'],
      async handle(call) {
        const document = planIn(call.text())
        const edited = await editPlan(parts, call, 'plan.replace', (current) => wantedBy(call, document, current))
        return json<EditedPlan>(edited, { headers: { etag: `"${planTagFor(call, edited.revision)}"` } })
      },
    },
  ]
}

function wantedBy({ authority }: Call, document: Plan, current: PlanInForce | undefined): WantedPlan {
  const pointerOf = (change: PlanChange) => pointerIn(document, change)
  if (!current || authority.mayEverywhere('see')) return { plan: document, pointerOf }
  const { plan, locked = [], taken = [] } = wholePlan(current, document, authority)
  if (taken.length > 0) throw planRefused(taken)
  if (!plan) throw problem('locked-from-above', { faults: locked })
  const { faults } = decodePlan(plan)
  if (faults) throw planRefused(faults.map(restingElsewhere))
  return { plan, pointerOf }
}

/** Where what is removed is still named, it is not in the document: nothing of it is told but that it is so. */
function restingElsewhere(_: Fault): Fault {
  return {
    pointer: '',
    message: 'something that is not shown here still names what the document leaves out',
    messageVi: 'có mục không hiển thị ở đây vẫn nhắc đến nội dung đã bỏ khỏi tài liệu',
  }
}

/** Where a document has a thing that changed; of what it left out, the list. */
function pointerIn(document: Plan, { list, campaign, id }: PlanChange): string {
  const placed = (name: string, items: readonly { readonly id: string }[] | undefined) => {
    const index = items?.findIndex((one) => one.id === id) ?? -1
    return index < 0 ? `/${name}` : `/${name}/${index}`
  }
  if (list === 'plan') return `/${id}`
  if (list === 'fillers') return `${placed('orgs', document.orgs)}/filler`
  if (campaign === '') return placed(list, document[list as 'boards'] as readonly { readonly id: string }[] | undefined)
  const at = document.campaigns.findIndex((one) => one.id === campaign)
  const owner = document.campaigns[at]
  return owner ? `/campaigns/${at}${placed(list, owner[list as 'slides'])}` : '/campaigns'
}
