import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { withNew } from '../../planning/with-thing.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import type { Call } from '../route.ts'
import { editPlan, type PlanEditParts } from './edit-plan.ts'
import { planRefused } from './plan-routes.ts'

/** An org or a board that somebody wants in the plan. */
export interface AddedThing {
  readonly list: 'orgs' | 'boards'
  readonly fields: Readonly<Record<string, unknown>>
  /** The field that names the org to which it goes. */
  readonly within: 'org' | 'parent'
}

/** Puts a thing into the plan, in an org that the caller sees; answers its id too. Throws the problems of `editPlan`, `no-plan` and `plan-refused`. */
export async function addToPlan(
  parts: PlanEditParts,
  call: Call,
  act: string,
  { list, fields, within }: AddedThing,
): Promise<{ readonly id: string; readonly edited: EditedPlan }> {
  let id = ''
  const edited = await editPlan(parts, call, act, (current) => {
    if (!current) throw problem('no-plan')
    checkSeen(call, `/${within}`, fields[within])
    const added = withNew(current.plan, list, fields)
    if (!added.plan) throw planRefused(added.faults)
    id = added.id
    return { plan: added.plan, pointerOf: () => `/${within}` }
  })
  return { id, edited }
}
