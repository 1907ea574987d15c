import type { Rgb } from '../color.ts'
import { encodePng } from '../png/encode-png.ts'

/** A drawing in palette indices, one byte a pixel, row by row. Index 0 is the ground. */
export interface PixelCanvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A canvas of nothing but ground. */
export function pixelCanvas(width: number, height: number): PixelCanvas {
  return { width, height, pixels: new Uint8Array(width * height) }
}

/** Fills a rectangle with a palette index; what lies outside the canvas is left away. */
export function fillRect(
  canvas: PixelCanvas,
  x: number,
  y: number,
  width: number,
  height: number,
  index: number,
): void {
  const left = Math.max(0, x)
  const right = Math.min(canvas.width, x + width)
  if (left >= right) return
  for (let row = Math.max(0, y); row < Math.min(canvas.height, y + height); row++) {
    canvas.pixels.fill(index, row * canvas.width + left, row * canvas.width + right)
  }
}

/** The canvas as an opaque PNG in these colours. */
export function pngOfCanvas(canvas: PixelCanvas, palette: readonly Rgb[]): Buffer {
  return encodePng(canvas.width, canvas.height, canvas.pixels, palette)
}
