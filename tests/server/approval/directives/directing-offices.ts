import { authorityOf } from '../../../../server/access/authority.ts'
import { actorOf, type PersonCaller, type PersonId } from '../../../../server/access/caller.ts'
import type { Grant } from '../../../../server/access/grant.ts'
import type { NoticeEvent } from '../../../../server/approval/notices/notice-event.ts'
import type { BoardWord } from '../../../../server/approval/submissions/board-word.ts'
import { faceOf } from '../../../../server/planning/face-of.ts'
import { directiveRoutes } from '../../../../server/routes/campaigns/directive-routes.ts'
import type { Call } from '../../../../server/routes/route.ts'
import { keepPairing } from '../../../../server/store/boards/pairing-store.ts'
import type { Role } from '../../../../shared/api/role.ts'
import type { BoardId, CampaignId, OrgId, Plan, SlideId } from '../../../../shared/plan/plan.ts'
import { type ProblemDocument, ProblemError, problemJson } from '../../../../shared/problem/problem.ts'
import { planOf } from '../../../fixtures/plan-of.ts'
import { putInForce } from '../../in-force.ts'
import { aPlanner } from '../a-planner.ts'

/** A province with a gate of its own, two districts with a strip each, and a commune below the first with a gate: all under one directive. */
export function directingDocument() {
  const board = (id: string, org: string, given: object = {}) => ({
    ...{ id, org, name: id, kind: 'gate', width: 64, height: 32 },
    ...given,
  })
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { id: 'tinh', name: 'Tỉnh' },
      { id: 'huyen-a', name: 'Huyện A', parent: 'tinh' },
      { id: 'xa', name: 'Xã', parent: 'huyen-a' },
      { id: 'huyen-b', name: 'Huyện B', parent: 'tinh' },
      { id: 'tinh-khac', name: 'Tỉnh khác' },
    ],
    boards: [
      board('cong-tinh', 'tinh'),
      board('dai-a', 'huyen-a', { width: 96, height: 16 }),
      board('cong-xa', 'xa'),
      board('dai-b', 'huyen-b', { width: 96, height: 16 }),
    ],
    campaigns: [
      {
        id: 'dai-hoi',
        org: 'tinh',
        title: 'Đại hội',
        phases: [
          { id: 'dot-1', title: 'Đợt 1', starts: '2020-10-01', ends: '2020-10-31' },
          { id: 'dot-2', title: 'Đợt 2', starts: '2020-12-10', ends: '2020-12-30' },
        ],
        slides: [
          { id: 'kh-1', kind: 'slogan', text: 'Đại hội', seconds: 10 },
          { id: 'kh-2', kind: 'slogan', text: 'Thành công', seconds: 10 },
        ],
        placements: [
          { id: 'p1', phase: 'dot-1', slides: ['kh-1'] },
          { id: 'p2', phase: 'dot-2', slides: ['kh-2'] },
        ],
      },
    ],
  }
}

export type DirectingDocument = ReturnType<typeof directingDocument>

/** What a call came to: the answer's JSON with its headers, or the problem. */
export type Answered =
  | { readonly status: 200; readonly tag: string | null; readonly json: unknown }
  | { readonly status: number; readonly problem: ProblemDocument }

/** The JSON of an answer, as the type that the route tells it by; throws where it was refused. */
export function jsonOf<T>(answered: Answered): T {
  if ('json' in answered) return answered.json as T
  throw new Error(JSON.stringify(answered.problem))
}

/** The code of a refusal, or `answered`. */
export const codeOf = (answered: Answered): string => ('problem' in answered ? answered.problem.code : 'answered')

/** Those offices with everything approved, their directive routes, and boards whose words a test puts into their mouths. */
export async function directingOffices(change: (document: DirectingDocument) => void = () => undefined) {
  const server = await aPlanner()
  const words = new Map<string, BoardWord>()
  const connected = new Set<string>()
  const heard: { told: NoticeEvent[]; changed: (readonly OrgId[])[] } = { told: [], changed: [] }
  const routes = directiveRoutes({
    ...server,
    isConnected: (board) => connected.has(board),
    reportOf: (board) => words.get(board),
    tell: (event) => void heard.told.push(event),
    directivesChanged: (orgs) => void heard.changed.push(orgs),
  })
  const enforce = async (edit: typeof change = () => undefined): Promise<Plan> => {
    const document = directingDocument()
    change(document)
    edit(document)
    const plan = planOf(document)
    await putInForce(server, plan)
    await server.planner.settled()
    return plan
  }
  await enforce()

  /** Calls a route as somebody with one role in one org. */
  async function ask(as: readonly [Role, string], id: string, given: Asked = {}): Promise<Answered> {
    const route = routes.find((one) => one.id === id)!
    const [role, org] = as
    const grants: Grant[] = [{ role, org: org as OrgId }]
    const caller: PersonCaller = {
      ...{ kind: 'person', id: `${role}-${org}` as PersonId, login: role, name: `${role} ${org}`, grants },
      session: { id: 's', hash: '', stage: 'complete' },
    }
    const body = new TextEncoder().encode(given.json === undefined ? '' : JSON.stringify(given.json))
    const call: Call = {
      request: new Request('http://board.example', { headers: given.headers ?? {} }),
      ...{ at: server.clock.at, caller, actor: actorOf(caller, '192.0.2.1'), body },
      authority: authorityOf(grants, server.planner.current()!.tree),
      text: () => new TextDecoder().decode(body),
      param: (name) => given.params?.[name] ?? 'dai-hoi',
      query: (name) => given.query?.[name],
    }
    try {
      const answer = await route.handle(call)
      return { status: 200, tag: answer.headers.get('etag'), json: await answer.json() }
    } catch (error) {
      if (error instanceof ProblemError) return { status: error.status, problem: problemJson(error) }
      throw error
    }
  }

  const current = () => server.planner.current()!

  async function pair(board: string): Promise<void> {
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const
    const made = { id: board, board: board as BoardId, org: 'xa' as OrgId, publicKey, madeAt: server.clock.at }
    const madeBy = { id: '', name: '' }
    await server.database.write((trx) => keepPairing(trx, { ...made, madeBy, cardUntil: 0 }))
  }

  /** A board says that it plays its newest playlist, with nothing missing, and shows a slide of it since just now. */
  function plays(board: string, slide: string | null = 'kh-1'): void {
    const { at } = server.clock
    const { version, digest } = server.planner.head(board as BoardId)!
    const has = { epoch: 1, version, digest }
    const shown = {
      section: null,
      slide: slide as SlideId | null,
      rendition: 'a'.repeat(64),
      standIn: false,
      since: at,
    }
    connected.add(board)
    words.set(board, {
      at,
      ack: { ...has, stored: true, missing: [] },
      showing: { at, has, mode: 'playing', tracks: [shown], missing: [] },
    })
  }

  return {
    ...{ ...server, words, connected, heard, enforce, ask, current },
    pair,
    plays,
    /** Pairs a board, which then plays. */
    async joins(board: string): Promise<void> {
      await pair(board)
      plays(board)
    },
    /** The approved bytes of a slide of the directive on a board's canvas. */
    pictureOf(slide: string, board: string): string {
      const of = current().schedule.campaigns.find(({ campaign }) => campaign.id === ('dai-hoi' as CampaignId))!
      const { width, height } = current().boards.get(board as BoardId)!
      const face = faceOf(of.campaign.slides.find(({ id }) => id === slide)!)
      return server.planner.approved().picture(face, { width, height, color: 'full' })!.sha256
    },
  }
}

interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
