import { flag, object, optional } from '../../shared/plan/decoding.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import { hashOfSecret, newSecret } from '../access/secret.ts'
import { findBoardKey, keepBoardKey } from '../store/board-key-store.ts'
import { json } from './answers.ts'
import { boardOf } from './board-routes.ts'
import { decodedBody } from './decoded-body.ts'
import type { PlanEditParts } from './edit-plan.ts'
import { inForce } from './plan-routes.ts'
import type { Route } from './route.ts'

const keyBody = object<{ readonly replace?: boolean }>({ replace: optional(flag) })

/** What routes of boards' keys answer from. */
export interface BoardKeyParts extends PlanEditParts {
  /** Called once a board's key is another: whoever came with the former goes. */
  keyChanged(board: BoardId): void
}

/** The key with which a board's page shows that it is that board. */
export function boardKeyRoutes({ planner, database, log, keyChanged }: BoardKeyParts): Route[] {
  return [
    {
      id: 'makeBoardKey',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/boards/{board}/key',
      access: 'pair',
      summary:
        'Gives a board a key. It is told once. A board that has one gets another only with `replace`; the former then no longer opens anything.',
      body: { types: ['application/json'], maxBytes: 1024, schema: 'KeyRequest', optional: true },
      answer: { status: 201, describes: 'The key.', schema: 'BoardKey' },
      refuses: ['value-refused', 'no-plan', 'board-not-found', 'already-paired'],
      async handle(call) {
        const { id: board, org } = boardOf(call, inForce(planner).boards, 'pair')
        const { replace = false } = decodedBody(call, keyBody)
        const key = newSecret()
        await database.write(async (trx) => {
          // A board on the street must not lose its key to whoever opens its address elsewhere.
          const isPaired = (await findBoardKey(trx, board)) !== undefined
          if (isPaired && !replace) throw problem('already-paired', { board })
          await keepBoardKey(trx, { board, hash: hashOfSecret(key), at: call.at })
          const deed = { act: 'board.pair', subject: { kind: 'board', id: board }, org }
          await log.append(trx, call.actor, call.at, [
            { ...deed, before: { paired: isPaired }, after: { paired: true } },
          ])
        })
        keyChanged(board)
        return json({ board, key }, { status: 201 })
      },
    },
  ]
}
