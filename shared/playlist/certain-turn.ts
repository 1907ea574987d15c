import type { SlideId } from '../plan/plan.ts'
import type { Lease, Loop, Playlist, Segment, Track, Turn } from './playlist.ts'
import { indexAt, type OnAir, turnAt, turnIn } from './turn-at.ts'

/** What a board knows of the time (epoch ms): it lies in [lo, hi], most likely `at`. `hi` is Infinity where nothing bounds it. */
export interface Known {
  readonly at: number
  readonly lo: number
  readonly hi: number
  /** The server's time at its last word; -Infinity without one. */
  readonly word: number
}

/** A boundary about which there is doubt for so long at most (ms) is black; longer doubt is filled with the evergreen loop. */
const blinkMs = 1000

/**
 * What a track shows under doubt about the time: a turn that is dated only while it is in the loop of every segment in which the time may
 * lie, and its lease lasts; else the evergreen loop. `endsAt` is when that may change, if the doubt stays as it is.
 */
export function certainTurnAt(playlist: Playlist, known: Known, track = 0): OnAir {
  const { at, lo, hi } = known
  if (lo < playlist.startsAt) return evergreenAt(playlist, at, track, playlist.startsAt - lo + at)
  const here = turnAt(playlist, at, track)
  if (!here || hi >= playlist.endsAt) return evergreenAt(playlist, at, track, Number.POSITIVE_INFINITY)
  const { segment } = here
  let turned = segment.endsAt
  if (lo < segment.startsAt || hi >= turned) {
    const { segments } = here.track
    const first = indexAt(segments, lo)
    let last = first
    let isInAll = true
    for (; isInAll && last < segments.length && (segments[last] as Segment).startsAt <= hi; last++) {
      isInAll = allows(playlist, track, segments[last] as Segment, here.turn)
    }
    if (!isInAll) {
      const boundary = (segments[first] as Segment).endsAt
      const sure = boundary - lo + at
      if (hi - lo > blinkMs) return evergreenAt(playlist, at, track, sure)
      return { ...here, turn: null, index: -1, startsAt: boundary, endsAt: sure, instead: 'window' }
    }
    turned = (segments[last - 1] as Segment).endsAt
  }
  // Where the time may have come to another segment it is looked at anew.
  return leased(playlist, known, track, { ...here, endsAt: Math.min(here.endsAt, turned - hi + at) })
}

/** Whether a segment shows this turn at some time or other; an evergreen one is never wrong. */
function allows(playlist: Playlist, track: number, { loop, tier }: Segment, turn: Turn | null): boolean {
  const turns = playlist.loops[loop]?.turns ?? []
  if (!turn) return turns.length === 0
  if (turns.some((other) => isSameTurn(other, turn))) return true
  return tier === 'filler' && !!evergreenOf(playlist, track)?.turns.some((other) => isSameTurn(other, turn))
}

const isSameTurn = (a: Turn, b: Turn): boolean =>
  a.slide === b.slide &&
  a.rendition === b.rendition &&
  a.campaign === b.campaign &&
  a.placement === b.placement &&
  a.interrupt === b.interrupt &&
  a.restriction === b.restriction &&
  a.whole === b.whole

/** The stay as it is, while its lease lasts; then a turn of the evergreen loop takes it, each time the next. */
function leased(playlist: Playlist, { at, hi, word }: Known, track: number, on: OnAir): OnAir {
  const { turn, startsAt, endsAt, segment, index } = on
  if (!turn?.placement) return on
  const ms = leaseOf(playlist, turn)
  if (ms === undefined) return on
  const left = ms - (hi - word)
  if (left > 0) return { ...on, endsAt: Math.min(endsAt, at + left) }
  const { turns } = evergreenOf(playlist, track) ?? standInLoop(playlist, track)
  const round = Math.floor((startsAt - segment.startsAt) / (playlist.loops[segment.loop]?.ms || 1))
  return {
    ...on,
    turn: { ...(turns[(round + index) % turns.length] as Turn), seconds: turn.seconds },
    instead: 'lease',
  }
}

const leaseMaps = new WeakMap<readonly Lease[], ReadonlyMap<string, number>>()
const keyOf = ({ campaign, placement, slide }: Pick<Turn | Lease, 'campaign' | 'placement' | 'slide'>): string =>
  `${campaign} ${placement} ${slide}`

/** How long the turn may be shown after the server's last word, in ms; undefined: as long as it is due. */
function leaseOf({ leases }: Playlist, turn: Turn): number | undefined {
  if (!leases?.length) return undefined
  let byTurn = leaseMaps.get(leases)
  if (!byTurn) {
    byTurn = new Map(leases.map((lease) => [keyOf(lease), lease.ms]))
    leaseMaps.set(leases, byTurn)
  }
  return byTurn.get(keyOf(turn))
}

/** What is right whatever time it is: a loop that runs since the beginning of time. */
function evergreenAt(playlist: Playlist, at: number, track: number, until: number): OnAir {
  const segment: Segment = { startsAt: 0, endsAt: until, tier: 'filler', loop: playlist.evergreen?.[track] ?? -1 }
  const loop = evergreenOf(playlist, track) ?? standInLoop(playlist, track)
  return { ...(turnIn(playlist.tracks[track] as Track, segment, loop, at) as OnAir), instead: 'window' }
}

function evergreenOf(playlist: Playlist, track: number): Loop | undefined {
  const loop = playlist.loops[playlist.evergreen?.[track] ?? -1]
  return loop && loop.ms > 0 ? loop : undefined
}

const standInMs = 60_000

/** The stand-in of the track, else (its rendition being none) the shell's own plate. */
function standInLoop({ standIns }: Playlist, track: number): Loop {
  const slide = 'built-in' as SlideId
  const nobody = { campaign: null, phase: null, placement: null }
  return {
    ms: standInMs,
    turns: [{ slide, ...nobody, seconds: standInMs / 1000, rendition: standIns?.[track] ?? -1 }],
  }
}
