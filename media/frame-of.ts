import { frameAt, type Layer } from '../shared/playlist/frame-at.ts'
import type { Playlist } from '../shared/playlist/playlist.ts'
import { turnAt } from '../shared/playlist/turn-at.ts'
import type { AssetStore } from './asset-store.ts'
import { loadSharp } from './load-sharp.ts'
import { drawPlate } from './look/draw-plate.ts'
import { pngOfCanvas } from './look/pixel-canvas.ts'
import { barePng } from './png/bare-png.ts'

/**
 * The whole canvas as people see it at `at` (epoch ms), as a PNG: pixel for pixel what a player draws of the same playlist.
 * Black in an empty loop; the plate outside the playlist's span.
 */
export async function frameOf(playlist: Playlist, at: number, assets: AssetStore): Promise<Buffer> {
  const had = await picturesAt(playlist, at, assets)
  const layers = frameAt(playlist, at, (sha256) => had.get(sha256)).layers.filter(({ draws }) => draws !== null)
  const pngOf = ({ draws, width, height }: Layer<Buffer>) => {
    if (Buffer.isBuffer(draws)) return draws
    const { canvas, palette } = drawPlate(width, height, playlist.color)
    return pngOfCanvas(canvas, palette)
  }
  const [only] = layers
  if (only && layers.length === 1 && covers(only, playlist)) {
    const png = pngOf(only)
    if (png.readUInt32BE(16) === playlist.width && png.readUInt32BE(20) === playlist.height) return png
  }
  const frame = Buffer.alloc(playlist.width * playlist.height * 3)
  for (const layer of layers) await blit(frame, playlist, layer, pngOf(layer))
  const sharp = await loadSharp()
  const raw = { width: playlist.width, height: playlist.height, channels: 3 as const }
  return barePng(await sharp(frame, { raw }).png({ compressionLevel: 6 }).toBuffer())
}

function covers(layer: Layer<Buffer>, { width, height }: Playlist): boolean {
  return layer.x === 0 && layer.y === 0 && layer.width === width && layer.height === height
}

/** The bytes, by name, of what is due at `at`, and of the stand-ins where one of those cannot be had. */
async function picturesAt(playlist: Playlist, at: number, assets: AssetStore): Promise<Map<string, Buffer>> {
  const had = new Map<string, Buffer>()
  const ask = async (index: number | null | undefined): Promise<boolean> => {
    const rendition = index === null || index === undefined ? null : playlist.renditions[index]
    if (!rendition) return false
    const png = had.get(rendition.sha256) ?? (await assets.get(rendition.sha256))
    if (png) had.set(rendition.sha256, png)
    return png !== undefined
  }
  for (const track of playlist.tracks.keys()) {
    const turn = turnAt(playlist, at, track)?.turn
    if (turn && !(await ask(turn.rendition))) await ask(playlist.standIns?.[track])
  }
  return had
}

/** Copies what a layer shows of a picture into the frame (RGB, row by row), cut to the layer and to the canvas. */
async function blit(frame: Buffer, canvas: Playlist, layer: Layer<Buffer>, png: Buffer): Promise<void> {
  const sharp = await loadSharp()
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Math.min(layer.width, info.width - layer.left, canvas.width - layer.x)
  const rows = Math.min(layer.height, info.height, canvas.height - layer.y)
  for (let row = 0; row < rows; row++) {
    const from = (row * info.width + layer.left) * info.channels
    data.copy(frame, ((layer.y + row) * canvas.width + layer.x) * 3, from, from + columns * 3)
  }
}
