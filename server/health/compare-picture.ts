import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import { frameOf } from '../../media/frame-of.ts'
import { inFramebuffer } from '../../media/in-framebuffer.ts'
import { loadSharp } from '../../media/load-sharp.ts'
import type { Pixels } from '../../media/picture/decode-picture.ts'
import { frameAt, type Layer } from '../../shared/playlist/frame-at.ts'
import { framebufferOf } from '../../shared/playlist/framebuffer.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import type { Showing } from '../../shared/protocol/messages.ts'

/** What a board drew, and what it was to draw. */
export interface Comparison {
  readonly playlist: Playlist
  /** When it drew (epoch ms, by its idea of the server's clock). */
  readonly drawnAt: number
  readonly picture: Pixels
  readonly assets: Pick<AssetStore, 'get'>
  /** What the board said last of its canvas. */
  readonly showing: Pick<Showing, 'tracks' | 'missing'> | null
  readonly ffmpeg: Ffmpeg | undefined
}

/** `unsure`: a clip runs, and its pixels do not say; or the board was drawn as people see it, which no controller takes. `differing` counts pixels, of the frame that it is closest to. */
export interface Verdict {
  readonly state: 'same' | 'differs' | 'unsure'
  readonly differing: number
}

type Due = readonly Layer<string>[]

/** A board draws between two of its display's refreshes: what moves may stand a frame before or after. */
const frameMs = 34
/** Two decoders differ by no more in a channel, but at few pixels. */
const clipTolerance = 32
const clipShareSame = 0.02
const clipShareOther = 0.3
/** Where a clip may stand that starts late or stalls. */
const clipLateMs = [-500, -1000, -2000, -3000, 500]

/** Compares a picture with the frames that its board may have drawn then, pixel by pixel. */
export async function comparePicture(comparison: Comparison): Promise<Verdict> {
  const verdict = await closestOf(comparison)
  if (verdict.state === 'same' && isAsSeen(comparison)) return { ...verdict, state: 'unsure' }
  return verdict.state === 'differs' && showsEvergreen(comparison) ? { ...verdict, state: 'unsure' } : verdict
}

/** Whether the picture is as large as people see the board, and not as its controller takes it: so it plays on a wall of an office. */
function isAsSeen({ playlist, picture }: Comparison): boolean {
  const { width, height } = framebufferOf(playlist)
  const isFolded = width !== playlist.width || height !== playlist.height
  return isFolded && picture.width === playlist.width && picture.height === playlist.height
}

/**
 * Whether the board says that on some track, in place of what is due there, it shows what needs no date: it is less sure of the time
 * than the server, and no frame of the server's tells which turn that is.
 */
function showsEvergreen({ playlist, drawnAt, showing }: Comparison): boolean {
  const { shown } = frameAt(playlist, drawnAt, ({ sha256 }) => sha256)
  return playlist.tracks.some(({ section }, index) => {
    const said = showing?.tracks.find((one) => one.section === section)
    if (!said?.slide || said.slide === shown[index]?.slide) return false
    const { turns = [] } = playlist.loops[playlist.evergreen?.[index] ?? -1] ?? {}
    return turns.some(({ slide }) => slide === said.slide)
  })
}

async function closestOf(comparison: Comparison): Promise<Verdict> {
  const { playlist, drawnAt, ffmpeg } = comparison
  let best: Verdict | undefined
  for (const at of framesAround(playlist, drawnAt)) {
    const found = await comparedAt(comparison, at)
    if (found.state === 'same') return found
    if (!best || found.differing < best.differing) best = found
  }
  const hasClip = layersAt(playlist, drawnAt).some(({ draws }) => isClip(playlist, draws))
  if (!best || !hasClip) return best ?? { state: 'unsure', differing: 0 }
  if (!ffmpeg || best.state === 'unsure') return best
  for (const late of clipLateMs) {
    if (!isSameStay(playlist, drawnAt, drawnAt + late)) continue
    const found = await comparedAt(comparison, drawnAt + late)
    if (found.state === 'same') return { ...found, state: 'unsure' }
  }
  return best
}

/** The instants near `at` at which something else is on the canvas: beside it, and as far as what moves goes within a frame. */
function framesAround(playlist: Playlist, at: number): readonly number[] {
  const seen = new Set<string>()
  const found: number[] = []
  const here = layersAt(playlist, at)
  const offsets = [0, -1, 1, ...Array.from({ length: frameMs * 2 + 1 }, (_, index) => index - frameMs)]
  for (const [index, offset] of offsets.entries()) {
    const layers = layersAt(playlist, at + offset)
    const key = JSON.stringify(layers)
    if (seen.has(key) || (index > 2 && !isMoved(here, layers))) continue
    seen.add(key)
    found.push(at + offset)
  }
  return found
}

/** Whether two frames show the same things, moved along or further in their clips. */
function isMoved(a: Due, b: Due): boolean {
  return (
    a.length === b.length &&
    a.every((layer, index) => {
      const other = b[index]
      return other?.draws === layer.draws && other.top === layer.top && other.x === layer.x && other.y === layer.y
    })
  )
}

function isSameStay(playlist: Playlist, at: number, other: number): boolean {
  const since = (instant: number) => frameAt(playlist, instant, ({ sha256 }) => sha256).shown.map((one) => one.since)
  return String(since(at)) === String(since(other))
}

function layersAt(playlist: Playlist, at: number): Due {
  return frameAt(playlist, at, ({ sha256 }) => sha256).layers
}

function isClip({ renditions }: Playlist, draws: Layer<string>['draws']): boolean {
  return renditions.some((one) => one?.sha256 === draws && one.clip !== undefined)
}

async function comparedAt(comparison: Comparison, at: number): Promise<Verdict> {
  const { assets } = comparison
  const { missing = [] } = comparison.showing ?? {}
  const whole = await comparedWith(comparison, at, assets)
  if (whole.state === 'same' || missing.length === 0) return whole
  const get: AssetStore['get'] = async (sha256) => (missing.includes(sha256) ? undefined : assets.get(sha256))
  const standIns = await comparedWith(comparison, at, { get })
  return standIns.differing < whole.differing ? standIns : whole
}

async function comparedWith(comparison: Comparison, at: number, assets: Pick<AssetStore, 'get'>): Promise<Verdict> {
  const { playlist, picture, ffmpeg } = comparison
  const view = isAsSeen(comparison) ? 'canvas' : 'framebuffer'
  const frame = await frameOf(playlist, at, assets, { view, ffmpeg })
  const sharp = await loadSharp()
  const { data, info } = await sharp(frame)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = picture.width * picture.height
  if (info.width !== picture.width || info.height !== picture.height) return { state: 'differs', differing: pixels }
  const clips = clipMask(playlist, layersAt(playlist, at), view)
  let [outside, inside, inClips, holes] = [0, 0, 0, 0]
  for (let pixel = 0; pixel < pixels; pixel++) {
    const off = offBy(data, pixel * info.channels, picture, pixel * picture.channels)
    if (clips && clips[pixel] === 1) {
      inClips++
      // A clip runs behind the canvas: what the canvas lets through is not told.
      if (isClear(picture, pixel)) holes++
      else if (off > clipTolerance) inside++
    } else if (off > 0) outside++
  }
  const differing = outside + inside
  if (outside > 0) return { state: 'differs', differing }
  if (holes > inClips * clipShareSame) return { state: 'unsure', differing }
  if (inside <= inClips * clipShareSame) return { state: 'same', differing: 0 }
  const isOther = ffmpeg !== undefined && inside > inClips * clipShareOther
  return { state: isOther ? 'differs' : 'unsure', differing }
}

/** By how much two pixels differ, in the channel that differs most; a pixel that lets something through is another. */
function offBy(frame: Buffer, from: number, { data, channels }: Pixels, at: number): number {
  let most = isClear({ data, channels }, at / channels) ? 255 : 0
  for (let channel = 0; channel < 3; channel++) {
    most = Math.max(most, Math.abs((frame[from + Math.min(channel, 2)] as number) - (data[at + channel] as number)))
  }
  return most
}

function isClear({ data, channels }: Pick<Pixels, 'data' | 'channels'>, pixel: number): boolean {
  return channels === 4 && data[pixel * 4 + 3] !== 255
}

/** 1 at each pixel of the picture in which a clip runs; undefined where none does. */
function clipMask(playlist: Playlist, layers: Due, view: 'canvas' | 'framebuffer'): Uint8Array | undefined {
  const clips = layers.filter(({ draws }) => isClip(playlist, draws))
  if (clips.length === 0) return undefined
  const { width, height } = playlist
  const mask = new Uint8Array(width * height)
  for (const layer of clips) {
    for (let y = layer.y; y < Math.min(height, layer.y + layer.height); y++) {
      mask.fill(1, y * width + layer.x, y * width + Math.min(width, layer.x + layer.width))
    }
  }
  return view === 'canvas' ? mask : inFramebuffer(mask, 1, playlist).pixels
}
