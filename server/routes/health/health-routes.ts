import type { BoardHealthRow, BoardHealthView, HealthPage } from '../../../shared/api/board-health.ts'
import { folded } from '../../../shared/folded.ts'
import { readable } from '../../../shared/plan/decode-text.ts'
import { object, optional, textThat } from '../../../shared/plan/decoding.ts'
import type { Board, BoardId, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { BoardHealth } from '../../health/board-health.ts'
import type { Repairs } from '../../health/repairs.ts'
import type { Screenshots } from '../../health/screenshots.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { findMedia } from '../../store/media/media-store.ts'
import { boardOf } from '../boards/board-routes.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { pageOfCall, pageParameters, searchParameter } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import { seesMedia } from '../media/media-scope.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'

/** What routes of health answer from. */
export interface HealthRouteParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
  readonly health: BoardHealth
  readonly repairs: Repairs
  readonly screenshots: Screenshots
}

const boardsAPage = [100, 1000] as const
const states = ['offline', 'trouble', 'repair', 'good'] as const
type State = (typeof states)[number]

const repairBody = object<{ readonly note: string; readonly photo?: string }>({
  note: readable(1000),
  photo: optional(
    textThat((text) => /^[0-9a-f]{64}$/.test(text), {
      en: 'expected the SHA-256 of an uploaded picture',
      vi: 'phải là mã SHA-256 của một ảnh đã tải lên',
    }),
  ),
})

/** How boards are, and which of them are under repair. */
export function healthRoutes(parts: HealthRouteParts): Route[] {
  const { planner, log, health, repairs } = parts

  function stateOf(board: BoardId, at: number): State {
    if (repairs.of(board)) return 'repair'
    if (!health.factsOf(board).connected) return 'offline'
    return health.causesOf(board, at).length > 0 ? 'trouble' : 'good'
  }

  function rowOf({ id, name, org }: Board, { tree }: PlanInForce, at: number): BoardHealthRow {
    const { connected, lastSeenAt, mode } = health.factsOf(id)
    const [{ name: orgName } = { name: '' }] = tree.chainOf(org)
    const causes = health.causesOf(id, at)
    return { board: id, name, org, orgName, connected, lastSeenAt, mode, causes, repair: repairs.of(id) !== undefined }
  }

  return [
    {
      id: 'listHealth',
      method: 'GET',
      path: '/api/v1/health',
      access: 'see',
      summary:
        'How the boards are, in the order of the plan: when each was last heard, and what is the matter with it.',
      query: [
        ...pageParameters(...boardsAPage),
        searchParameter,
        { name: 'org', describes: 'An org: its boards, and those below it.', schema: { type: 'string' } },
        { name: 'state', describes: 'Those that are so.', schema: { enum: [...states] } },
      ],
      answer: { status: 200, describes: 'A page of boards; `next` is null on the last.', schema: 'HealthPage' },
      refuses: ['bad-query', 'not-found'],
      handle(call) {
        const state = stateAsked(call)
        const current = planner.current()
        const org = orgAsked(call, current)
        if (!current) return json<HealthPage>({ boards: [], next: null })
        const sought = folded(call.query('q') ?? '')
        const isMeant = (board: Board) =>
          call.authority.sees(board.org) &&
          (org === undefined || current.tree.isWithin(board.org, org)) &&
          (sought === '' || `${folded(board.name)} ${board.id}`.includes(sought)) &&
          (state === undefined || stateOf(board.id, call.at) === state)
        const { page, next } = pageOfCall(call, current.plan.boards, isMeant, boardsAPage)
        return json<HealthPage>({ boards: page.map((board) => rowOf(board, current, call.at)), next })
      },
    },
    {
      id: 'readBoardHealth',
      method: 'GET',
      path: '/api/v1/boards/{board}/health',
      access: 'see',
      summary:
        'How a board is: what it last said of itself, since when it was not heard, and what is the matter with it.',
      answer: { status: 200, describes: 'Its health.', schema: 'BoardHealth' },
      refuses: ['no-plan', 'board-not-found'],
      handle(call) {
        const { id } = boardOf(call, inForce(planner).boards)
        return json(viewOf(parts, id, call.at))
      },
    },
    {
      id: 'beginRepair',
      method: 'PUT',
      path: '/api/v1/boards/{board}/repair',
      access: 'pair',
      summary:
        'Says that somebody works on a board: nobody is told of it meanwhile. Said again, it takes the place of what was said.',
      body: { types: ['application/json'], maxBytes: 16 * 1024, schema: 'RepairRequest' },
      answer: { status: 200, describes: 'Its health.', schema: 'BoardHealth' },
      refuses: ['value-refused', 'no-plan', 'board-not-found', 'media-not-found'],
      async handle(call) {
        const { id, org } = boardOf(call, inForce(planner).boards, 'pair')
        const { note, photo = null } = decodedBody(call, repairBody)
        if (photo !== null) await checkPhoto(parts, call, photo)
        const before = repairs.of(id)
        const by = { id: call.actor.id, name: call.actor.name }
        const repair = { board: id, by, since: before?.since ?? call.at, note, photo }
        await repairs.begin(repair, (trx) =>
          log.append(trx, call.actor, call.at, [
            {
              ...{ act: 'board.repair', subject: { kind: 'board', id }, org, after: { note, photo } },
              ...(before && { before: { note: before.note, photo: before.photo } }),
            },
          ]),
        )
        return json(viewOf(parts, id, call.at))
      },
    },
    {
      id: 'endRepair',
      method: 'DELETE',
      path: '/api/v1/boards/{board}/repair',
      access: 'pair',
      summary: 'Says that nobody works on a board any more.',
      answer: { status: 204, describes: 'It is under repair no longer.' },
      refuses: ['no-plan', 'board-not-found', 'not-found'],
      async handle(call) {
        const { id, org } = boardOf(call, inForce(planner).boards, 'pair')
        const before = repairs.of(id)
        const isOver = await repairs.end(id, call.at, (trx) =>
          log.append(trx, call.actor, call.at, [
            {
              ...{ act: 'board.repaired', subject: { kind: 'board', id }, org },
              before: { note: before?.note, photo: before?.photo },
            },
          ]),
        )
        if (!isOver) throw problem('not-found')
        return new Response(null, { status: 204 })
      },
    },
  ]
}

function viewOf({ health, repairs, screenshots }: HealthRouteParts, board: BoardId, at: number): BoardHealthView {
  const { connected, lastSeenAt, gaps, mode, has, newest, report, reportAt, shell, disputedAt } = health.factsOf(board)
  const repair = repairs.of(board)
  const shot = screenshots.last(board)
  return {
    ...{
      board,
      connected,
      lastSeenAt,
      gaps: gaps.toReversed(),
      mode,
      has,
      newest,
      report,
      reportAt,
      shell,
      disputedAt,
    },
    behind: newest !== null && newest.digest !== has?.digest,
    causes: health.causesOf(board, at),
    repair: repair ? { by: repair.by, since: repair.since, note: repair.note, photo: repair.photo } : null,
    screenshot: shot ? { id: shot.id, at: shot.at, state: shot.state } : null,
  }
}

async function checkPhoto({ planner, database }: HealthRouteParts, call: Call, photo: string): Promise<void> {
  const isSeen = await seesMedia({ database }, call, planner.current(), photo)
  if (!isSeen || (await findMedia(database.db, photo))?.kind !== 'picture') {
    throw problem('media-not-found', { media: photo })
  }
}

function stateAsked(call: Call): State | undefined {
  const text = call.query('state')
  const state = states.find((one) => one === text)
  if (text !== undefined && !state) throw badQuery('state', states.join(', '), states.join(', '), text)
  return state
}

/** The org that a call names, of those that its caller sees; undefined where it names none. Throws a problem. */
export function orgAsked(call: Call, current: PlanInForce | undefined): OrgId | undefined {
  const org = call.query('org') as OrgId | undefined
  if (org !== undefined && (!current?.tree.isWithin(org, org) || !call.authority.sees(org))) throw problem('not-found')
  return org
}
