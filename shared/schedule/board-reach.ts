import { languagesOf, secondsOf, timezoneOf } from '../plan/effective.ts'
import type { Board, Org, Plan, Restriction, RestrictionId, Section, Slide } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import { parseInstant } from '../time/date-time-text.ts'
import { type LocalDays, localDaysOf } from '../time/local-day.ts'
import { type Span, slideSpanOf } from './bounds.ts'
import { type Patterns, patternsOf } from './day-openings.ts'
import { type RuleColumns, ruleColumnsOf } from './due.ts'
import type { Entry } from './entry.ts'
import type { OrgTree } from './org-tree.ts'
import { outOfReach } from './out-of-reach.ts'
import type { DayPlan } from './planned-day.ts'
import { type CampaignView, isPlayable, type Rule, rulesOf, type Slot, type SpansOf } from './rule.ts'
import { type Window, windowsOf } from './windows.ts'

/** All that boards which are alike to the plan can be asked to show; they share every decision made for one of them. */
export interface BoardReach {
  /** An IANA zone; two names may mean one. */
  readonly zone: string
  readonly days: LocalDays
  readonly hours: readonly Window[] | undefined
  /** Empty on a board without sections. */
  readonly sections: readonly Section[]
  readonly rules: readonly Rule[]
  /** Every slot of every rule, in order; `ruleOfSlot` gives the index of its rule. */
  readonly slots: readonly Slot[]
  readonly ruleOfSlot: Int32Array
  readonly columns: RuleColumns
  /** The distinct lists of windows that rules name. */
  readonly patterns: Patterns
  /** In the order in which they rotate. V2 */
  readonly interrupts: readonly Timed[]
  /** The highest org's first, then in the order of the plan. V8 */
  readonly restrictions: readonly (Timed & { readonly restriction: RestrictionId; readonly allow: readonly string[] })[]
  /** Of the nearest org first. V6 */
  readonly fillers: readonly Timed[]
  readonly planned: Map<number, DayPlan>
}

/** A slide outside campaigns with the span in which it may play, and of what it is part. `entry` is undefined where it plays nothing. */
export interface Timed {
  readonly entry: Entry | undefined
  readonly slideSpan: Span
  readonly span: Span
  readonly wakes: boolean
  readonly tags: readonly string[]
}

/** Compiles what can reach a board; `campaigns` are those of its org and of the orgs above it, in the order of the plan. */
export function boardReachOf(
  board: Board,
  plan: Plan,
  campaigns: readonly CampaignView[],
  tree: OrgTree,
  spans: SpansOf,
): BoardReach {
  const zone = timezoneOf(board, plan)
  const days = localDaysOf(zone)
  const rules = campaigns.flatMap((view) => rulesOf(view, board, tree, days, spans))
  const slots = rules.flatMap((rule) => rule.slots)
  const windows: (readonly Window[] | undefined)[] = []
  const patternNumbers = new Map<string, number>()
  const patternOf = (rule: Rule) => remembered(patternNumbers, rule.pattern, () => windows.push(rule.windows) - 1)
  return {
    zone,
    days,
    hours: windowsOf(board.hours),
    sections: board.sections ?? [],
    rules,
    slots,
    ruleOfSlot: Int32Array.from(rules.flatMap((rule, i) => rule.slots.map(() => i))),
    columns: ruleColumnsOf(
      slots.map((slot) => slot.span.startsAt),
      slots.map((slot) => slot.span.endsAt),
      rules.flatMap((rule) => Array<number>(rule.slots.length).fill(patternOf(rule))),
    ),
    patterns: patternsOf(windows, days),
    interrupts: interruptsOn(board, plan, tree, days),
    restrictions: restrictionsOn(board, plan, tree, days),
    fillers: fillersOn(board, tree, days),
    planned: new Map(),
  }
}

function interruptsOn(board: Board, plan: Plan, tree: OrgTree, days: LocalDays): Timed[] {
  const reaching = (plan.interrupts ?? []).flatMap((interrupt, place) => {
    if (outOfReach(board, interrupt.org, interrupt.boards, tree) !== undefined) return []
    const timed = timedOf(board, interrupt.slide, secondsOf(interrupt.slide), { interrupt: interrupt.id }, days)
    return [{ ...timed, span: spanOf(interrupt), wakes: interrupt.wakes ?? true, place }]
  })
  return reaching.filter(({ entry }) => entry).sort((a, b) => b.span.startsAt - a.span.startsAt || b.place - a.place)
}

function restrictionsOn(board: Board, plan: Plan, tree: OrgTree, days: LocalDays): BoardReach['restrictions'] {
  const reaching = (plan.restrictions ?? []).flatMap((restriction) => {
    if (outOfReach(board, restriction.org, restriction.boards, tree) !== undefined) return []
    const { slide } = restriction
    const seconds = slide ? secondsOf(slide) : 0
    const timed = timedOf(board, slide, seconds, { restriction: restriction.id }, days)
    const { id, allow, org } = restriction
    return [{ ...timed, span: spanOf(restriction), restriction: id, allow, depth: tree.depthOf(org) }]
  })
  return reaching.sort((a, b) => a.depth - b.depth)
}

function fillersOn(board: Board, tree: OrgTree, days: LocalDays): Timed[] {
  return tree.chainOf(board.org).flatMap((org: Org) => {
    if (!org.filler) return []
    const timed = timedOf(board, org.filler, secondsOf(org.filler, true), {}, days)
    return timed.entry ? [timed] : []
  })
}

function timedOf(
  board: Board,
  slide: Slide | undefined,
  seconds: number,
  of: Pick<Entry['turn'], 'interrupt' | 'restriction'>,
  days: LocalDays,
): Timed {
  const always = { startsAt: Number.NEGATIVE_INFINITY, endsAt: Number.POSITIVE_INFINITY }
  const rest = { span: always, wakes: true, tags: slide?.tags ?? [] }
  if (!slide || !isPlayable(slide, board)) return { ...rest, entry: undefined, slideSpan: always }
  const turn = { slide: slide.id, campaign: null, phase: null, placement: null, seconds, ...of }
  return { ...rest, entry: { turn, slide }, slideSpan: slideSpanOf(slide, new Map(), days) }
}

function spanOf({ starts, ends }: Pick<Restriction, 'starts' | 'ends'>): Span {
  return { startsAt: parseInstant(starts) as number, endsAt: parseInstant(ends) as number }
}

/** What makes boards alike to a plan: all that reach and rules look at, and their names where a selector singles boards out. */
export function likenessOf(board: Board, plan: Plan, isSingledOut: boolean): string {
  const { org, kind, tags, hours, sections } = board
  return JSON.stringify([
    org,
    kind,
    tags ?? [],
    hours ?? null,
    sections ?? null,
    languagesOf(board),
    timezoneOf(board, plan),
    isSingledOut ? board.id : null,
  ])
}
