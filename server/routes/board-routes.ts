import type { Board, BoardId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import { json } from './answers.ts'
import { type BoardViewParts, boardViewOf } from './board-view.ts'
import { inForce } from './plan-routes.ts'
import { badQuery, wholeOf } from './query-values.ts'
import type { Call, Route } from './route.ts'

const boardsAPage = 100
const maxBoardsAPage = 1000

/** The boards of the plan, as they are now. */
export function boardRoutes(parts: BoardViewParts): Route[] {
  const { planner } = parts
  return [
    {
      id: 'listBoards',
      method: 'GET',
      path: '/api/v1/boards',
      access: 'person',
      summary:
        'The boards in the order of the plan, each with what it should show now and what it last said of itself.',
      query: [
        {
          name: 'limit',
          describes: `How many at most; ${boardsAPage} where it is left out.`,
          schema: { type: 'integer', minimum: 1, maximum: maxBoardsAPage },
        },
        {
          name: 'cursor',
          describes: 'The `next` of the page before.',
          schema: { type: 'string' },
        },
      ],
      answer: { status: 200, describes: 'A page of boards; `next` is null on the last.', schema: 'BoardPage' },
      async handle(call) {
        const limit = wholeOf(call, 'limit', 1, maxBoardsAPage, boardsAPage)
        const current = planner.current()
        if (!current) return json({ revision: 0, boards: [], next: null })
        const all = current.plan.boards
        const from = startOf(all, call.query('cursor'))
        const page = all.slice(from, from + limit)
        const paired = await parts.pairedBoards()
        return json({
          revision: current.revision,
          boards: await Promise.all(page.map((board) => boardViewOf(parts, current, board, call.at, paired))),
          next: from + limit < all.length ? (page.at(-1)?.id ?? null) : null,
        })
      },
    },
    {
      id: 'readBoard',
      method: 'GET',
      path: '/api/v1/boards/{board}',
      access: 'person',
      summary: 'One board, as in the list.',
      answer: { status: 200, describes: 'The board.', schema: 'Board' },
      refuses: ['no-plan', 'board-not-found'],
      async handle(call) {
        const current = inForce(planner)
        const board = boardOf(call, current.schedule.boards)
        return json(await boardViewOf(parts, current, board, call.at, await parts.pairedBoards()))
      },
    },
  ]
}

/** The board that a call's path names; throws a problem where the plan has none of that id. */
export function boardOf(call: Call, boards: ReadonlyMap<BoardId, Board>): Board {
  const board = boards.get(call.param('board') as BoardId)
  if (!board) throw problem('board-not-found')
  return board
}

function startOf(boards: readonly Board[], cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const last = boards.findIndex(({ id }) => id === cursor)
  if (last < 0) throw badQuery('cursor', 'the `next` of a page', '`next` của một trang', cursor)
  return last + 1
}
