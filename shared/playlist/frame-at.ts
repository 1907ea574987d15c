import type { Shown } from '../protocol/messages.ts'
import type { Playlist, Rendition, Track, Turn } from './playlist.ts'
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
  const track = playlist.tracks[index] as Track
  const { section } = track
  const on = turnAt(playlist, at, index)
  const nothing = { section, slide: null, rendition: null, standIn: false }
  if (!on) {
    const until = at < playlist.startsAt ? playlist.startsAt : Number.POSITIVE_INFINITY
    const shown = { ...nothing, since: playlist.endsAt }
    return { layer: layerOf<P>('plate', track), shown, until, whole: false, lacking: [] }
  }
  const { turn, startsAt, endsAt } = on
  if (!turn) {
    const shown = { ...nothing, since: startsAt }
    return { layer: layerOf<P>(null, track), shown, until: endsAt, whole: true, lacking: [] }
  }
  const lacking: Rendition[] = []
  for (const { rendition, place, standIn } of choicesOf(playlist, index, turn)) {
    if (!rendition) continue
    const { sha256, width } = rendition
    const picture = pictureOf(sha256)
    if (!picture) {
      lacking.push(rendition)
      continue
    }
    const overflow = Math.max(0, width - place.width)
    const left = scrollAt(overflow, at - startsAt, turn.seconds * 1000)
    const shown = { section, slide: turn.slide, rendition: sha256, standIn, since: startsAt }
    const until = overflow > 0 ? at : endsAt
    return { layer: layerOf(picture, place, left), shown, until, whole: !standIn, lacking }
  }
  const shown = { ...nothing, slide: turn.slide, since: startsAt }
  return { layer: layerOf<P>('plate', track), shown, until: endsAt, whole: false, lacking }
}

type Place = Pick<Track, 'x' | 'y' | 'width' | 'height'>

interface Choice {
  readonly rendition: Rendition | null | undefined
  readonly place: Place
  readonly standIn: boolean
}

/** What may be drawn in the stay of a turn, the best first: its rendition, else what stands in on its track. */
function choicesOf(playlist: Playlist, index: number, turn: Turn): readonly Choice[] {
  const { renditions, width, height } = playlist
  const track = playlist.tracks[index] as Track
  const place = turn.whole ? { x: 0, y: 0, width, height } : track
  return [
    { rendition: renditions[turn.rendition], place, standIn: false },
    { rendition: renditions[playlist.standIns?.[index] ?? -1], place: track, standIn: true },
  ]
}

function layerOf<P>(draws: Layer<P>['draws'], { x, y, width, height }: Place, left = 0): Layer<P> {
  return { draws, left, x, y, width, height }
}
