import { interruptsOf, milestonesOf, restrictionsOf } from '../plan/effective.ts'
import type { Board, BoardId, Bound, Campaign, OrgId, Plan } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import { countdownsOf } from './bounds.ts'
import { type OrgTree, orgTreeOf } from './org-tree.ts'
import { outOfReach } from './out-of-reach.ts'

/**
 * The boards of `after` whose playlists can differ from those under `before`: those that changed, or that something which changed
 * reaches, before or after. It may name one too many, never one too few.
 */
export function affectedBoards(before: Plan | undefined, after: Plan): BoardId[] {
  if (!before || before.timezone !== after.timezone) return after.boards.map(({ id }) => id)
  const [treeBefore, treeAfter] = [orgTreeOf(before.orgs), orgTreeOf(after.orgs)]
  const boardsBefore = new Map(before.boards.map((board) => [board.id, board]))
  const changes = [
    ...changesOf(before, after, treeBefore),
    ...changesOf(after, before, treeAfter),
    ...(inOneOrder(before.campaigns, after.campaigns) ? [] : reachesOf(after.campaigns, treeAfter)),
  ]
  const chains = new Map<OrgId, boolean>()
  const keepsChain = (org: OrgId) =>
    remembered(chains, org, () => isSame(treeBefore.chainOf(org), treeAfter.chainOf(org)))
  const reorderedTimed =
    !inOneOrder(interruptsOf(before), interruptsOf(after)) || !inOneOrder(restrictionsOf(before), restrictionsOf(after))
  return after.boards
    .filter((board) => {
      const old = boardsBefore.get(board.id)
      if (!old || !isSame(playedOf(old), playedOf(board)) || !keepsChain(board.org)) return true
      return reorderedTimed || changes.some((reaches) => reaches(board))
    })
    .map(({ id }) => id)
}

/** A board without what is for people and its controller alone. W6 */
function playedOf({ place: _, location: __, brightness: ___, ...played }: Board) {
  return played
}

type Reaches = (board: Board) => boolean

/** What of `from` is not the same in `to`, as the boards that it reaches by the tree of `from`. */
function changesOf(from: Plan, to: Plan, tree: OrgTree): Reaches[] {
  const campaigns = new Map(to.campaigns.map((campaign) => [campaign.id, campaign]))
  const timed = [
    ...changed(interruptsOf(from), interruptsOf(to)),
    ...changed(restrictionsOf(from), restrictionsOf(to)),
  ].map(
    ({ org, boards }): Reaches =>
      (board) =>
        outOfReach(board, org, boards, tree) === undefined,
  )
  return [
    ...timed,
    ...from.campaigns.flatMap((campaign) => changesOfCampaign(campaign, campaigns.get(campaign.id), tree)),
  ]
}

function changesOfCampaign(from: Campaign, to: Campaign | undefined, tree: OrgTree): Reaches[] {
  const wholly =
    !to || from.org !== to.org || from.minShare !== to.minShare || !inOneOrder(from.placements, to.placements)
  if (wholly) return reachesOf([from], tree)
  const milestones = idsOf(changed(milestonesOf(from), milestonesOf(to)))
  const restsOn = (bound: Bound | undefined) =>
    typeof bound === 'object' && 'milestone' in bound && milestones.has(bound.milestone)
  const phases = idsOf(changed(from.phases, to.phases))
  const slides = idsOf(changed(from.slides, to.slides))
  for (const { id, starts, ends } of from.phases) if (restsOn(starts) || restsOn(ends)) phases.add(id)
  for (const slide of from.slides) {
    if ([slide.from, slide.until, ...countdownsOf(slide)].some(restsOn)) slides.add(slide.id)
  }
  const placements = idsOf(changed(from.placements, to.placements))
  return from.placements
    .filter((p) => placements.has(p.id) || phases.has(p.phase) || p.slides.some((slide) => slides.has(slide)))
    .map(
      (p): Reaches =>
        (board) =>
          outOfReach(board, from.org, p.boards, tree) === undefined,
    )
}

function reachesOf(campaigns: readonly Campaign[], tree: OrgTree): Reaches[] {
  return campaigns.map(
    ({ org }): Reaches =>
      (board) =>
        tree.isWithin(board.org, org),
  )
}

/** The items of `from` that `to` lacks or has otherwise. */
function changed<T extends { readonly id: string }>(from: readonly T[], to: readonly T[]): T[] {
  const others = new Map(to.map((item) => [item.id, item]))
  return from.filter((item) => !isSame(item, others.get(item.id)))
}

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id))
}

/** Whether the items that both lists have stand in one order. */
function inOneOrder(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  const [inA, inB] = [idsOf(a), idsOf(b)]
  const common = a.filter(({ id }) => inB.has(id))
  const others = b.filter(({ id }) => inA.has(id))
  return common.every(({ id }, i) => id === others[i]?.id)
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
