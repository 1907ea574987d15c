import type { Tier } from '../../../../../shared/playlist/playlist.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import { keyOfTurn, roundsOf } from '../loop/loop-turns.ts'
import { loopMs, type Row, type Stretch } from '../on-air.ts'

/** A stretch of the printed programme; its ends in epoch ms. */
export interface SheetSlot {
  readonly startsAt: number
  readonly endsAt: number
  readonly tier: Tier
  /** How long its loop is; zero where nothing is shown. */
  readonly loopMs: number
  readonly lines: readonly SheetLine[]
}

/** What one slide has of a stretch. */
export interface SheetLine {
  readonly entry: TimelineEntry
  /** How long it stands each time, in seconds; several where its turns are not alike. */
  readonly seconds: readonly number[]
  /** The part of the loop that it has (0–1). */
  readonly share: number
  /** How often it begins in the stretch, a turn that is cut short at the end counted. */
  readonly shows: number
}

/** The stretches of a row’s day, each slide of a loop once, in the order of its first turn. */
export const sheetSlotsOf = ({ stretches }: Row): readonly SheetSlot[] =>
  stretches.map((stretch) => {
    const { startsAt, endsAt, tier } = stretch
    return { startsAt, endsAt, tier, loopMs: loopMs(stretch), lines: linesOf(stretch) }
  })

function linesOf(stretch: Stretch): readonly SheetLine[] {
  const round = loopMs(stretch)
  const { rounds, leftMs } = roundsOf(stretch)
  const lines = new Map<string, { entry: TimelineEntry; seconds: Set<number>; ms: number; shows: number }>()
  let began = 0
  for (const entry of stretch.loop) {
    const line = lines.get(keyOfTurn(entry)) ?? { entry, seconds: new Set<number>(), ms: 0, shows: 0 }
    line.seconds.add(entry.seconds)
    line.ms += entry.seconds * 1000
    line.shows += rounds + (began < leftMs ? 1 : 0)
    began += entry.seconds * 1000
    lines.set(keyOfTurn(entry), line)
  }
  return [...lines.values()].map(({ entry, seconds, ms, shows }) => {
    return { entry, seconds: [...seconds], share: ms / round, shows }
  })
}
