/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number below `sides`. */
  below(sides: number): number
  pick<T>(list: readonly T[]): T
}

/** Dice by a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed | 0
  const below = (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
  return { below, pick: (list) => list[below(list.length)]! }
}
