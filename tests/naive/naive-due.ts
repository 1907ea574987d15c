import type { Board, Campaign, Phase, Placement, Plan, Restriction, Slide } from '../../shared/plan/plan.ts'
import { phaseSpanOf, slideSpanOf } from './naive-bound.ts'
import { isWithinDayparts } from './naive-dayparts.ts'
import { reaches } from './naive-reach.ts'
import { absoluteOf } from './naive-reading.ts'

/** A placement that is due, with those of its slides that are, in their order. */
export interface DuePlacement {
  readonly campaign: Campaign
  readonly phase: Phase
  readonly placement: Placement
  readonly slides: readonly Slide[]
}

/** The board's zone. */
export function zoneOf(plan: Plan, board: Board): string {
  return board.timezone ?? plan.timezone
}

/** The restrictions that hold on the board at `at`, in the plan's order. */
export function restrictionsAt(plan: Plan, board: Board, at: number): Restriction[] {
  return (plan.restrictions ?? []).filter(
    ({ org, boards, starts, ends }) =>
      reaches(plan, org, boards, board) && absoluteOf(starts) <= at && at < absoluteOf(ends),
  )
}

/** Whether state, language and dates let the slide play; restrictions apart. */
export function mayPlay(plan: Plan, board: Board, campaign: Campaign | null, slide: Slide, at: number): boolean {
  if ((slide.state ?? 'approved') !== 'approved') return false
  if (slide.language !== undefined && !(board.languages ?? ['vi']).includes(slide.language)) return false
  const { from, until } = slideSpanOf(zoneOf(plan, board), campaign, slide)
  return from <= at && at < until
}

/** Whether each restriction allows one of the slide's tags. */
export function isAllowed(slide: Slide, restrictions: readonly Restriction[]): boolean {
  return restrictions.every(({ allow }) => allow.some((tag) => slide.tags?.includes(tag)))
}

/** Whether a placement plays on the board at all: reach, selector and section. */
export function placementReaches(plan: Plan, board: Board, campaign: Campaign, placement: Placement): boolean {
  if (!reaches(plan, campaign.org, placement.boards, board)) return false
  return placement.section === undefined || (board.sections ?? []).some(({ id }) => id === placement.section)
}

/** All placements due on the board at `at`, of every tier, after `replaces`, in the plan's order. Hours and interrupts do not matter here. */
export function dueAt(plan: Plan, board: Board, at: number): DuePlacement[] {
  return plan.campaigns.flatMap((campaign) => {
    const due = campaign.placements.flatMap((placement) => duePlacement(plan, board, campaign, placement, at) ?? [])
    const isReplaced = due.some(({ phase }) => phase.replaces === true)
    return due.filter(({ phase, placement }) => !isReplaced || phase.replaces === true || placement.keeps === true)
  })
}

function duePlacement(
  plan: Plan,
  board: Board,
  campaign: Campaign,
  placement: Placement,
  at: number,
): DuePlacement | undefined {
  if (!placementReaches(plan, board, campaign, placement)) return undefined
  const phase = campaign.phases.find(({ id }) => id === placement.phase)
  if (!phase) throw new Error(`no phase ${placement.phase}`)
  const { start, end } = phaseSpanOf(zoneOf(plan, board), campaign, phase)
  if (start === null || end === null || at < start || at >= end) return undefined
  if (!isWithinDayparts(zoneOf(plan, board), placement.dayparts, at)) return undefined
  const restrictions = restrictionsAt(plan, board, at)
  const slides = placement.slides
    .map((id) => campaign.slides.find((slide) => slide.id === id) as Slide)
    .filter((slide) => mayPlay(plan, board, campaign, slide, at) && isAllowed(slide, restrictions))
  return slides.length > 0 ? { campaign, phase, placement, slides } : undefined
}
