import type { Tier } from '../playlist/playlist.ts'
import { remembered } from '../remembered.ts'
import type { BoardReach } from './board-reach.ts'
import type { Span } from './bounds.ts'
import { decisionOf, type Situation } from './decision.ts'
import { type DueDay, dueIn, dueOn } from './due.ts'
import type { EntryLoop } from './entry.ts'
import type { LoopBook } from './loop-book.ts'
import type { DayPlan, PlannedSegment } from './planned-day.ts'
import { isOpenAt, openingsOn } from './windows.ts'

/** How many days a reach keeps: a fleet's year, while a preview that wanders does not fill the memory. */
const keptDays = 400

/** A local day of boards that share a reach, made once. D1–D3 */
export function dayPlanOf(reach: BoardReach, day: number, book: LoopBook): DayPlan {
  if (reach.planned.size >= keptDays && !reach.planned.has(day)) reach.planned.clear()
  return remembered(reach.planned, day, () => planned(reach, day, book))
}

/** Who is due in every span of a local day, and when the board is within its hours. */
export function dueDayOf(reach: BoardReach, day: number): { due: DueDay; open: readonly number[] } {
  const { days, columns, patterns } = reach
  const [startsAt, endsAt] = [days.dayStart(day), days.dayStart(day + 1)]
  const open = openingsOn(reach.hours, days, day)
  return { open, due: dueOn(columns, patterns.openOn(day), startsAt, endsAt, [...open, ...reach.cuts]) }
}

/** What holds on a board, one situation after the other, from a local day's first instant until the next day's. D1 */
export function* situationsOn(reach: BoardReach, day: number): Generator<Situation> {
  const { due, open } = dueDayOf(reach, day)
  for (let span = 0; span < due.edges.length - 1; span++) {
    const [startsAt, endsAt] = [due.edges[span] as number, due.edges[span + 1] as number]
    yield { startsAt, endsAt, isOpen: isOpenAt(open, startsAt), dueSlots: dueIn(due, span) }
  }
}

function planned(reach: BoardReach, day: number, book: LoopBook): DayPlan {
  const { days, sections } = reach
  const [startsAt, endsAt] = [days.dayStart(day), days.dayStart(day + 1)]
  const tracks: PlannedSegment[][] = Array.from({ length: Math.max(1, sections.length) }, () => [])
  if (startsAt >= endsAt) return { startsAt, endsAt, tracks }

  for (const situation of situationsOn(reach, day)) {
    const { tier, loops } = decisionOf(reach, situation, book)
    for (const [i, track] of tracks.entries()) append(track, situation, tier, loops[i] as EntryLoop)
  }
  return { startsAt, endsAt, tracks }
}

/** Adds what plays from `startsAt` until `endsAt`: a segment of its own, or more of the last one. D2 */
function append(track: PlannedSegment[], { startsAt, endsAt }: Span, tier: Tier, loop: EntryLoop): void {
  const last = track[track.length - 1]
  if (last?.tier === tier && last.loop === loop) track[track.length - 1] = { ...last, endsAt }
  else if (last?.tier === tier && readAlike(last.loop, loop)) {
    track.push({ startsAt, endsAt, tier, loop, loopFrom: last.loopFrom ?? last.startsAt })
  } else track.push({ startsAt, endsAt, tier, loop })
}

/** Fillers of two orgs under one id read alike. */
function readAlike(a: EntryLoop, b: EntryLoop): boolean {
  if (a.ms !== b.ms || a.whole !== b.whole || a.entries.length !== b.entries.length) return false
  return a.entries.every(({ turn }, i) => JSON.stringify(turn) === JSON.stringify(b.entries[i]?.turn))
}
