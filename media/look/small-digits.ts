import { fillRect, type PixelCanvas } from './pixel-canvas.ts'

/** The digits 0–9, three pixels wide and five high, row by row from the top; the highest of three bits is the left pixel. */
const digits: readonly (readonly number[])[] = [
  [7, 5, 5, 5, 7],
  [2, 6, 2, 2, 7],
  [7, 1, 7, 4, 7],
  [7, 1, 3, 1, 7],
  [5, 5, 7, 1, 1],
  [7, 4, 7, 1, 7],
  [7, 4, 7, 5, 7],
  [7, 1, 2, 2, 2],
  [7, 5, 7, 5, 7],
  [7, 5, 7, 1, 7],
]

/** How many pixels wide a whole number is at a scale of 1, and how high every one is. */
export const smallDigits = { height: 5, widthOf: (number: number): number => String(number).length * 4 - 1 }

/** Draws a whole number with its top left corner at (x, y), in pixels of `scale`×`scale`. */
export function drawNumber(canvas: PixelCanvas, x: number, y: number, number: number, scale: number, index: number) {
  for (const [place, digit] of Array.from(String(number), Number).entries()) {
    for (const [row, bits] of (digits[digit] ?? []).entries()) {
      for (let column = 0; column < 3; column++) {
        if (((bits >> (2 - column)) & 1) === 0) continue
        fillRect(canvas, x + (place * 4 + column) * scale, y + row * scale, scale, scale, index)
      }
    }
  }
}
