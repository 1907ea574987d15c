import type { Board, Plan } from '../../shared/plan/plan.ts'
import { endingOf, openingOf, phaseSpanOf, slideSpanOf } from './naive-bound.ts'
import { occurrencesNear, type Span } from './naive-dayparts.ts'
import { zoneOf } from './naive-due.ts'
import { absoluteOf } from './naive-reading.ts'
import { type State, stateAt } from './naive-state.ts'

/** A span in which nothing can change, and what the board does in it. */
export interface StateSpan extends Span {
  readonly state: State
}

/** The board's states over a span (epoch ms), cut wherever anything at all could change. */
export function naiveSpans(plan: Plan, board: Board, span: Span): StateSpan[] {
  const cuts = cutsWithin(plan, board, span)
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] as number
    return { start, end, state: stateAt(plan, board, start) }
  })
}

/** Both ends of the span and every instant between at which anything could change, in order. */
export function cutsWithin(plan: Plan, board: Board, span: Span): number[] {
  const found = [span.start, span.end, ...edgesNear(plan, board, span)]
  const inside = found.filter((at) => at >= span.start && at <= span.end)
  return [...new Set(inside)].sort((a, b) => a - b)
}

/** Every bound of the plan that is an instant (epoch ms) in the board's zone: phases, slides, interrupts, restrictions. */
export function boundsOf(plan: Plan, board: Board): number[] {
  const zone = zoneOf(plan, board)
  const found: (number | string | null)[] = []
  for (const campaign of plan.campaigns) {
    for (const phase of campaign.phases) {
      const { start, end } = phaseSpanOf(zone, campaign, phase)
      found.push(start, end, openingOf(zone, campaign, phase.starts), endingOf(zone, campaign, phase.ends))
    }
    for (const slide of campaign.slides) found.push(...Object.values(slideSpanOf(zone, campaign, slide)))
  }
  for (const { starts, ends, slide } of [...(plan.interrupts ?? []), ...(plan.restrictions ?? [])]) {
    found.push(absoluteOf(starts), absoluteOf(ends))
    if (slide) found.push(...Object.values(slideSpanOf(zone, null, slide)))
  }
  for (const { filler } of plan.orgs) if (filler) found.push(...Object.values(slideSpanOf(zone, null, filler)))
  return found.filter((at): at is number => typeof at === 'number' && Number.isFinite(at))
}

function edgesNear(plan: Plan, board: Board, span: Span): number[] {
  const zone = zoneOf(plan, board)
  const dayparts = [board.hours, ...plan.campaigns.flatMap(({ placements }) => placements.map((one) => one.dayparts))]
  const occurrences = dayparts.flatMap((list) => occurrencesNear(zone, list, span))
  return [...boundsOf(plan, board), ...occurrences.flatMap(({ start, end }) => [start, end])]
}
