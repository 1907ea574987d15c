/** Red, green and blue, 0–255, in sRGB. */
export type Rgb = readonly [number, number, number]

/** The colour `part` (0–1) of the way from `from` to `to`. */
export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * part)
  return [at(0), at(1), at(2)]
}

/** The contrast of two colours, 1 to 21, by their relative luminances (WCAG 2.2). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(color: Rgb): number {
  const [r, g, b] = color.map(lightOf) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The light, 0–1, that an sRGB level (0–255) stands for. */
export function lightOf(level: number): number {
  const part = level / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

export const black: Rgb = [0, 0, 0]
export const white: Rgb = [255, 255, 255]
