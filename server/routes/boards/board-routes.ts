import type { BoardPage } from '../../../shared/api/board.ts'
import type { BoardTimes } from '../../../shared/api/office-times.ts'
import type { Power } from '../../../shared/api/role.ts'
import { folded } from '../../../shared/folded.ts'
import type { Board, BoardId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { boardTimesOf } from '../../store/plan/office-times-store.ts'
import { json, jsonText } from '../calls/answers.ts'
import { pageOfCall, pageParameters, searchParameter } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, QueryParameter, Route } from '../route.ts'
import { boardNow } from './board-now.ts'
import { type BoardViewParts, boardTextsOf } from './board-view.ts'

const boardsAPage = [100, 1000] as const
const mostIds = 200
const idsParameter: QueryParameter = {
  name: 'ids',
  describes: `Only these: up to ${mostIds} ids with commas between them. What there is not is left out.`,
  schema: { type: 'string' },
}

/** The boards that somebody sees, as they are now. */
export function boardRoutes(parts: BoardViewParts): Route[] {
  const { planner } = parts
  const now = boardNow(parts.database)
  return [
    {
      id: 'listBoards',
      method: 'GET',
      path: '/api/v1/boards',
      access: 'see',
      summary:
        'The boards in the order of the plan, each with what it should show now and what it last said of itself.',
      query: [...pageParameters(...boardsAPage), searchParameter, idsParameter],
      answer: { status: 200, describes: 'A page of boards; `next` is null on the last.', schema: 'BoardPage' },
      refuses: ['bad-query'],
      async handle(call) {
        const current = planner.current()
        if (!current) return json<BoardPage>({ revision: 0, boards: [], next: null })
        const { plan, revision } = current
        const sought = folded(call.query('q') ?? '')
        const names = sought === '' ? [] : searchedNames(plan)
        const ids = idsOf(call)
        const isMeant = ({ id, org }: Board, index: number) =>
          (ids === undefined || ids.has(id)) &&
          (sought === '' || names[index]?.includes(sought) === true) &&
          call.authority.sees(org)
        const { page, next } = pageOfCall(call, plan.boards, isMeant, ids ? [mostIds, mostIds] : boardsAPage)
        const boards = await boardTextsOf(parts, now, current, page, call.at)
        return jsonText(`{"revision":${revision},"boards":[${boards.join(',')}],"next":${JSON.stringify(next)}}`)
      },
    },
    {
      id: 'readBoard',
      method: 'GET',
      path: '/api/v1/boards/{board}',
      access: 'see',
      summary: 'One board, as in the list.',
      answer: { status: 200, describes: 'The board.', schema: 'Board' },
      refuses: ['no-plan', 'board-not-found'],
      async handle(call) {
        const current = inForce(planner)
        const board = boardOf(call, current.boards)
        const [text = ''] = await boardTextsOf(parts, now, current, [board], call.at)
        return jsonText(text)
      },
    },
    {
      id: 'readBoardTimes',
      method: 'GET',
      path: '/api/v1/boards/{board}/times',
      access: 'see',
      summary: 'What a board was called and whose it was, the oldest first.',
      answer: { status: 200, describes: 'Its times.', schema: 'BoardTimes' },
      refuses: ['no-plan', 'board-not-found'],
      async handle(call) {
        const { id } = boardOf(call, inForce(planner).boards)
        return json<BoardTimes>({ times: await boardTimesOf(parts.database.db, id) })
      },
    },
  ]
}

/**
 * The board that a call's path names, where the caller holds a power in its org. Throws a problem: not found where the plan has none of that
 * id or the caller does not see it, else forbidden.
 */
export function boardOf(call: Call, boards: ReadonlyMap<BoardId, Board>, power: Power = 'see'): Board {
  const board = boards.get(call.param('board') as BoardId)
  if (!board || !call.authority.sees(board.org)) throw problem('board-not-found')
  if (!call.authority.may(power, board.org)) throw problem('forbidden')
  return board
}

/** The same, or the board whose own key is shown: another board is not even told that this one exists. */
export function ownBoardOf(call: Call, boards: ReadonlyMap<BoardId, Board>): Board {
  const own = call.caller?.kind === 'board' ? call.caller.board : undefined
  if (own === undefined) return boardOf(call, boards)
  const board = boards.get(own)
  if (!board || own !== call.param('board')) throw problem('board-not-found')
  return board
}

/** The boards that a call names; undefined where it names none. Throws a problem naming the parameter. */
function idsOf(call: Call): ReadonlySet<string> | undefined {
  const text = call.query('ids')
  if (text === undefined) return undefined
  const ids = text.split(',', mostIds + 1)
  if (ids.length <= mostIds) return new Set(ids)
  throw badQuery('ids', `at most ${mostIds} ids`, `nhiều nhất ${mostIds} mã`, text)
}

const names = new WeakMap<Plan, readonly string[]>()

/** What is searched of each board of a plan. */
function searchedNames(plan: Plan): readonly string[] {
  let known = names.get(plan)
  if (!known) {
    known = plan.boards.map(({ id, name }) => `${folded(name)} ${id}`)
    names.set(plan, known)
  }
  return known
}
