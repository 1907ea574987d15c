import { apart, type Fraction, isBelow, ratio, zero } from './fraction.ts'
import type { DuePlacement } from './naive-due.ts'
import { secondsOf } from './naive-entry.ts'

/** The longest loop, in seconds, that more than one turn of each slide may make. */
const longestLoop = 900
const goodError = ratio(2, 100)

/** How many turns each placement takes in its loop, and how far the worst part is from its share. */
export interface MakeUp {
  /** Turns of each due placement, in the order given: its slides over and over, from the first. */
  readonly turns: readonly number[]
  /** Length of the loop in seconds. */
  readonly length: number
  readonly error: Fraction
  /** One turn of each due slide takes more than fifteen minutes. */
  readonly isTooLong: boolean
}

/** The make-up of the loop of these placements, found by the sweep. */
export function naiveMakeUp(due: readonly DuePlacement[], shares: readonly Fraction[]): MakeUp {
  const slides = due.map((one) => one.slides.map(secondsOf))
  const single = madeUp(
    slides,
    shares,
    slides.map((seconds) => seconds.length),
  )
  if (single.length > longestLoop) return { ...single, isTooLong: true }
  let best: MakeUp | undefined
  for (const turnsFor of [wholeRounds, singleTurns]) {
    for (let length = 1; length <= longestLoop; length++) {
      const turns = slides.map((seconds, i) => turnsFor(seconds, shares[i] as Fraction, length))
      const loop = madeUp(slides, shares, turns)
      if (loop.length > longestLoop) continue
      if (!isBelow(goodError, loop.error)) return loop
      if (!best || isBelow(loop.error, best.error)) best = loop
    }
  }
  return best as MakeUp
}

/** The air in seconds of a placement's first `turns` turns. */
export function airOf(seconds: readonly number[], turns: number): number {
  let air = 0
  for (let i = 0; i < turns; i++) air += seconds[i % seconds.length] as number
  return air
}

function wholeRounds(seconds: readonly number[], share: Fraction, length: number): number {
  const round = airOf(seconds, seconds.length)
  let rounds = Math.max(1, wholePartOf(share, length, round))
  while (isNearer(round * (rounds + 1), round * rounds, share, length)) rounds++
  return rounds * seconds.length
}

function singleTurns(seconds: readonly number[], share: Fraction, length: number): number {
  let turns = seconds.length * Math.max(1, wholePartOf(share, length, airOf(seconds, seconds.length)))
  let air = airOf(seconds, turns)
  for (;;) {
    const next = air + (seconds[turns % seconds.length] as number)
    if (!isNearer(next, air, share, length)) return turns
    air = next
    turns++
  }
}

/** How many rounds the share of `length` surely holds. */
function wholePartOf(share: Fraction, length: number, round: number): number {
  return Number((share.n * BigInt(length)) / (share.d * BigInt(round)))
}

/** Whether `a` seconds are strictly nearer to the share of `length` than the smaller `b`. */
function isNearer(a: number, b: number, share: Fraction, length: number): boolean {
  // |a − target| < |b − target| with a > b means that the target lies past their middle.
  return BigInt(a + b) * share.d < 2n * share.n * BigInt(length)
}

function madeUp(slides: readonly number[][], shares: readonly Fraction[], turns: readonly number[]): MakeUp {
  const airs = slides.map((seconds, i) => airOf(seconds, turns[i] as number))
  const length = airs.reduce((sum, air) => sum + air, 0)
  let error = zero
  airs.forEach((air, i) => {
    const miss = apart(ratio(air, length), shares[i] as Fraction)
    if (isBelow(error, miss)) error = miss
  })
  return { turns, length, error, isTooLong: false }
}
