import type { AssetStore } from '../../../media/asset-store.ts'
import type { Ffmpeg } from '../../../media/clip/ffmpeg.ts'
import type { ApprovedExplanation } from '../../../shared/api/explanation.ts'
import type { ItemKey } from '../../../shared/api/item-key.ts'
import { timezoneOf } from '../../../shared/plan/effective.ts'
import type { Board, CampaignId, Plan } from '../../../shared/plan/plan.ts'
import { withClipLengths } from '../../../shared/plan/with-clip-lengths.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { type Explanation, explain } from '../../../shared/schedule/explain.ts'
import type { Now } from '../../../shared/schedule/now.ts'
import { type BoardWeeks, phaseWeeksOf } from '../../../shared/schedule/phase-weeks.ts'
import { type Schedule, scheduleOf } from '../../../shared/schedule/schedule.ts'
import { localDateOf } from '../../../shared/time/local-day.ts'
import type { Submissions } from '../../approval/submissions/submissions.ts'
import { withApprovals } from '../../approval/with-approvals.ts'
import type { BoundPlaylist } from '../../planning/bind-playlist.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { markedNow, markedTimeline } from '../../planning/unapproved-turns.ts'
import { withoutOf, withoutParameter } from '../approvals/without-parameter.ts'
import { json, taggedJson, tagOf } from '../calls/answers.ts'
import {
  atOf,
  atParameter,
  dateOf,
  dateParameter,
  isOfPlan,
  ofParameter,
  viewOf,
  viewParameter,
  weeksOf,
  weeksParameter,
} from '../calls/query-values.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { boardOf, ownBoardOf } from './board-routes.ts'

/** What the routes of schedules answer from. */
export interface ScheduleRouteParts {
  readonly planner: Planner
  readonly assets: AssetStore
  readonly ffmpeg: Ffmpeg | undefined
  readonly submissions: Pick<Submissions, 'approvedBy'>
}

/** What a board shows, and why, on any day and at any instant. */
export function scheduleRoutes({ planner, assets, ffmpeg, submissions }: ScheduleRouteParts): Route[] {
  const path = (last: string) => `/api/v1/boards/{board}/${last}`
  const asked = { method: 'GET', access: 'see', refuses: ['no-plan', 'board-not-found', 'bad-query'] } as const

  /** The board asked about, and what it follows: what was approved, or with `of=plan` what is written. */
  function boardAsked(call: Call) {
    const current = inForce(planner)
    const board = boardOf(call, current.boards)
    const ofPlan = isOfPlan(call)
    if (ofPlan && !readsDrafts.some((power) => call.authority.may(power, board.org))) throw problem('forbidden')
    const schedule = () => (ofPlan ? writtenSchedule(current, planner.clipLengths()) : current.scheduleFor(board.id))
    return { board, schedule, ofPlan, zone: timezoneOf(board, current.plan) }
  }

  function dayAsked(call: Call) {
    const asked = boardAsked(call)
    return { ...asked, date: dateOf(call, localDateOf(asked.zone, call.at)) }
  }

  function instantAsked(call: Call) {
    return { ...boardAsked(call), at: atOf(call) }
  }

  async function playlistOn(...asked: Parameters<Planner['playlistOn']>): Promise<BoundPlaylist> {
    const bound = await planner.playlistOn(...asked)
    if (!bound) throw problem('board-not-found')
    return bound
  }

  return [
    {
      ...asked,
      id: 'readTimeline',
      path: path('timeline'),
      summary: 'A board’s local day: its segments with their loops, and the airtime of each slide.',
      query: [dateParameter, ofParameter],
      answer: { status: 200, describes: 'A `congchao/timeline@1`.', schema: 'Timeline' },
      handle(call) {
        const { schedule, board, ofPlan, date } = dayAsked(call)
        const book = ofPlan ? undefined : planner.approved()
        // Not by the plan's revision: the length of a clip that comes in later changes the day too.
        const timeline = JSON.stringify(markedTimeline(schedule(), board, date, book))
        return taggedJson(call.request, tagOf(timeline), () => timeline)
      },
    },
    {
      ...asked,
      id: 'readWeeks',
      path: path('weeks'),
      summary:
        'Weeks of a board from a local day on: each phase that reaches it, and how long it is on the air there by week.',
      query: [dateParameter, weeksParameter],
      answer: { status: 200, describes: 'Its weeks.', schema: 'BoardWeeks' },
      handle(call) {
        const { schedule, board, date } = dayAsked(call)
        const of = schedule()
        const weeks = phaseWeeksOf(of, board.id, date, weeksOf(call))
        const seen = campaignsSeen(call, inForce(planner), of)
        return json<BoardWeeks>({ ...weeks, phases: weeks.phases.filter(({ campaign }) => seen.has(campaign)) })
      },
    },
    {
      ...asked,
      id: 'readNow',
      path: path('now'),
      summary: 'The segment and the loop entry that a board shows at an instant, and when that entry ends.',
      query: [atParameter, ofParameter],
      answer: { status: 200, describes: 'What is on air.', schema: 'Now' },
      handle(call) {
        const { schedule, board, ofPlan, at } = instantAsked(call)
        return json<Now>(markedNow(schedule(), board, at, ofPlan ? undefined : planner.approved()))
      },
    },
    {
      ...asked,
      id: 'explain',
      path: path('explain'),
      summary: 'Why each placement shows or does not show on a board at an instant, and who approved what shows.',
      query: [atParameter, ofParameter],
      answer: { status: 200, describes: 'The reasons, as data.', schema: 'Explanation' },
      async handle(call) {
        const { schedule, board, ofPlan, at } = instantAsked(call)
        const explanation = explanationFor(call, inForce(planner), schedule(), board, at)
        // What is written may be other than what was approved under the same name.
        const approvedBy = async (keys: readonly ItemKey[]) =>
          ofPlan ? new Map<string, never>() : submissions.approvedBy(call, keys)
        return json<ApprovedExplanation>(await withApprovals(explanation, schedule(), board, approvedBy))
      },
    },
    {
      ...asked,
      id: 'readPlaylist',
      path: path('playlist'),
      summary: 'The playlist of a board’s local day, as the player runs it; what it needs is drawn first.',
      query: [dateParameter],
      answer: { status: 200, describes: 'A `congchao/playlist@1`.', schema: 'Playlist' },
      async handle(call) {
        const { board, date } = dayAsked(call)
        const { digest, body } = await playlistOn(board.id, date)
        return taggedJson(call.request, digest, () => body)
      },
    },
    {
      ...asked,
      id: 'readFrame',
      path: path('frame.png'),
      summary:
        'The picture on a board’s canvas at an instant, as people see it, or as its controller’s framebuffer holds it.',
      query: [atParameter, viewParameter, withoutParameter],
      answer: { status: 200, describes: 'A PNG of the board’s own size, or of the framebuffer’s.', type: 'image/png' },
      refuses: [...asked.refuses, 'forbidden'],
      async handle(call) {
        const { board, zone, at } = instantAsked(call)
        const view = viewOf(call)
        const without = withoutOf(call)
        if (without && !call.authority.may('pause', board.org)) throw problem('forbidden')
        const { playlist } = await playlistOn(board.id, localDateOf(zone, at), without)
        const { frameOf } = await import('../../../media/frame-of.ts')
        return pngOnce(await frameOf(playlist, at, assets, { view, ffmpeg }))
      },
    },
    {
      ...asked,
      id: 'readCard',
      access: 'see-or-board',
      path: path('card.png'),
      summary: 'A calibration card for a board: its corners, a numbered grid, its colours and a line with diacritics.',
      query: [viewParameter],
      answer: { status: 200, describes: 'A PNG of the board’s own size, or of the framebuffer’s.', type: 'image/png' },
      async handle(call) {
        const board = ownBoardOf(call, inForce(planner).boards)
        const view = viewOf(call)
        const { cardPng } = await import('../../../media/look/card-png.ts')
        return pngOnce(await cardPng(board, view))
      },
    },
  ]
}

/** Why a board shows what it shows, of campaigns that the caller sees: others are not named. */
function explanationFor(call: Call, current: PlanInForce, schedule: Schedule, board: Board, at: number): Explanation {
  const explanation = explain(schedule, board.id, at)
  const seen = campaignsSeen(call, current, schedule)
  return { ...explanation, verdicts: explanation.verdicts.filter(({ campaign }) => seen.has(campaign)) }
}

function campaignsSeen({ authority }: Call, current: PlanInForce, { campaigns }: Schedule): ReadonlySet<CampaignId> {
  const seen = campaigns.filter(({ campaign }) => isCampaignSeen(current, authority, campaign))
  return new Set(seen.map(({ campaign }) => campaign.id))
}

/** Those who write, decide on or set up what may come may look at it before it does. */
const readsDrafts = ['edit', 'approve', 'administer'] as const

const written = new WeakMap<Plan, { readonly lengths: number; readonly schedule: Schedule }>()

/** The plan as it is written, compiled when it is first asked for; again once another clip's length is known. */
function writtenSchedule({ plan }: PlanInForce, clipMs: ReadonlyMap<string, number>): Schedule {
  const known = written.get(plan)
  if (known?.lengths === clipMs.size) return known.schedule
  const schedule = scheduleOf(withClipLengths(plan, clipMs))
  written.set(plan, { lengths: clipMs.size, schedule })
  return schedule
}

/** A picture that is another one the next time it is asked for. */
function pngOnce(png: Uint8Array): Response {
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png', 'cache-control': 'no-store' } })
}
