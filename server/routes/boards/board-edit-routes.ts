import { problem } from '../../../shared/problem/problem.ts'
import { withChanged } from '../../planning/with-thing.ts'
import { json } from '../calls/answers.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import { addToPlan } from '../plan/add-to-plan.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { inForce, objectIn, planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { boardOf } from './board-routes.ts'

const types = ['application/json', 'application/merge-patch+json'] as const
const maxBytes = 64 * 1024
const refuses = ['plan-refused', 'no-plan', 'changed-meanwhile', 'locked-from-above'] as const

/** Boards as technicians and administrators set them up. */
export function boardEditRoutes(parts: PlanEditParts): Route[] {
  function answerOf(call: Call, id: string, edited: { readonly revision: number }, status: 200 | 201): Response {
    const board = inForce(parts.planner).plan.boards.find((one) => one.id === id) ?? null
    const etag = `"${planTagFor(call, edited.revision)}"`
    return json({ ...edited, board }, { status, headers: { etag } })
  }

  return [
    {
      id: 'addBoard',
      method: 'POST',
      path: '/api/v1/boards',
      access: 'see',
      summary:
        'Adds a board, as in a plan, to an org whose technician or administrator one is. An id that is left out is made from its name.',
      body: { types, maxBytes, schema: 'BoardChange' },
      answer: { status: 201, describes: 'It is there.', schema: 'BoardEdited' },
      refuses,
      async handle(call) {
        checkMayEdit(call)
        const fields = objectIn(call.text())
        const { id, edited } = await addToPlan(parts, call, 'board.add', { list: 'boards', fields, within: 'org' })
        return answerOf(call, id, edited, 201)
      },
    },
    {
      id: 'changeBoard',
      method: 'PATCH',
      path: '/api/v1/boards/{board}',
      access: 'see',
      summary:
        'Changes a board: the fields sent take the place of its own, null removes one; with `org` it moves, which asks for both sides. ' +
        'Honours `If-Match` with the plan’s tag.',
      body: { types, maxBytes, schema: 'BoardChange' },
      answer: { status: 200, describes: 'It is so.', schema: 'BoardEdited' },
      refuses: [...refuses, 'board-not-found', 'in-use'],
      async handle(call) {
        const { org } = boardOf(call, inForce(parts.planner).boards)
        if (!call.authority.may('pair', org) && !call.authority.may('administer', org)) throw problem('forbidden')
        const fields = objectIn(call.text())
        if (fields.id !== undefined && fields.id !== call.param('board')) throw planRefused([idStays])
        const edited = await editPlan(parts, call, 'board.change', (current) => {
          if (!current) throw problem('no-plan')
          const { id } = boardOf(call, current.boards)
          checkSeen(call, '/org', fields.org)
          const changed = withChanged(current.plan, 'boards', id, fields)
          if (!changed.plan) throw planRefused(changed.faults)
          return { plan: changed.plan, pointerOf: () => ('org' in fields ? '/org' : '') }
        })
        return answerOf(call, call.param('board'), edited, 200)
      },
    },
  ]
}

const idStays = { pointer: '/id', message: 'a board keeps its id', messageVi: 'mã của bảng không đổi được' }

/** Throws a problem where the caller is technician or administrator of nothing at all: the body of such a call is not looked at. */
export function checkMayEdit({ authority }: Call): void {
  if (!authority.has('pair') && !authority.has('administer')) throw problem('forbidden')
}
