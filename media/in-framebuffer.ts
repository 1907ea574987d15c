import { framebufferOf, isFolded, type Laid, matrixOf } from '../shared/playlist/framebuffer.ts'

/** Pixels row by row, so many bytes each. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The pixels of a canvas as people see it, moved to their places in the controller's framebuffer; zeroes where there are none. */
export function inFramebuffer(canvas: Uint8Array, bytesAPixel: number, laid: Laid): Raster {
  if (!isFolded(laid)) return { width: laid.width, height: laid.height, pixels: canvas }
  const { width, height, pieces } = framebufferOf(laid)
  const pixels = new Uint8Array(width * height * bytesAPixel)
  for (const piece of pieces) {
    const [a, b, c, d, e, f] = matrixOf(piece)
    for (let row = 0; row < piece.height; row++) {
      for (let column = 0; column < piece.width; column++) {
        // By the pixel's middle: its corner stands on another pixel's once it is turned.
        const x = Math.floor(a * (column + 0.5) + c * (row + 0.5) + e)
        const y = Math.floor(b * (column + 0.5) + d * (row + 0.5) + f)
        const from = ((piece.y + row) * laid.width + piece.x + column) * bytesAPixel
        const to = (y * width + x) * bytesAPixel
        for (let byte = 0; byte < bytesAPixel; byte++) pixels[to + byte] = canvas[from + byte] as number
      }
    }
  }
  return { width, height, pixels }
}
