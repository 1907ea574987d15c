import { fillRect, type PixelCanvas } from './pixel-canvas.ts'

/** The squared spiral of Vietnamese key fret (hồi văn), as drawn; `#` is ornament. */
const spiral = [
  '#######', //
  '#......',
  '#.#####',
  '#.#...#',
  '#.###.#',
  '#.....#',
  '#######',
]

/** Pixels from one spiral to the next, and a spiral's side, at scale 1. */
export const fretPitch = 8
export const fretSide = 7

/** Draws one spiral with its top left at (x, y), every point `scale` pixels square, mirrored as asked. */
export function drawSpiral(
  canvas: PixelCanvas,
  x: number,
  y: number,
  scale: number,
  index: number,
  mirror: { readonly x?: boolean; readonly y?: boolean } = {},
): void {
  for (let row = 0; row < fretSide; row++) {
    for (let column = 0; column < fretSide; column++) {
      const from = spiral[mirror.y ? fretSide - 1 - row : row] as string
      if (from[mirror.x ? fretSide - 1 - column : column] !== '#') continue
      fillRect(canvas, x + column * scale, y + row * scale, scale, scale, index)
    }
  }
}

/** Draws an outline `thick` pixels wide, just inside the rectangle. */
export function drawOutline(
  canvas: PixelCanvas,
  x: number,
  y: number,
  width: number,
  height: number,
  thick: number,
  index: number,
): void {
  fillRect(canvas, x, y, width, thick, index)
  fillRect(canvas, x, y + height - thick, width, thick, index)
  fillRect(canvas, x, y, thick, height, index)
  fillRect(canvas, x + width - thick, y, thick, height, index)
}
