import type { PhaseId, SectionId } from '../../../../shared/plan/plan.ts'
import type { Tier } from '../../../../shared/playlist/playlist.ts'
import type { Airtime, Timeline, TimelineEntry, TimelineSegment } from '../../../../shared/schedule/timeline.ts'
import { parseInstant } from '../../../../shared/time/date-time-text.ts'

/** One stretch of a board's day, its ends in epoch ms. */
export interface Stretch {
  readonly startsAt: number
  readonly endsAt: number
  readonly tier: Tier
  readonly loop: readonly TimelineEntry[]
}

/** What one section of a board (null: all of it) shows in a day. */
export interface Row {
  readonly section: SectionId | null
  readonly stretches: readonly Stretch[]
  readonly airtime: readonly Airtime[]
}

/** What is on at an instant; `entry` is null, and the ends are the stretch's, where nothing is. */
export interface OnAir {
  readonly stretch: Stretch
  readonly entry: TimelineEntry | null
  /** Its place in the loop; -1 where nothing is on. */
  readonly index: number
  readonly startsAt: number
  readonly endsAt: number
}

/** A phase of a campaign, by both ids. */
export interface PhaseName {
  readonly campaign: string
  readonly phase: PhaseId
}

/** The rows of a timeline: one, or one for each section. */
export function rowsOf(timeline: Timeline): readonly Row[] {
  const row = (section: SectionId | null, segments: readonly TimelineSegment[], airtime: readonly Airtime[]): Row => ({
    section,
    airtime,
    stretches: segments.map(({ start, end, tier, loop }) => ({
      ...{ startsAt: parseInstant(start) ?? 0, endsAt: parseInstant(end) ?? 0, tier, loop },
    })),
  })
  if ('sections' in timeline) return timeline.sections.map((of) => row(of.id, of.segments, of.airtime))
  return [row(null, timeline.segments, timeline.airtime)]
}

/** What a row shows at `at`; undefined outside its day. */
export function onAirAt(row: Row, at: number): OnAir | undefined {
  const stretch = row.stretches.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  if (!stretch) return undefined
  const round = loopMs(stretch)
  if (round === 0) return { stretch, entry: null, index: -1, startsAt: stretch.startsAt, endsAt: stretch.endsAt }
  let startsAt = at - ((at - stretch.startsAt) % round)
  for (const [index, entry] of stretch.loop.entries()) {
    const endsAt = startsAt + entry.seconds * 1000
    if (at < endsAt) return { stretch, entry, index, startsAt, endsAt: Math.min(endsAt, stretch.endsAt) }
    startsAt = endsAt
  }
  return undefined
}

/** How long one round of a stretch's loop takes, in ms. */
export function loopMs({ loop }: Stretch): number {
  return loop.reduce((ms, { seconds }) => ms + seconds * 1000, 0)
}

/** When the turn number `index` begins next at or after `at`, round again; its first begin where it never does before the stretch ends. */
export function nextStartOf(stretch: Stretch, index: number, at: number): number {
  const first = stretch.startsAt + loopMs({ ...stretch, loop: stretch.loop.slice(0, index) })
  const round = loopMs(stretch)
  const next = first + Math.max(0, Math.ceil((at - first) / round)) * round
  return next < stretch.endsAt ? next : first
}

/** The phases that have a turn in a stretch, in the order of their first. */
export function phasesIn({ loop }: Stretch): readonly PhaseName[] {
  const found = new Map<string, PhaseName>()
  for (const { campaign, phase } of loop)
    if (campaign !== null && phase !== null) found.set(phaseKey({ campaign, phase }), { campaign, phase })
  return [...found.values()]
}

/** What a phase is told apart by. */
export const phaseKey = ({ campaign, phase }: PhaseName): string => `${campaign}/${phase}`

/** The next change of a row's programme after `at`: when, and which phases end and begin with it; undefined where the day has no more. */
export function nextChange(row: Row, at: number) {
  const index = row.stretches.findIndex(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const [here, next] = [row.stretches[index], row.stretches[index + 1]]
  if (!here || !next) return undefined
  const without = (some: Stretch, others: Stretch) => {
    const there = new Set(phasesIn(others).map(phaseKey))
    return phasesIn(some).filter((phase) => !there.has(phaseKey(phase)))
  }
  return { at: here.endsAt, tier: next.tier, ends: without(here, next), begins: without(next, here) }
}
