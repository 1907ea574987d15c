/** One placement's turns in a loop: the slide of each (a number that names it) and its seconds, in order. */
export interface Part {
  readonly slides: readonly number[]
  readonly seconds: readonly number[]
}

/** The seconds of all turns of a part. */
export function airOf(part: Part): number {
  return part.seconds.reduce((sum, seconds) => sum + seconds, 0)
}
