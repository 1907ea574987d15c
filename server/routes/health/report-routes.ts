import type {
  ReportBy,
  ShowPage,
  ShowReport,
  ShowReportRow,
  ShowsVerdict,
  ShowView,
} from '../../../shared/api/shows.ts'
import type { Board, BoardId, Campaign, DateText } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { type Ending, endings } from '../../../shared/protocol/shows.ts'
import { parseDate, printDate } from '../../../shared/time/civil.ts'
import { offsetsOf } from '../../../shared/time/zone.ts'
import type { Database } from '../../db/database.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { verifyShows } from '../../proofs/verify-shows.ts'
import { type ListedShow, type ListPlace, listShows } from '../../store/shows/show-list-store.ts'
import { logsOfBoard } from '../../store/shows/show-names-store.ts'
import { type ReportPlace, type ReportRow, readReport } from '../../store/shows/show-report-store.ts'
import { json } from '../calls/answers.ts'
import { badCursor, limitOf, pageFrom, pageParameters } from '../calls/paging.ts'
import { badQuery, dateOf, dateParameter } from '../calls/query-values.ts'
import type { Call, QueryParameter, Route } from '../route.ts'

/** What the routes of proof of play answer from. */
export interface ReportRouteParts {
  readonly planner: Planner
  readonly database: Database
}

const rowsAPage = [200, 1000] as const
const showsAPage = [200, 1000] as const
const dayMs = 86_400_000
const usualDays = 30
const ways: readonly ReportBy[] = ['day', 'board', 'slide', 'phase']

/** What was shown, as boards have proved it. */
export function reportRoutes({ planner, database }: ReportRouteParts): Route[] {
  const { db } = database
  const todayOf = (timezone: string, at: number) => Math.floor((at + offsetsOf(timezone)(at)) / dayMs)
  const zoneOf = (current: PlanInForce, board: BoardId) => current.boards.get(board)?.timezone ?? current.plan.timezone

  /** A board that is no more has its shows still, for those who see the whole installation. */
  async function boardAsked(call: Call, current: PlanInForce): Promise<BoardId> {
    const id = call.param('board') as BoardId
    const board = current.boards.get(id)
    const isSeen = board
      ? call.authority.sees(board.org)
      : call.authority.mayEverywhere('see') && (await logsOfBoard(db, id)).length > 0
    if (!isSeen) throw problem('board-not-found')
    return id
  }

  return [
    {
      id: 'reportShows',
      method: 'GET',
      path: '/api/v1/reports/shows',
      access: 'see',
      summary:
        'What was shown on the boards that one sees: shows and seconds by campaign and by day, board, slide or phase. `unsure` counts shows ' +
        'apart whose board did not know the time well enough. Days are those of each board’s own zone.',
      query: [
        parameter('campaign', 'Of one campaign.'),
        parameter('board', 'On one board.'),
        parameter('org', 'On the boards of one org and those below it, as the boards are now.'),
        parameter('slide', 'Of one slide.'),
        parameter('from', `From which day, such as \`2026-11-01\`; ${usualDays} days where it is left out.`),
        parameter('to', 'To which day, it too; today where it is left out.'),
        { name: 'by', describes: 'What each row is of; a day where it is left out.', schema: { enum: ways } },
        ...pageParameters(...rowsAPage),
      ],
      answer: { status: 200, describes: 'A page of rows; `next` is null on the last.', schema: 'ShowReport' },
      refuses: ['bad-query', 'not-found', 'board-not-found'],
      async handle(call) {
        const current = planner.current()
        if (!current) return json<ShowReport>({ rows: [], next: null })
        const to = dayIn(call, 'to') ?? todayOf(current.plan.timezone, call.at)
        const from = dayIn(call, 'from') ?? to - usualDays + 1
        const by = wayOf(call)
        const limit = limitOf(call, rowsAPage)
        const campaigns = new Map<string, Campaign>(current.plan.campaigns.map((one) => [one.id, one]))
        const asked = call.query('campaign')
        if (asked !== undefined && !mayAskOf(call, current, campaigns.get(asked))) throw problem('not-found')
        const boards = boardsAsked(call, current)
        const question = { by, from, to, boards, campaign: asked, slide: call.query('slide') }
        const found = await readReport(db, question, limit + 1, placeOf(call, by))
        const { page, next } = pageFrom(found, limit, ({ name, campaign }) => JSON.stringify([campaign, name]))
        const rows = page.map((row) => rowOf(row, by, current.boards, campaigns))
        return json<ShowReport>({ rows, next })
      },
    },
    {
      id: 'listBoardShows',
      method: 'GET',
      path: '/api/v1/boards/{board}/shows',
      access: 'see',
      summary:
        'What a board showed on a day, the newest first, each with its times as the board told them, how far they can be trusted, and why it ended.',
      query: [dateParameter, ...pageParameters(...showsAPage)],
      answer: { status: 200, describes: 'A page of shows; `next` is null on the last.', schema: 'BoardShows' },
      refuses: ['no-plan', 'board-not-found', 'bad-query'],
      async handle(call) {
        const current = planner.current()
        if (!current) throw problem('no-plan')
        const board = await boardAsked(call, current)
        const timezone = zoneOf(current, board)
        const today = printDate(todayOf(timezone, call.at))
        const day = parseDate(dateOf(call, today)) as number
        const { shows, next } = await listShows(db, {
          ...{ board, day, limit: limitOf(call, showsAPage), from: listPlaceOf(call) },
          dayOf: (at) => todayOf(timezone, at),
        })
        return json<ShowPage>({ shows: shows.map(showOf), next: next && `${next.mark}-${next.id}` })
      },
    },
    {
      id: 'verifyBoardShows',
      method: 'GET',
      path: '/api/v1/boards/{board}/shows/verify',
      access: 'see',
      summary:
        'Whether the shows of a board are as the board chained them: makes every link anew. `lost` counts shows that the board itself had lost; ' +
        'a `fork` is two machines that said they are this board.',
      answer: { status: 200, describes: 'What came of it.', schema: 'ShowsVerdict' },
      refuses: ['no-plan', 'board-not-found'],
      async handle(call) {
        const current = planner.current()
        if (!current) throw problem('no-plan')
        return json<ShowsVerdict>(await verifyShows(db, await boardAsked(call, current)))
      },
    },
  ]
}

/** A campaign that is no more has its shows still, for those who see the whole installation; to others it is like one that never was. */
function mayAskOf({ authority }: Call, current: PlanInForce, campaign: Campaign | undefined): boolean {
  return authority.mayEverywhere('see') || (campaign !== undefined && isCampaignSeen(current, authority, campaign))
}

function boardsAsked(call: Call, { plan, boards, tree }: PlanInForce): readonly BoardId[] | undefined {
  const [id, org] = [call.query('board') as BoardId | undefined, call.query('org')]
  const seesAll = call.authority.mayEverywhere('see')
  const known = id === undefined ? undefined : boards.get(id)
  if (id !== undefined && !seesAll && !(known && call.authority.sees(known.org))) throw problem('board-not-found')
  const asked = plan.orgs.find((one) => one.id === org)
  if (org !== undefined && !(asked && call.authority.sees(asked.id))) throw problem('not-found')
  if (asked === undefined && id !== undefined) return [id]
  if (asked === undefined && seesAll) return undefined
  return plan.boards
    .filter((one) => call.authority.sees(one.org) && (!asked || tree.isWithin(one.org, asked.id)))
    .map((one) => one.id)
    .filter((one) => id === undefined || one === id)
}

function rowOf(
  { name, campaign, shows, ms, unsure }: ReportRow,
  by: ReportBy,
  boards: ReadonlyMap<BoardId, Board>,
  campaigns: ReadonlyMap<string, Campaign>,
): ShowReportRow {
  const id = String(name)
  const named = {
    day: () => ({ day: printDate(Number(name)) }),
    board: () => ({ board: id, boardName: boards.get(id as BoardId)?.name ?? null }),
    slide: () => ({ slide: id }),
    phase: () => ({ phase: id === '' ? null : id }),
  }[by]()
  const campaignTitle = campaign === null ? null : (campaigns.get(campaign)?.title ?? null)
  return { ...named, campaign, campaignTitle, shows, seconds: Math.round(ms / 1000), unsure }
}

function showOf({ subject, id: _, ended, startedAt, ms, ...rest }: ListedShow): ShowView {
  return { ...rest, startedAt, endedAt: startedAt + ms, ms, ended: endings[ended] as Ending, ...subject }
}

function parameter(name: string, describes: string): QueryParameter {
  return { name, describes, schema: { type: 'string' } }
}

function wayOf(call: Call): ReportBy {
  const text = call.query('by') ?? 'day'
  const way = ways.find((one) => one === text)
  if (way === undefined) throw badQuery('by', ways.join(', '), ways.join(', '), text)
  return way
}

function dayIn(call: Call, name: 'from' | 'to'): number | undefined {
  const text = call.query(name)
  if (text === undefined) return undefined
  const day = parseDate(text as DateText)
  if (day === undefined) throw badQuery(name, 'a date, YYYY-MM-DD', 'một ngày, dạng YYYY-MM-DD', text)
  return day
}

function placeOf(call: Call, by: ReportBy): ReportPlace | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  const [, campaign, name] = /^\[(?:null|"([a-z0-9-]{1,64})"),(-?\d{1,7}|"[a-z0-9-]{0,64}")\]$/.exec(text) ?? []
  if (name === undefined || name.startsWith('"') === (by === 'day')) throw badCursor(text)
  return { campaign: campaign ?? null, name: JSON.parse(name) as string | number }
}

function listPlaceOf(call: Call): ListPlace | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  const [, mark, id] = /^(\d{1,16})-(\d{1,15})$/.exec(text) ?? []
  if (mark === undefined || id === undefined) throw badCursor(text)
  return { mark: Number(mark), id: Number(id) }
}
