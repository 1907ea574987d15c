/** Rows of a letter, from the top of Ễ to the bottom of Ậ. */
export const rowsOfFace = 16

/** A drawing cropped to the columns of its ink, in the sixteen rows of the face: bit x of a row is its column x from the left. */
export interface Drawing {
  readonly width: number
  readonly rows: readonly number[]
}

/**
 * The drawings of a sheet: text art, `#` for ink and `.` for ground, with drawings side by side, a space between two.
 * @param top the row of the face in which the first line of the art stands.
 * @param names one for each drawing, from left to right, separated by spaces. Throws where art and names do not match.
 */
export function sheetOf(top: number, names: string, art: string): ReadonlyMap<string, Drawing> {
  const lines = art
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/))
  const drawings = names.split(' ')
  for (const line of lines) {
    if (line.length === drawings.length) continue
    throw new Error(`${drawings.length} drawings are named (${names}), a line has ${line.length}: ${line.join(' ')}`)
  }
  const artOf = (column: number) => lines.map((line) => line[column] as string)
  return new Map(drawings.map((name, column) => [name, drawingOf(top, name, artOf(column))]))
}

/** One drawing; `top` is the row of its first line. Throws, with its name, where it is no drawing. */
export function drawingOf(top: number, name: string, lines: readonly string[]): Drawing {
  const width = lines[0]?.length ?? 0
  if (top + lines.length > rowsOfFace) throw new Error(`${name} stands lower than the last row`)
  const rows = new Array<number>(rowsOfFace).fill(0)
  for (const [y, line] of lines.entries()) {
    if (line.length !== width || /[^#.]/.test(line)) {
      throw new Error(`${name}, line ${y + 1}: expected ${width} of # and .`)
    }
    rows[top + y] = Array.from(line).reduce((row, cell, x) => (cell === '#' ? row | (1 << x) : row), 0)
  }
  return { width, rows }
}
