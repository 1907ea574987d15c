import type { Shown } from '../protocol/messages.ts'
import type { Playlist, Rendition } from './playlist.ts'
import { scrollAt } from './scroll-at.ts'
import { turnAt } from './turn-at.ts'

/** One rectangle of the canvas: a picture from its pixel column `left` on, black (null), or the shell's own plate. */
export interface Layer<P> {
  readonly draws: P | 'plate' | null
  readonly left: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the whole canvas shows at one instant. */
export interface Frame<P> {
  readonly layers: readonly Layer<P>[]
  readonly shown: readonly Shown[]
  /** From when on (epoch ms) it may look different. */
  readonly until: number
  /** Whether every picture that is due is in it. */
  readonly whole: boolean
  /** Due now, and not decoded. */
  readonly lacking: readonly Rendition[]
}

/** What `playlist` shows at `at` (epoch ms), drawn with the pictures that `pictureOf` has. */
export function frameAt<P>(playlist: Playlist, at: number, pictureOf: (sha256: string) => P | undefined): Frame<P> {
  const tracks = playlist.tracks.map((_, index) => trackAt(playlist, at, index, pictureOf))
  // What covers the whole canvas comes last, over the tracks whose own turn it is too.
  const layers = tracks.map(({ layer }) => layer)
  return {
    layers: [...layers.filter((l) => !covers(l, playlist)), ...layers.filter((l) => covers(l, playlist))],
    shown: tracks.map(({ shown }) => shown),
    until: Math.min(...tracks.map(({ until }) => until)),
    whole: tracks.every(({ whole }) => whole),
    lacking: tracks.flatMap(({ lacking }) => lacking),
  }
}

const covers = <P>(layer: Layer<P>, canvas: Playlist): boolean =>
  layer.width === canvas.width && layer.height === canvas.height

interface TrackFrame<P> {
  readonly layer: Layer<P>
  readonly shown: Shown
  readonly until: number
  readonly whole: boolean
  readonly lacking: readonly Rendition[]
}

function trackAt<P>(
  playlist: Playlist,
  at: number,
  index: number,
  pictureOf: (sha256: string) => P | undefined,
): TrackFrame<P> {
  const track = playlist.tracks[index] as Playlist['tracks'][number]
  const { section, x, y, width, height } = track
  const on = turnAt(playlist, at, index)
  const lacking: Rendition[] = []
  const nothing = { section, slide: null, rendition: null, standIn: false }
  const empty = { left: 0, x, y, width, height }
  if (!on?.turn) {
    const until = on?.endsAt ?? (at < playlist.startsAt ? playlist.startsAt : Number.POSITIVE_INFINITY)
    const since = on?.startsAt ?? playlist.endsAt
    return {
      layer: { ...empty, draws: on ? null : 'plate' },
      shown: { ...nothing, since },
      until,
      whole: !!on,
      lacking,
    }
  }
  const { turn, startsAt } = on
  const choices = [
    {
      index: turn.rendition,
      place: turn.whole ? { x: 0, y: 0, width: playlist.width, height: playlist.height } : track,
    },
    { index: playlist.standIns?.[index] ?? -1, place: track },
  ]
  for (const choice of choices) {
    const rendition = playlist.renditions[choice.index]
    const draws = rendition && pictureOf(rendition.sha256)
    if (!draws) {
      if (rendition) lacking.push(rendition)
      continue
    }
    const { place } = choice
    const overflow = Math.max(0, rendition.width - place.width)
    const left = scrollAt(overflow, at - startsAt, turn.seconds * 1000)
    return {
      layer: { draws, left, x: place.x, y: place.y, width: place.width, height: place.height },
      shown: {
        section,
        slide: turn.slide,
        rendition: rendition.sha256,
        standIn: choice !== choices[0],
        since: startsAt,
      },
      until: overflow > 0 ? at : on.endsAt,
      whole: choice === choices[0],
      lacking,
    }
  }
  return {
    layer: { ...empty, draws: 'plate' },
    shown: { ...nothing, slide: turn.slide, since: startsAt },
    until: on.endsAt,
    whole: false,
    lacking,
  }
}
