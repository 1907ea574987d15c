import type { Board, BoardId, Plan, SectionId } from '../../shared/plan/plan.ts'
import type { Tier } from '../../shared/playlist/playlist.ts'
import { dayMs, firstInstantOf, isoAt } from './naive-clock.ts'
import type { Span } from './naive-dayparts.ts'
import { zoneOf } from './naive-due.ts'
import { dueEntryOf, type Entry } from './naive-entry.ts'
import { naiveMakeUp } from './naive-make-up.ts'
import { dateOf } from './naive-reading.ts'
import { naiveShares } from './naive-shares.ts'
import { naiveSpans, type StateSpan } from './naive-spans.ts'
import type { Part } from './naive-state.ts'

/** A segment as the timeline prints it: instants in the board's offset, half open. */
export interface PrintedSegment {
  readonly start: string
  readonly end: string
  readonly tier: Tier
  readonly loop: readonly Entry[]
}

/** What one entry was on air over a day: `seconds` exact, `shows` turns begun. */
export interface AirtimeRow extends Omit<Entry, 'seconds' | 'whole'> {
  readonly seconds: number
  readonly shows: number
}

/** `congchao/timeline@1`; a naive one gives no airtime, because its loops say what is in them but not in which order. */
export interface PrintedTimeline {
  readonly format: 'congchao/timeline@1'
  readonly board: string
  readonly date: string
  readonly timezone: string
  readonly segments?: readonly PrintedSegment[]
  readonly airtime?: readonly AirtimeRow[]
  readonly sections?: readonly PrintedSection[]
}

/** What one section of the canvas plays over the day. */
export interface PrintedSection {
  readonly id: string
  readonly segments: readonly PrintedSegment[]
  readonly airtime?: readonly AirtimeRow[]
}

/** The board's local day `date` (`2020-10-13`) as the rules have it; loops list their turns placement by placement. Throws where there is no such board. */
export function naiveTimeline(plan: Plan, boardId: BoardId | string, date: string): PrintedTimeline {
  const board = boardOf(plan, boardId)
  const zone = zoneOf(plan, board)
  const spans = naiveSpans(plan, board, daySpanOf(zone, date))
  const head = { format: 'congchao/timeline@1', board: board.id, date, timezone: zone } as const
  const sections = board.sections ?? []
  if (sections.length === 0) return { ...head, segments: segmentsOf(zone, spans, null) }
  return { ...head, sections: sections.map(({ id }) => ({ id, segments: segmentsOf(zone, spans, id) })) }
}

/** The board of that id. Throws where there is none. */
export function boardOf(plan: Plan, boardId: BoardId | string): Board {
  const board = plan.boards.find(({ id }) => id === boardId)
  if (!board) throw new Error(`no board ${boardId}`)
  return board
}

/** The local day, from its first instant to the next day's (epoch ms). */
export function daySpanOf(zone: string, date: string): Span {
  return { start: firstInstantOf(zone, dateOf(date)), end: firstInstantOf(zone, dateOf(date) + dayMs) }
}

/** The part of a state that a section (null: the canvas of a board without) plays. */
export function partOf(parts: readonly Part[], section: SectionId | null): Part {
  return parts.find((part) => part.section === section) as Part
}

/** Everything in a part's loop; equal loops have equal lists, since the due slides are told by the turns that each has. */
export function entriesOf(part: Part): Entry[] {
  const turns = part.due.length > 0 ? naiveMakeUp(part.due, naiveShares(part.due).of).turns : []
  const shared = part.due.flatMap((due, i) =>
    Array.from({ length: turns[i] as number }, (_, turn) => {
      return dueEntryOf(due, due.slides[turn % due.slides.length] as (typeof due.slides)[number])
    }),
  )
  return [...shared, ...part.fixed].map((entry) => (part.whole ? { ...entry, whole: true as const } : entry))
}

function segmentsOf(zone: string, spans: readonly StateSpan[], section: SectionId | null): PrintedSegment[] {
  const segments: (Span & { tier: Tier; loop: Entry[]; key: string })[] = []
  for (const { start, end, state } of spans) {
    const part = partOf(state.parts, section)
    const key = JSON.stringify([state.tier, part.whole, part.fixed, part.due.map(keyOf)])
    const last = segments.at(-1)
    if (last?.key === key) segments[segments.length - 1] = { ...last, end }
    else segments.push({ start, end, tier: state.tier, loop: entriesOf(part), key })
  }
  return segments.map(({ start, end, tier, loop }) => ({
    start: isoAt(zone, start),
    end: isoAt(zone, end),
    tier,
    loop,
  }))
}

function keyOf({ campaign, placement, slides }: Part['due'][number]): string[] {
  return [campaign.id, placement.id, ...slides.map(({ id }) => id)]
}
