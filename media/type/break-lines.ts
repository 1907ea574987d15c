import { type Breakable, cutCost, joined } from './line-breaks.ts'

/** Lines of text, and how many words they cut in two. */
export interface BrokenLines {
  readonly lines: readonly string[]
  readonly cut: number
}

/**
 * Breaks a text into exactly `count` lines, as even and as well broken as can be while none is wider than `free`, or than the
 * widest has to be, times a stretch: one answer for each stretch. None where there are too few places to break.
 * @param widths the width of each piece; `space` is that of a space between two, in the same unit.
 */
export function breakLines(
  text: Breakable,
  widths: readonly number[],
  space: number,
  count: number,
  free: number,
  stretches: readonly number[],
): BrokenLines[] {
  const places = [0]
  for (const [i, width] of widths.entries()) {
    places.push((places[i] as number) + width + (text.joints[i] === '' ? 0 : space))
  }
  const span = (from: number, to: number) =>
    (places[to - 1] as number) + (widths[to - 1] as number) - (places[from] as number)
  const narrowest = cheapest(text, count, span, Math.max)
  if (!narrowest) return []
  const mean = span(0, widths.length) / count
  const limits = new Set(stretches.map((stretch) => Math.max(free, narrowest.cost * stretch)))
  return Array.from(limits, (widest) => {
    const costOf = (from: number, to: number) => {
      const width = span(from, to)
      if (width > widest) return Number.POSITIVE_INFINITY
      return ((width - mean) / mean) ** 2 + (to < widths.length ? (text.costs[to - 1] as number) : 0)
    }
    const { starts } = cheapest(text, count, costOf, (a, b) => a + b) ?? narrowest
    return {
      lines: starts.map((start, i) => joined(text, start, starts[i + 1])),
      cut: starts.filter((start) => start > 0 && (text.costs[start - 1] as number) >= cutCost).length,
    }
  })
}

/** The division into `count` runs of pieces whose costs, joined, are least: their starts, and that cost. */
function cheapest(
  text: Breakable,
  count: number,
  costOf: (from: number, to: number) => number,
  join: (a: number, b: number) => number,
): { starts: number[]; cost: number } | undefined {
  const length = text.pieces.length
  let best = Array.from({ length: length + 1 }, (_, to) => (to === 0 ? 0 : Number.POSITIVE_INFINITY))
  const from: number[][] = []
  for (let line = 0; line < count; line++) {
    const next = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY)
    const origin = new Array<number>(length + 1).fill(0)
    for (let to = 1; to <= length; to++) {
      if (to < length && text.costs[to - 1] === Number.POSITIVE_INFINITY) continue
      for (let start = 0; start < to; start++) {
        const before = best[start] as number
        if (before === Number.POSITIVE_INFINITY) continue
        const cost = join(before, costOf(start, to))
        if (cost < (next[to] as number)) {
          next[to] = cost
          origin[to] = start
        }
      }
    }
    from.push(origin)
    best = next
  }
  const cost = best[length] as number
  if (cost === Number.POSITIVE_INFINITY) return undefined
  const starts: number[] = []
  for (let line = count - 1, to = length; line >= 0; line--) {
    to = from[line]?.[to] as number
    starts.unshift(to)
  }
  return { starts, cost }
}
