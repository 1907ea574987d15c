/** Which of a rendition's `pages` (from 0) is on show `elapsedMs` into a stay of `dwellMs`: each for an equal part of it. */
export function pageAt(pages: number, elapsedMs: number, dwellMs: number): number {
  return Math.max(0, Math.min(pages - 1, Math.floor((elapsedMs * pages) / dwellMs)))
}
