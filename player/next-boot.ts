import { maxBoot } from '../shared/protocol/messages.ts'

const since = Date.UTC(2020)

/**
 * The number of a start of the page, greater than `last` and than that of a start that could not be kept: the seconds since 2020 at `wall`
 * (epoch ms), as far as a clock that may be set to anything is to be believed.
 */
export function nextBoot(last: number, wall: number): number {
  const seconds = Math.floor((wall - since) / 1000)
  // A clock of the next century must not use all numbers up.
  return Math.max(last + 1, seconds < maxBoot / 2 ? seconds : 0)
}
