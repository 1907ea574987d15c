/**
 * Who is due on a day, for every slot of a board at once. Slots are columns of numbers, and a day is swept once: the instants at which
 * anything changes are put in order and numbered, each slot toggles a bit where it begins and where it ends, and running over the toggles
 * gives the slots due in every span. One thing: the hot path.
 */
import type { DayOpenings } from './day-openings.ts'

/** Slots of a board as columns: slot `i` may play from `bounds[opens[i]]` until `bounds[closes[i]]`, whenever its pattern is open. */
export interface SlotColumns {
  /** Every instant (epoch ms, or infinite) at which a slot begins or ends, ascending, each once. */
  readonly bounds: Float64Array
  readonly opens: Int32Array
  readonly closes: Int32Array
  /** Index of the pattern of windows of each slot. */
  readonly patterns: Int32Array
}

/** The spans of a day in which the same slots are due: span `i` is [edges[i], edges[i + 1]). */
export interface DueDay {
  /** Epoch ms, ascending, from the day's first instant to the next day's; one more than there are spans. */
  readonly edges: Float64Array
  /** 32 slots a word; the word of slots 32 × w … in span `i` is at `w × edges.length + i`. */
  readonly bits: Int32Array
}

/** A slot that begins at `starts[i]` and ends at `ends[i]` (epoch ms) and follows pattern `patterns[i]`, as columns. */
export function slotColumnsOf(
  starts: readonly number[],
  ends: readonly number[],
  patterns: readonly number[],
): SlotColumns {
  const bounds = Float64Array.from(new Set([...starts, ...ends])).sort()
  const indices = new Map(Array.from(bounds, (at, i) => [at, i]))
  const indexed = (instants: readonly number[]) => Int32Array.from(instants, (at) => indices.get(at) as number)
  return { bounds, opens: indexed(starts), closes: indexed(ends), patterns: Int32Array.from(patterns) }
}

/** Who is due from `startsAt` until `endsAt`, the day of `openings`; `cuts` are further instants at which a span must end. D1, W3 */
export function dueOn(
  slots: SlotColumns,
  openings: DayOpenings,
  startsAt: number,
  endsAt: number,
  cuts: readonly number[],
): DueDay {
  const { opens, closes, patterns } = slots
  const { first, pairs } = openings
  const opened = openings.edges.map((ms) => startsAt + ms)
  const begun = indexAfter(slots.bounds, startsAt)
  const bounds = slots.bounds.subarray(begun, indexAfter(slots.bounds, endsAt - 1))
  const within = cuts.filter((at) => at > startsAt && at < endsAt)
  const edges = ascending([startsAt, endsAt], opened, bounds, within)

  const rowOfOpening = placesIn(edges, opened)
  const rowOfBound = placesIn(edges, bounds)
  const rows = edges.length
  const ended = begun + bounds.length
  const bits = new Int32Array(rows * ((opens.length + 31) >> 5))
  for (let i = 0; i < opens.length; i++) {
    const [from, to] = [opens[i] as number, closes[i] as number]
    if (from >= ended || to < begun) continue
    const opensIn = from < begun ? 0 : (rowOfBound[from - begun] as number)
    const closesIn = to >= ended ? rows - 1 : (rowOfBound[to - begun] as number)
    const [word, bit, pattern] = [(i >> 5) * rows, 1 << (i & 31), patterns[i] as number]
    const last = first[pattern + 1] as number
    for (let p = first[pattern] as number; p < last; p += 2) {
      const open = Math.max(opensIn, rowOfOpening[pairs[p] as number] as number)
      const close = Math.min(closesIn, rowOfOpening[pairs[p + 1] as number] as number)
      if (open >= close) continue
      bits[word + open] = (bits[word + open] as number) ^ bit
      bits[word + close] = (bits[word + close] as number) ^ bit
    }
  }
  // The last row, of the instant at which the day is over, takes every bit back: the next word begins with none.
  let due = 0
  for (let i = 0; i < bits.length; i++) {
    due ^= bits[i] as number
    bits[i] = due
  }
  return { edges, bits }
}

/** The slots due in span `span`, ascending. */
export function dueIn({ edges, bits }: DueDay, span: number): number[] {
  const due: number[] = []
  for (let at = span, first = 0; at < bits.length; at += edges.length, first += 32) {
    let set = bits[at] as number
    while (set !== 0) {
      due.push(first + 31 - Math.clz32(set & -set))
      set &= set - 1
    }
  }
  return due
}

/** How many of `sorted` are at or before `at`. */
function indexAfter(sorted: Float64Array, at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function ascending(...lists: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let length = 0
  for (const list of lists) {
    all.set(list, length)
    length += list.length
  }
  all.sort()
  let kept = 0
  for (const at of all) if (kept === 0 || at !== all[kept - 1]) all[kept++] = at
  return all.subarray(0, kept)
}

/** Where each of `sorted` stands in `edges`, which has them all. */
function placesIn(edges: Float64Array, sorted: Float64Array): Int32Array {
  const places = new Int32Array(sorted.length)
  let place = 0
  sorted.forEach((at, i) => {
    while (edges[place] !== at) place++
    places[i] = place
  })
  return places
}
