/** Digits and signs of a time, five rows of three pixels each, a bit a pixel. */
const rows: Readonly<Record<string, readonly number[]>> = {
  0: [7, 5, 5, 5, 7],
  1: [2, 6, 2, 2, 7],
  2: [7, 1, 7, 4, 7],
  3: [7, 1, 7, 1, 7],
  4: [5, 5, 7, 1, 1],
  5: [7, 4, 7, 1, 7],
  6: [7, 4, 7, 5, 7],
  7: [7, 1, 2, 2, 2],
  8: [7, 5, 7, 5, 7],
  9: [7, 5, 7, 1, 7],
  ':': [0, 2, 0, 2, 0],
  '.': [0, 0, 0, 0, 2],
  '/': [1, 1, 2, 4, 4],
  ' ': [0, 0, 0, 0, 0],
}

/** Rows of a line of digits. */
export const digitRows = 10

/**
 * Writes digits, `:`, `.` and `/` in white, two pixels for each of theirs, into RGB rows that are `stride` pixels long. They need no
 * font, so that the sheet is the same on every machine.
 */
export function writeDigits(rgb: Buffer, stride: number, x: number, y: number, text: string): void {
  for (const [i, sign] of [...text].entries()) {
    for (let row = 0; row < digitRows; row++) {
      const bits = (rows[sign] ?? [])[row >> 1] ?? 0
      for (let column = 0; column < 6; column++) {
        if (bits & (4 >> (column >> 1)))
          rgb.fill(
            255,
            ((y + row) * stride + x + i * 8 + column) * 3,
            ((y + row) * stride + x + i * 8 + column) * 3 + 3,
          )
      }
    }
  }
}
