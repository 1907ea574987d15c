import type { Fault } from '../../../shared/plan/fault.ts'
import type { Board, BoardId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { withNew } from '../../planning/with-thing.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import { registering } from '../pairing/pairing-bodies.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { inForce, planRefused } from '../plan/plan-routes.ts'
import type { Route } from '../route.ts'

const mostAtOnce = 500

/** Boards that are known before any machine is there. */
export function registerRoutes(parts: PlanEditParts): Route[] {
  return [
    {
      id: 'registerBoards',
      method: 'POST',
      path: '/api/v1/boards/register',
      access: 'administer',
      summary: 'Adds up to 500 boards at once, all of them or none; faults are told by the row that they are in.',
      body: { types: ['application/json'], maxBytes: 512 * 1024, schema: 'BoardsToRegister' },
      answer: {
        status: 201,
        describes: 'They are there, in the order in which they were sent.',
        schema: 'BoardsRegistered',
      },
      refuses: ['value-refused', 'plan-refused', 'no-plan', 'changed-meanwhile', 'locked-from-above'],
      async handle(call) {
        const { boards: rows } = decodedBody(call, registering)
        if (rows.length > mostAtOnce) {
          const [message, messageVi] = [`at most ${mostAtOnce} at once`, `mỗi lần tối đa ${mostAtOnce} bảng`]
          throw problem('value-refused', { faults: [{ pointer: '/boards', message, messageVi }] })
        }
        const ids: string[] = []
        const { revision } = await editPlan(parts, call, 'board.add', (current) => {
          if (!current) throw problem('no-plan')
          const at = (row: number, pointer = '') => `/boards/${row}${pointer}`
          const faults: Fault[] = []
          let plan: Plan = current.plan
          for (const [row, fields] of rows.entries()) {
            checkSeen(call, at(row, '/org'), fields.org)
            const added = withNew(plan, 'boards', { kind: 'led', ...fields })
            if (added.plan) {
              plan = added.plan
              ids.push(added.id)
            } else faults.push(...added.faults.map((fault) => ({ ...fault, pointer: at(row, fault.pointer) })))
          }
          if (faults.length > 0) throw planRefused(faults)
          return { plan, pointerOf: ({ id }) => at(Math.max(0, ids.indexOf(id)), '/org') }
        })
        const { boards } = inForce(parts.planner)
        const made = ids.map((id) => boards.get(id as BoardId)).filter((one): one is Board => one !== undefined)
        return json({ revision, boards: made.map(({ id, name }) => ({ id, name })) }, { status: 201 })
      },
    },
  ]
}
