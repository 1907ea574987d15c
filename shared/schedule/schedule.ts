import { interruptsOf, restrictionsOf, timezoneOf } from '../plan/effective.ts'
import type { Board, BoardId, OrgId, Plan, Selector } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import { localDaysOf } from '../time/local-day.ts'
import { type BoardReach, boardReachOf, likenessOf } from './board-reach.ts'
import { dayPlanOf } from './day-plan.ts'
import { type DayWords, dayWords } from './day-words.ts'
import { type LoopBook, loopBook } from './loop-book.ts'
import { type OrgTree, orgTreeOf } from './org-tree.ts'
import type { DayPlan } from './planned-day.ts'
import { type CampaignView, campaignViewsOf, type SpansOf, spansIn } from './rule.ts'

/** A plan made ready to answer. What it has worked out for one board, or one day, it keeps for all that are alike. */
export interface Schedule {
  readonly plan: Plan
  readonly tree: OrgTree
  readonly boards: ReadonlyMap<BoardId, Board>
  readonly campaigns: readonly CampaignView[]
  readonly book: LoopBook
  readonly words: DayWords
  /** What can reach a board; throws a RangeError for a board that the plan does not have. */
  reachOf(board: BoardId): BoardReach
  /** The spans of phases on boards of an IANA zone. */
  spansIn(zone: string): SpansOf
  /** A local day (days since 1970-01-01) of a board. */
  dayPlan(board: BoardId, day: number): DayPlan
}

/** Makes a decoded plan ready to answer. It works nothing out until it is asked. */
export function scheduleOf(plan: Plan): Schedule {
  const tree = orgTreeOf(plan.orgs)
  const boards = new Map(plan.boards.map((board) => [board.id, board]))
  const campaigns = campaignViewsOf(plan.campaigns, tree)
  const book = loopBook()
  const singledOut = new Set(selectorsOf(plan).flatMap((selector) => selector?.boards ?? []))
  const reachOfBoard = new Map<BoardId, BoardReach>()
  const reachOfLikeness = new Map<string, BoardReach>()
  const spansOfZone = new Map<string, SpansOf>()
  const campaignsOfOrg = new Map<OrgId, CampaignView[]>()
  for (const view of campaigns) remembered(campaignsOfOrg, view.campaign.org, () => []).push(view)

  const spans = (zone: string) => remembered(spansOfZone, zone, () => spansIn(localDaysOf(zone)))

  /** The campaigns of an org and of those above it, in the order of the plan. R1 */
  const campaignsOver = (org: OrgId) =>
    tree
      .chainOf(org)
      .flatMap(({ id }) => campaignsOfOrg.get(id) ?? [])
      .sort((a, b) => a.index - b.index)

  const reachOf = (id: BoardId) =>
    remembered(reachOfBoard, id, () => {
      const board = boards.get(id)
      if (!board) throw new RangeError(`no such board: ${id}`)
      return remembered(reachOfLikeness, likenessOf(board, plan, singledOut.has(id)), () =>
        boardReachOf(board, plan, campaignsOver(board.org), tree, spans(timezoneOf(board, plan))),
      )
    })

  return {
    plan,
    tree,
    boards,
    campaigns,
    book,
    words: dayWords(campaigns),
    reachOf,
    spansIn: spans,
    dayPlan: (board, day) => dayPlanOf(reachOf(board), day, book),
  }
}

function selectorsOf(plan: Plan): (Selector | undefined)[] {
  return [...plan.campaigns.flatMap((c) => c.placements), ...interruptsOf(plan), ...restrictionsOf(plan)].map(
    ({ boards }) => boards,
  )
}
