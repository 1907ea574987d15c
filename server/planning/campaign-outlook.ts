import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BoardOutlook, CampaignOutlook } from '../../shared/api/campaign-outlook.ts'
import { milestonesOf } from '../../shared/plan/effective.ts'
import type { Board, Campaign, CampaignId, Plan } from '../../shared/plan/plan.ts'
import { withClipLengths } from '../../shared/plan/with-clip-lengths.ts'
import { remembered } from '../../shared/remembered.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { checkPlan, errorsFirst } from '../../shared/schedule/check-plan.ts'
import { situationsOn } from '../../shared/schedule/day-plan.ts'
import { onceConfirmed } from '../../shared/schedule/once-confirmed.ts'
import { type OrgTree, orgTreeOf } from '../../shared/schedule/org-tree.ts'
import type { PlanProblem } from '../../shared/schedule/plan-problem.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { boardsReachedBy } from './boards-reached-by.ts'
import { collisionsIn } from './collisions.ts'
import { firstDueOf } from './first-due.ts'
import { hullOf } from './hull-of.ts'
import { loopRowsOf } from './loop-rows.ts'

/** A campaign of which it is asked what it would come to. */
export interface OutlookAsked {
  /** As it would be written. */
  readonly plan: Plan
  readonly campaign: CampaignId
  /** Those that may be told of. */
  readonly boards: readonly Board[]
  /** From when on it is looked at. */
  readonly now: number
  /** The instant that is asked about; left out, each board's first. */
  readonly at: number | undefined
  /** The lengths (ms) of the clips that are known. */
  readonly clipMs: ReadonlyMap<string, number>
}

const mostBoards = 200
/** Boards that the plan cannot tell apart are looked through as one. */
const mostUnlike = 20
/** Slides, each on each board that is looked through. */
const mostLooks = 2000
const mostRows = 200
const mostFindings = 500
const dayMs = 86_400_000

/**
 * What a campaign of a plan would come to, were it approved as it stands, beside all else that is written; phases that wait for a word are shown as though it
 * were given as soon as their milestone ends. Lets others work in between.
 */
export async function campaignOutlook(asked: OutlookAsked): Promise<Omit<CampaignOutlook, 'faults'>> {
  const { campaign: id, now, at, clipMs } = asked
  const plan = withClipLengths(asApproved(asked.plan, id), clipMs)
  const tree = orgTreeOf(plan.orgs)
  const campaign = plan.campaigns.find((one) => one.id === id) as Campaign
  const reached = boardsReachedBy(campaign, asked.boards, tree)
  const told = reached.slice(0, mostBoards)
  const near = { ...plan, boards: told, campaigns: campaignsOver(plan, told, tree) }
  const schedule = scheduleOf(near)
  const byReach = new Map<BoardReach, Omit<BoardOutlook, 'board' | 'name'>>()
  const boards: BoardOutlook[] = []
  for (const board of told) {
    const reach = schedule.reachOf(board.id)
    if (!byReach.has(reach)) await nextTurn()
    boards.push({
      ...{ board: board.id, name: board.name },
      ...remembered(byReach, reach, () => outlookOn(schedule, board, id, now, at)),
    })
  }
  const fitting = Math.max(1, Math.floor(mostLooks / Math.max(1, campaign.slides.length)))
  const unlike = [...byReach.keys()]
    .slice(0, Math.min(mostUnlike, fitting))
    .map((reach) => boardOfReach(told, schedule, reach))
  return { findings: await findingsOf(near, campaign, unlike), boards, more: reached.length - told.length }
}

function outlookOn(schedule: Schedule, board: Board, id: CampaignId, now: number, asked: number | undefined) {
  const reach = schedule.reachOf(board.id)
  const firstAt = firstDueOf(reach, id, now) ?? null
  const at = asked ?? firstAt
  if (at === null) return { firstAt, at, loop: [], collides: [] }
  const loop = loopRowsOf(schedule, board, at, id)
  const situation = [...situationsOn(reach, reach.days.dayAt(at))].find((one) => one.startsAt <= at && at < one.endsAt)
  const collides = situation ? collisionsIn(reach, situation, id, loop, schedule.plan) : []
  return { firstAt, at, loop: loop.slice(0, mostRows), collides }
}

/** The plan with the campaign as approval will have it, whatever its slides say of their state, and every word given for which it waits. */
function asApproved(plan: Plan, id: CampaignId): Plan {
  const approved = (campaign: Campaign): Campaign => {
    const milestones = new Map(milestonesOf(campaign).map((one) => [one.id, one]))
    return {
      ...campaign,
      phases: campaign.phases.map((phase) => onceConfirmed(phase, milestones)),
      slides: campaign.slides.map(({ state: _, ...slide }) => slide),
    }
  }
  return { ...plan, campaigns: plan.campaigns.map((one) => (one.id === id ? approved(one) : one)) }
}

/** The campaigns of the orgs of these boards and of those above them: no other reaches them. R1 */
function campaignsOver(plan: Plan, boards: readonly Board[], tree: OrgTree): readonly Campaign[] {
  const orgs = new Set(
    [...new Set(boards.map(({ org }) => org))].flatMap((org) => tree.chainOf(org).map(({ id }) => id)),
  )
  return plan.campaigns.filter(({ org }) => orgs.has(org))
}

function boardOfReach(boards: readonly Board[], schedule: Schedule, reach: BoardReach): Board {
  return boards.find(({ id }) => schedule.reachOf(id) === reach) as Board
}

/** What is wrong with one campaign, by pointers into it, errors first: as `check` finds it, on boards that differ. */
async function findingsOf(plan: Plan, campaign: Campaign, boards: readonly Board[]): Promise<readonly PlanProblem[]> {
  const found = new Map<string, PlanProblem>()
  const add = (problems: readonly PlanProblem[], index: number) => {
    const own = `/campaigns/${index}/`
    for (const problem of problems) {
      if (!problem.path.startsWith(own)) continue
      const path = problem.path.slice(own.length - 1)
      const key = `${problem.code} ${path} ${problem.board ?? ''}`
      if (!found.has(key)) found.set(key, { ...problem, path })
    }
  }
  // What is over before it begins, or begins after it, has no bearing on it.
  const beside = plan.campaigns.filter((one) => one === campaign || overlap(one, campaign, plan.timezone))
  const index = beside.indexOf(campaign)
  // One schedule for all: what was arranged for one board is arranged for the next.
  const schedule = scheduleOf({ ...plan, boards, campaigns: beside })
  for (const board of boards.length > 0 ? boards.map((one) => [one]) : [[]]) {
    await nextTurn()
    const onBoard = { ...schedule.plan, boards: board }
    add(checkPlan(onBoard, { ...schedule, plan: onBoard }), index)
  }
  const { legibilityProblems } = await import('../../media/legibility/plan-problems.ts')
  add(await legibilityProblems(scheduleOf({ ...plan, boards, campaigns: [campaign] })), 0)
  return errorsFirst([...found.values()]).slice(0, mostFindings)
}

/** Whether two campaigns are on at once, in any zone. */
function overlap(a: Campaign, b: Campaign, zone: string): boolean {
  const [one, other] = [hullOf(a, zone), hullOf(b, zone)]
  if (one.startsAt === null || other.startsAt === null || one.endsAt === null || other.endsAt === null) return false
  return one.startsAt - dayMs < other.endsAt && other.startsAt - dayMs < one.endsAt
}
