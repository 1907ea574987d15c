import { languagesOf, tagsOf, timezoneOf } from '../plan/effective.ts'
import type { Board, Plan, Section } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { localDaysOf } from '../time/local-day.ts'
import { type Patterns, patternsOf } from './day-openings.ts'
import { type SlotColumns, slotColumnsOf } from './due.ts'
import type { OrgTree } from './org-tree.ts'
import { type OutsideCampaigns, outsideCampaigns } from './outside-campaigns.ts'
import type { DayPlan } from './planned-day.ts'
import { type CampaignView, type Rule, rulesOf, type Slot, type SpansOf } from './rule.ts'
import { type Window, windowsOf } from './windows.ts'

/** All that boards which are alike to the plan can be asked to show; they share every decision made for one of them. */
export interface BoardReach extends OutsideCampaigns {
  /** An IANA zone; two names may mean one. */
  readonly zone: string
  readonly days: LocalDays
  readonly hours: readonly Window[] | undefined
  /** Empty on a board without sections. */
  readonly sections: readonly Section[]
  readonly rules: readonly Rule[]
  /** Every slot of every rule, in order, beside its rule. */
  readonly slots: readonly { readonly rule: Rule; readonly slot: Slot }[]
  /** The slots as columns, index for index; their patterns are those of `patterns`. */
  readonly columns: SlotColumns
  /** The distinct lists of windows that rules name. */
  readonly patterns: Patterns
  /** The days that were asked for. */
  readonly planned: Map<number, DayPlan>
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
  const slots = rules.flatMap((rule) => rule.slots.map((slot) => ({ rule, slot })))
  const windows: (readonly Window[] | undefined)[] = []
  const patternNumbers = new Map<string, number>()
  const patternOf = (rule: Rule) => remembered(patternNumbers, rule.pattern, () => windows.push(rule.windows) - 1)
  return {
    ...outsideCampaigns(board, plan, tree, days),
    zone,
    days,
    hours: windowsOf(board.hours),
    sections: board.sections ?? [],
    rules,
    slots,
    columns: slotColumnsOf(
      slots.map(({ slot }) => slot.span.startsAt),
      slots.map(({ slot }) => slot.span.endsAt),
      slots.map(({ rule }) => patternOf(rule)),
    ),
    patterns: patternsOf(windows, days),
    planned: new Map(),
  }
}

/** What makes boards alike to a plan: all that reach and rules look at, and the board's id where a selector singles it out. */
export function likenessOf(board: Board, plan: Plan, isSingledOut: boolean): string {
  const { org, kind, hours, sections } = board
  return JSON.stringify([
    org,
    kind,
    tagsOf(board),
    hours ?? null,
    sections ?? null,
    languagesOf(board),
    timezoneOf(board, plan),
    isSingledOut ? board.id : null,
  ])
}
