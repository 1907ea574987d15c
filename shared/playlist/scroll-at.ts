/** How long the first and the last pixels of a scrolling rendition stand still, in ms. */
const scrollHoldMs = 1000

/**
 * How many whole pixels a rendition `overflow` px wider than its place has moved left, `elapsedMs` into a stay of `dwellMs`.
 * It stands still for `scrollHoldMs` (at most a quarter of the stay) at either end.
 */
export function scrollAt(overflow: number, elapsedMs: number, dwellMs: number): number {
  const hold = Math.min(scrollHoldMs, dwellMs / 4)
  const moved = ((elapsedMs - hold) / (dwellMs - 2 * hold)) * overflow
  return Math.max(0, Math.min(overflow, Math.floor(moved)))
}
