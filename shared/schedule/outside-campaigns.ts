import { interruptsOf, restrictionsOf, secondsOf, tagsOf, wakes } from '../plan/effective.ts'
import type { Board, Interrupt, Plan, Restriction, RestrictionId, Slide } from '../plan/plan.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { endOf, type Milestones, type Span, slideSpanOf, startOf } from './bounds.ts'
import type { Entry } from './entry.ts'
import type { OrgTree } from './org-tree.ts'
import { outOfReach } from './out-of-reach.ts'
import { isPlayable } from './rule.ts'

/** What a board may show besides campaigns, and what restricts it. */
export interface OutsideCampaigns {
  /** In the order in which they rotate. V2 */
  readonly interrupts: readonly TimedInterrupt[]
  /** The highest org's first, then in the order of the plan. V8 */
  readonly restrictions: readonly TimedRestriction[]
  /** Of the nearest org first. V6 */
  readonly fillers: readonly Timed[]
  /** Instants (epoch ms, or infinite) at which one of these begins or ends. */
  readonly cuts: readonly number[]
}

/** A slide outside campaigns that the board may show, with the span in which it may play. */
export interface Timed {
  readonly entry: Entry
  readonly slideSpan: Span
  readonly tags: readonly string[]
}

/** An interrupt; `span` is its own, whatever that of its slide. */
export interface TimedInterrupt extends Timed {
  readonly span: Span
  readonly wakes: boolean
}

/** A restriction; `inStead` is its slide, undefined where it has none that the board may show. */
export interface TimedRestriction {
  readonly restriction: RestrictionId
  readonly span: Span
  readonly allow: readonly string[]
  readonly inStead: Timed | undefined
}

/** What of a plan reaches a board besides campaigns. R1, R2, R4, R5 */
export function outsideCampaigns(board: Board, plan: Plan, tree: OrgTree, days: LocalDays): OutsideCampaigns {
  const interrupts = interruptsOn(board, plan, tree, days)
  const restrictions = restrictionsOn(board, plan, tree, days)
  const fillers = fillersOn(board, tree, days)
  const restricting = restrictions.flatMap(({ inStead }) => inStead ?? [])
  const spans = [
    ...[...interrupts, ...restrictions].map(({ span }) => span),
    ...[...interrupts, ...restricting, ...fillers].map(({ slideSpan }) => slideSpan),
  ]
  return { interrupts, restrictions, fillers, cuts: spans.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]) }
}

function interruptsOn(board: Board, plan: Plan, tree: OrgTree, days: LocalDays): readonly TimedInterrupt[] {
  const reaching = interruptsOf(plan).flatMap((interrupt, place) => {
    const { id, org, boards, slide } = interrupt
    if (outOfReach(board, org, boards, tree) !== undefined) return []
    const timed = timedOf(board, slide, secondsOf(slide), { interrupt: id }, days)
    return timed ? [{ ...timed, span: spanOf(interrupt, days), wakes: wakes(interrupt), place }] : []
  })
  return reaching.sort((a, b) => b.span.startsAt - a.span.startsAt || b.place - a.place)
}

function restrictionsOn(board: Board, plan: Plan, tree: OrgTree, days: LocalDays): readonly TimedRestriction[] {
  const reaching = restrictionsOf(plan).flatMap((restriction) => {
    const { id, org, boards, slide, allow } = restriction
    if (outOfReach(board, org, boards, tree) !== undefined) return []
    const inStead = slide && timedOf(board, slide, secondsOf(slide), { restriction: id }, days)
    return [{ restriction: id, span: spanOf(restriction, days), allow, inStead, depth: tree.depthOf(org) }]
  })
  return reaching.sort((a, b) => a.depth - b.depth)
}

function fillersOn(board: Board, tree: OrgTree, days: LocalDays): readonly Timed[] {
  return tree.chainOf(board.org).flatMap(({ filler }) => {
    const timed = filler && timedOf(board, filler, secondsOf(filler, true), {}, days)
    return timed ? [timed] : []
  })
}

function timedOf(
  board: Board,
  slide: Slide,
  seconds: number,
  of: Pick<Entry['turn'], 'interrupt' | 'restriction'>,
  days: LocalDays,
): Timed | undefined {
  if (!isPlayable(slide, board)) return undefined
  const turn = { slide: slide.id, campaign: null, phase: null, placement: null, seconds, ...of }
  return { entry: { turn, slide }, slideSpan: slideSpanOf(slide, noMilestones, days), tags: tagsOf(slide) }
}

const noMilestones: Milestones = new Map()

function spanOf({ starts, ends }: Interrupt | Restriction, days: LocalDays): Span {
  return { startsAt: startOf(starts, noMilestones, days), endsAt: endOf(ends, noMilestones, days) }
}
