import type { Playlist, Rendition } from '../../../../../shared/playlist/playlist.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import { loopMs, type Row, type Stretch } from '../on-air.ts'

/** One turn of a loop with its figures. */
export interface LoopTurn {
  readonly entry: TimelineEntry
  /** Its place in the loop, from 0. */
  readonly index: number
  /** The part of the loop that its slide has in all of its turns (0–1). */
  readonly part: number
  /** How long its slide is on the air in the day, in seconds. */
  readonly daySeconds: number | undefined
  /** The bytes that are shown; null where they cannot be had. */
  readonly rendition: Rendition | null
}

type Whose = Pick<TimelineEntry, 'slide' | 'campaign' | 'placement' | 'interrupt' | 'restriction'>

/** What turns of one slide of one placement share. */
export const keyOfTurn = ({ slide, campaign, placement, interrupt, restriction }: Whose): string =>
  JSON.stringify([slide, campaign, placement, interrupt, restriction])

/** The turns of a stretch of a row; `track` is the row’s place among the tracks of the playlist. */
export function loopTurnsOf(row: Row, stretch: Stretch, playlist: Playlist, track: number): readonly LoopTurn[] {
  const round = loopMs(stretch)
  const seconds = new Map<string, number>()
  for (const entry of stretch.loop) seconds.set(keyOfTurn(entry), (seconds.get(keyOfTurn(entry)) ?? 0) + entry.seconds)
  const daySeconds = new Map(row.airtime.map((one) => [keyOfTurn(one), one.seconds]))
  const turns = turnsAt(playlist, track, stretch.startsAt)
  return stretch.loop.map((entry, index) => ({
    ...{ entry, index },
    part: ((seconds.get(keyOfTurn(entry)) ?? 0) * 1000) / round,
    daySeconds: daySeconds.get(keyOfTurn(entry)),
    rendition: playlist.renditions[turns[index]?.rendition ?? -1] ?? null,
  }))
}

function turnsAt({ tracks, loops }: Playlist, track: number, at: number) {
  const segment = tracks[track]?.segments.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  return loops[segment?.loop ?? -1]?.turns ?? []
}

/** How often a loop is played from the beginning to the end of its stretch: whole rounds, and the ms that are left. */
export function roundsOf(stretch: Stretch): { readonly rounds: number; readonly leftMs: number } {
  const round = loopMs(stretch)
  const lasts = stretch.endsAt - stretch.startsAt
  return round === 0 ? { rounds: 0, leftMs: lasts } : { rounds: Math.floor(lasts / round), leftMs: lasts % round }
}
