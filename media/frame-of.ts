import { frameAt, type Layer } from '../shared/playlist/frame-at.ts'
import { isFolded } from '../shared/playlist/framebuffer.ts'
import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import { turnAt } from '../shared/playlist/turn-at.ts'
import type { AssetStore } from './asset-store.ts'
import type { Ffmpeg } from './clip/ffmpeg.ts'
import { frameOfClip } from './clip/frame-of-clip.ts'
import { inFramebuffer } from './in-framebuffer.ts'
import { loadSharp } from './load-sharp.ts'
import { drawPlate } from './look/draw-plate.ts'
import { pngOfCanvas } from './look/pixel-canvas.ts'
import { barePng } from './png/bare-png.ts'

export interface FrameOptions {
  /** `canvas`, where it is left out: as people see it. `framebuffer`: as a board's page draws it for its controller. */
  readonly view?: 'canvas' | 'framebuffer' | undefined
  /** Without it a clip is stood in for. */
  readonly ffmpeg?: Ffmpeg | undefined
}

/** The bytes of a rendition that can be drawn here. */
interface Had {
  readonly rendition: Rendition
  readonly bytes: Buffer
}

/**
 * What a board shows at `at` (epoch ms), as a PNG: pixel for pixel what a player draws of the same playlist, a clip's frames
 * within what two decoders differ by. Black in an empty loop; the plate outside the playlist's span.
 */
export async function frameOf(
  playlist: Playlist,
  at: number,
  assets: Pick<AssetStore, 'get'>,
  { view = 'canvas', ffmpeg }: FrameOptions = {},
): Promise<Buffer> {
  const had = await hadAt(playlist, at, assets, ffmpeg !== undefined)
  const { layers } = frameAt(playlist, at, ({ sha256 }) => had.get(sha256))
  const isPlain = view === 'canvas' || !isFolded(playlist)
  const [only] = layers
  if (isPlain && only && layers.length === 1 && covers(only, playlist)) {
    const png = await pngOf(only, playlist, ffmpeg)
    if (png?.readUInt32BE(16) === playlist.width && png.readUInt32BE(20) === playlist.height) return png
  }
  const canvas = Buffer.alloc(playlist.width * playlist.height * 3)
  for (const layer of layers) {
    const png = await pngOf(layer, playlist, ffmpeg)
    if (png) await blit(canvas, playlist, layer, png)
  }
  const { width, height, pixels } = isPlain ? { ...playlist, pixels: canvas } : inFramebuffer(canvas, 3, playlist)
  const sharp = await loadSharp()
  return barePng(
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .png({ compressionLevel: 6 })
      .toBuffer(),
  )
}

function covers(layer: Layer<Had>, { width, height }: Playlist): boolean {
  return layer.x === 0 && layer.y === 0 && layer.width === width && layer.height === height
}

/** What a layer draws, whole; undefined for black. */
async function pngOf({ draws, width, height, ms }: Layer<Had>, { color }: Playlist, ffmpeg: Ffmpeg | undefined) {
  if (draws === 'plate') {
    const { canvas, palette } = drawPlate(width, height, color)
    return pngOfCanvas(canvas, palette)
  }
  if (draws === null || draws === 'last') return undefined
  const { rendition, bytes } = draws
  return rendition.clip && ffmpeg ? await frameOfClip(bytes, ffmpeg, ms, rendition.width, rendition.height) : bytes
}

/** The bytes, by name, of what is due at `at`, and of the stand-ins where one of those cannot be had or drawn. */
async function hadAt(
  playlist: Playlist,
  at: number,
  assets: Pick<AssetStore, 'get'>,
  drawsClips: boolean,
): Promise<Map<string, Had>> {
  const had = new Map<string, Had>()
  const ask = async (index: number | null | undefined): Promise<boolean> => {
    const rendition = index === null || index === undefined ? null : playlist.renditions[index]
    if (!rendition || (rendition.clip && !drawsClips)) return false
    const bytes = had.get(rendition.sha256)?.bytes ?? (await assets.get(rendition.sha256))
    if (bytes) had.set(rendition.sha256, { rendition, bytes })
    return bytes !== undefined
  }
  for (const track of playlist.tracks.keys()) {
    const turn = turnAt(playlist, at, track)?.turn
    if (turn && !(await ask(turn.rendition))) await ask(playlist.standIns?.[track])
  }
  return had
}

/** Copies what a layer shows of a picture onto the canvas (RGB, row by row), cut to the layer and to the canvas. */
async function blit(canvas: Buffer, size: Playlist, layer: Layer<Had>, png: Buffer): Promise<void> {
  const sharp = await loadSharp()
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Math.min(layer.width, info.width - layer.left, size.width - layer.x)
  const rows = Math.min(layer.height, info.height - layer.top, size.height - layer.y)
  for (let row = 0; row < rows; row++) {
    const from = ((layer.top + row) * info.width + layer.left) * info.channels
    data.copy(canvas, ((layer.y + row) * size.width + layer.x) * 3, from, from + columns * 3)
  }
}
