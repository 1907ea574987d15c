/** A fraction to five decimals, downward: rounding never puts an edge outside of the picture, and moves it half a pixel of the widest at most. */
export function floored(part: number): number {
  return Math.floor(part * 1e5 + 1e-6) / 1e5
}
