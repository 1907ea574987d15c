/** Red, green and blue, 0–255, in sRGB. */
export type Rgb = readonly [number, number, number]

/** The colour `part` (0–1) of the way from `from` to `to`. */
export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * part)
  return [at(0), at(1), at(2)]
}

export const black: Rgb = [0, 0, 0]
export const white: Rgb = [255, 255, 255]
