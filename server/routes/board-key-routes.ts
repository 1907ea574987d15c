import { parseStrictJson } from '../../shared/plan/strict-json.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import { hashOfSecret, newSecret } from '../live/secret.ts'
import type { Planner } from '../planning/planner.ts'
import { findBoardKey, keepBoardKey } from '../store/access-store.ts'
import { json } from './answers.ts'
import { boardOf } from './board-routes.ts'
import { inForce } from './plan-routes.ts'
import type { Route } from './route.ts'

/** The key with which a board's page shows that it is that board. */
export function boardKeyRoutes(planner: Planner, database: Database): Route[] {
  return [
    {
      id: 'makeBoardKey',
      method: 'POST',
      path: '/api/v1/boards/{board}/key',
      access: 'person',
      summary:
        'Gives a board a key. It is told once. A board that has one gets another only with `replace`; the former then no longer opens anything.',
      body: { types: ['application/json'], maxBytes: 1024, schema: 'KeyRequest', optional: true },
      answer: { status: 201, describes: 'The key.', schema: 'BoardKey' },
      refuses: ['no-plan', 'board-not-found', 'already-paired'],
      async handle(call) {
        const { id: board } = boardOf(call, inForce(planner).schedule.boards)
        const replaces = call.body.length > 0 && replacesKey(call.text())
        const key = newSecret()
        await database.write(async (trx) => {
          // A board on the street must not lose its key to whoever opens its address elsewhere.
          if (!replaces && (await findBoardKey(trx, board)) !== undefined) throw problem('already-paired', { board })
          await keepBoardKey(trx, { board, hash: hashOfSecret(key), at: call.at })
        })
        return json({ board, key }, { status: 201 })
      },
    },
  ]
}

function replacesKey(text: string): boolean {
  const { value, faults } = parseStrictJson(text)
  if (faults.length > 0 || typeof value !== 'object' || value === null) throw problem('bad-json', { faults })
  return 'replace' in value && value.replace === true
}
