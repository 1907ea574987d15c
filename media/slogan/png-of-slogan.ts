import type { Rgb } from '../color.ts'
import { loadSharp } from '../load-sharp.ts'
import type { Rect } from '../look/frames.ts'
import { pngOfCanvas } from '../look/pixel-canvas.ts'
import { encodeRgbPng } from '../png/encode-rgb-png.ts'
import type { DrawnSlogan } from './drawn-slogan.ts'

/** A drawn slogan as an opaque PNG; `emblem` is a picture of exactly its emblem's size. */
export async function pngOfSlogan(drawn: DrawnSlogan, emblem: Buffer | undefined): Promise<Buffer> {
  const { canvas, palette, layout } = drawn
  if (!emblem || !drawn.emblem) return pngOfCanvas(canvas, palette)
  const picture = await samplesOf(emblem)
  const corners = layout.pages.map(
    (_, page) => ({ ...drawn.emblem, y: (drawn.emblem as Rect).y + page * layout.place.height }) as Rect,
  )
  if (layout.look.color === 'mono') {
    const pixels = canvas.pixels.slice()
    for (const at of corners) {
      eachPixel(at, canvas.width, (target, source) => {
        if ((picture[source * 3] as number) >= 128) pixels[target] = 1
      })
    }
    return pngOfCanvas({ ...canvas, pixels }, palette)
  }
  const samples = new Uint8Array(canvas.pixels.length * 3)
  for (const [i, index] of canvas.pixels.entries()) samples.set(palette[index] as Rgb, i * 3)
  for (const at of corners) {
    eachPixel(at, canvas.width, (target, source) => {
      // Words and frames stand over a picture, not under it.
      if (canvas.pixels[target] === 0) samples.set(picture.subarray(source * 3, source * 3 + 3), target * 3)
    })
  }
  return encodeRgbPng(canvas.width, canvas.height, samples)
}

/** Red, green and blue of every pixel, row by row. */
async function samplesOf(png: Buffer): Promise<Uint8Array> {
  const sharp = await loadSharp()
  return await sharp(png).toColourspace('srgb').removeAlpha().raw().toBuffer()
}

/** Every pixel of a rectangle: its place on a canvas of so many columns, and in the rectangle. */
function eachPixel(at: Rect, columns: number, take: (target: number, source: number) => void): void {
  for (let y = 0; y < at.height; y++) {
    for (let x = 0; x < at.width; x++) take((at.y + y) * columns + at.x + x, y * at.width + x)
  }
}
