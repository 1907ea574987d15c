/** How many times as fast as time a preview runs; 0 stands still. */
export const rates = [0, 1, 10, 60] as const

/** One of them. */
export type Rate = (typeof rates)[number]

/** A clock that reads `at` (epoch ms) when the steady clock reads `on`, and runs `rate` times as fast: 0 stands still. */
export interface Running {
  readonly at: number
  readonly on: number
  readonly rate: Rate
}

/** What it reads when the steady clock reads `on`, in whole ms. */
export function readingOf({ at, on: began, rate }: Running, on: number): number {
  return Math.floor(at + (on - began) * rate)
}
