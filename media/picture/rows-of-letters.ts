import type { Component, Grey } from './ink-components.ts'

/** Components that stand like letters of one line. */
export interface LetterRow {
  readonly left: number
  readonly top: number
  readonly right: number
  /** The baseline. */
  readonly bottom: number
  /** Rows of a capital letter. */
  readonly capRows: number
}

/** Heights of letters that are looked for, in rows: below, strokes run together; above, a coarser look at the picture finds them. */
export const letterRows = { least: 7, most: 32 } as const
const leastLetters = 4

/** The rows of at least four letters of like height on a common baseline. */
export function rowsOfLetters(components: readonly Component[], ink: Uint8Array, grey: Grey): LetterRow[] {
  const letters = components
    .filter((component) => couldBeLetter(component, grey))
    .sort((a, b) => a.left - b.left || a.top - b.top)
  const byBottom = new Map<number, Component[]>()
  for (const letter of letters) {
    const others = byBottom.get(letter.bottom)
    if (others) others.push(letter)
    else byBottom.set(letter.bottom, [letter])
  }
  const taken = new Set<Component>()
  const rows: LetterRow[] = []
  for (const first of letters) {
    if (taken.has(first)) continue
    const row = rowFrom(first, byBottom, taken)
    if (row.length < leastLetters) continue
    for (const letter of row) taken.add(letter)
    if (isText(row, ink, grey)) rows.push(boxOf(row))
  }
  return rows
}

function heightOf({ top, bottom }: Component): number {
  return bottom - top
}

function couldBeLetter(component: Component, grey: Grey): boolean {
  // What the edge of the picture cuts seems to stand on a line.
  if (component.top === 0 || component.bottom === grey.height) return false
  const width = component.right - component.left
  const height = heightOf(component)
  if (height < letterRows.least || height > letterRows.most) return false
  // An l is a tenth as wide as high; wider than three heights is no letter, nor a few that touch.
  return width >= height / 10 && width <= height * 3 && component.area >= width * height * 0.2
}

/** From letter to letter to the right, each no farther than a space and a letter that hangs below the line, on the same baseline, neither twice as high nor half. */
function rowFrom(first: Component, byBottom: ReadonlyMap<number, readonly Component[]>, taken: ReadonlySet<Component>) {
  const row = [first]
  const height = heightOf(first)
  const slack = Math.max(1, Math.round(height * 0.1))
  for (let last = first; ; ) {
    let next: Component | undefined
    for (let bottom = last.bottom - slack; bottom <= last.bottom + slack; bottom++) {
      for (const other of byBottom.get(bottom) ?? []) {
        const gap = other.left - last.right
        if (gap < -height * 0.15 || other.left <= last.left || taken.has(other)) continue
        if (gap > height * 1.8) break
        const ratio = heightOf(other) / height
        if (ratio < 0.55 || ratio > 1.8) continue
        if (!next || other.left < next.left) next = other
      }
    }
    if (!next) return row
    row.push(next)
    last = next
  }
}

/** What tells letters from leaves, windows and grain. */
function isText(row: readonly Component[], ink: Uint8Array, grey: Grey): boolean {
  const middle = median(row.map(heightOf))
  // Small letters have two heights, capitals one: most stand at the middle one.
  const like = row.filter((letter) => Math.abs(heightOf(letter) - middle) <= Math.max(1, middle * 0.12))
  if (like.length < row.length * 0.5) return false
  // A letter is strokes, thin against its height and all of one width; a blob is not. Twice the area by the edge is a stroke's width.
  const strokes = row.map(({ area, edge }) => (2 * area) / edge)
  if (median(strokes) > middle * 0.3 || spread(strokes) > 0.3) return false
  // Letters differ in width; a fence, a row of windows or a keyboard does not.
  if (spread(row.map(({ left, right }) => right - left)) < 0.1) return false
  return standsFree(row, middle, ink, grey) && isEven(row, middle, ink, grey)
}

/** Under a baseline there is ground, but for a few descenders; texture goes on. */
function standsFree(
  row: readonly Component[],
  height: number,
  ink: Uint8Array,
  { width, height: bottom }: Grey,
): boolean {
  const { left, right, baseline } = bodyOf(row)
  const share = (from: number, to: number) => {
    let count = 0
    for (let y = from; y < to; y++) for (let x = left; x < right; x++) count += ink[y * width + x] as number
    return count / Math.max(1, (to - from) * (right - left))
  }
  const body = share(Math.max(0, baseline - height), baseline)
  const under = Math.min(bottom - 1, baseline + Math.max(2, Math.round(height * 0.12)))
  const below = share(under, Math.min(bottom, under + Math.max(1, Math.round(height * 0.15))))
  return body > 0.15 && body < 0.75 && below < body * 0.3
}

/** Letters are of one colour and so is what is between them, against how far the two are apart; in texture all shades meet. */
function isEven(row: readonly Component[], height: number, ink: Uint8Array, { levels, width }: Grey): boolean {
  const { left, right, baseline } = bodyOf(row)
  const ground: number[] = []
  for (let y = Math.max(1, baseline - height); y < baseline - 1; y++) {
    for (let x = Math.max(1, left); x < right - 1; x++) {
      const at = y * width + x
      // The greys at the edge of a stroke are neither.
      if (ink[at] || ink[at - 1] || ink[at + 1] || ink[at - width] || ink[at + width]) continue
      ground.push(levels[at] as number)
    }
  }
  if (ground.length < row.length) return false
  const letters = row.map(({ brightness, area }) => brightness / area)
  const contrast = Math.abs(median(letters) - median(ground))
  return deviation(letters) < contrast * 0.2 && deviation(ground) < contrast * 0.25
}

function bodyOf(row: readonly Component[]) {
  const baseline = Math.round(median(row.map(({ bottom }) => bottom)))
  return { left: row[0]?.left ?? 0, right: row.at(-1)?.right ?? 0, baseline }
}

function boxOf(row: readonly Component[]): LetterRow {
  const heights = row.map(heightOf)
  const middle = median(heights)
  const tall = heights.filter((height) => height > middle * 1.2)
  // In small letters capitals and ascenders stand out, one in eight at the least; else the row is all capitals, or all alike.
  const capRows = tall.length >= row.length / 8 ? median(tall) : middle
  return {
    left: Math.min(...row.map(({ left }) => left)),
    top: Math.min(...row.map(({ top }) => top)),
    right: Math.max(...row.map(({ right }) => right)),
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
    capRows,
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

/** The deviation in parts of the mean. */
function spread(values: readonly number[]): number {
  return (deviation(values) * values.length) / values.reduce((sum, value) => sum + value, 0)
}
