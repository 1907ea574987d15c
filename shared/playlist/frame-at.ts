import type { Shown } from '../protocol/messages.ts'
import { clipAt } from './clip-at.ts'
import { pageAt } from './page-at.ts'
import type { Playlist, Rendition, Track, Turn } from './playlist.ts'
import { scrollAt } from './scroll-at.ts'
import { type OnAir, turnAt } from './turn-at.ts'

/**
 * One rectangle of the canvas: a picture from its pixel column `left` and row `top` on, black (null), the shell's own plate, or
 * what stands there already.
 */
export interface Layer<P> {
  readonly draws: P | 'plate' | 'last' | null
  readonly left: number
  readonly top: number
  /** How far into a clip: the middle of the frame that is due; 0 of a picture. */
  readonly ms: number
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
  /** By track, whose stay it is; undefined outside the span. */
  readonly onAir: readonly (OnAir | undefined)[]
}

/** The turn that a track shows at an instant. */
export type TurnOf = (playlist: Playlist, at: number, track: number) => OnAir | undefined

/**
 * The picture of a rendition, a clip's at `ms` of it, `elapsedMs` into its stay. Undefined where there is none: its stand-in is
 * drawn; null where it is about to come: what stands there stays.
 */
export type PictureOf<P> = (rendition: Rendition, ms: number, elapsedMs: number) => P | null | undefined

/**
 * What `playlist` shows at `at` (epoch ms), drawn with the pictures that `pictureOf` has. Its layers do not overlap. A board, which
 * is never quite sure of the time, gives a `turnOf` of its own.
 */
export function frameAt<P>(playlist: Playlist, at: number, pictureOf: PictureOf<P>, turnOf: TurnOf = turnAt): Frame<P> {
  const onAir = playlist.tracks.map((_, index) => turnOf(playlist, at, index))
  const tracks = onAir.map((on, index) => trackAt(playlist, at, index, pictureOf, on))
  const layers = tracks.map(({ layer }) => layer)
  // A turn that takes the whole canvas is that of every track.
  const whole = layers.find((l) => l.width === playlist.width && l.height === playlist.height)
  return {
    layers: whole ? [whole] : layers,
    shown: tracks.map(({ shown }) => shown),
    until: Math.min(...tracks.map(({ until }) => until)),
    whole: tracks.every(({ whole }) => whole),
    lacking: tracks.flatMap(({ lacking }) => lacking),
    onAir,
  }
}

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
  pictureOf: PictureOf<P>,
  on: OnAir | undefined,
): TrackFrame<P> {
  const track = playlist.tracks[index] as Track
  const { section } = track
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
  const nothingOfIt = { ...nothing, slide: turn.slide, since: startsAt }
  const lacking: Rendition[] = []
  for (const { rendition, place, standIn } of choicesOf(playlist, index, turn)) {
    if (!rendition) continue
    const { view, until } = viewAt(rendition, place, at, on, turn)
    const picture = pictureOf(rendition, view.ms, at - startsAt)
    if (!picture) lacking.push(rendition)
    if (picture === null) {
      return { layer: layerOf<P>('last', place), shown: nothingOfIt, until: endsAt, whole: false, lacking }
    }
    if (picture === undefined) continue
    const shown = { section, slide: turn.slide, rendition: rendition.sha256, standIn, since: startsAt }
    return { layer: layerOf(picture, place, view), shown, until, whole: !standIn, lacking }
  }
  return { layer: layerOf<P>('plate', track), shown: nothingOfIt, until: endsAt, whole: false, lacking }
}

type View = Pick<Layer<unknown>, 'left' | 'top' | 'ms'>

/** Which part of a rendition a place shows, and until when: it scrolls, pages or runs. */
function viewAt(
  { width, height, clip }: Rendition,
  place: Place,
  at: number,
  { startsAt, endsAt }: OnAir,
  { seconds }: Turn,
): { readonly view: View; readonly until: number } {
  const elapsed = at - startsAt
  const dwell = seconds * 1000
  const overflow = Math.max(0, width - place.width)
  const pages = Math.max(1, Math.floor(height / place.height))
  const page = pageAt(pages, elapsed, dwell)
  const frame = clip ? clipAt(clip, elapsed) : { ms: 0, nextMs: dwell }
  return {
    view: { left: scrollAt(overflow, elapsed, dwell), top: page * place.height, ms: frame.ms },
    until: overflow > 0 ? at : Math.min(endsAt, startsAt + Math.min(((page + 1) * dwell) / pages, frame.nextMs)),
  }
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

const fromItsCorner: View = { left: 0, top: 0, ms: 0 }

function layerOf<P>(draws: Layer<P>['draws'], { x, y, width, height }: Place, view = fromItsCorner): Layer<P> {
  return { draws, ...view, x, y, width, height }
}
