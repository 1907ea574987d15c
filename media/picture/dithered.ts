import { lightOf } from '../color.ts'

const light = Float64Array.from({ length: 256 }, (_, level) => lightOf(level))

/**
 * A grey picture (one byte a pixel, row by row) in lit and dark pixels, 1 and 0, by Floyd and Steinberg's error diffusion.
 * In linear light: an LED is on or off, and half of them lit give half the light, not half the sRGB level.
 */
export function dithered(levels: Uint8Array, width: number, height: number): Uint8Array {
  const lit = new Uint8Array(width * height)
  let owed = new Float64Array(width + 2)
  for (let y = 0; y < height; y++) {
    const next = new Float64Array(width + 2)
    // Every other row runs backwards, or the error draws diagonals.
    const step = y % 2 === 0 ? 1 : -1
    for (let i = 0, x = step > 0 ? 0 : width - 1; i < width; i++, x += step) {
      const wanted = (light[levels[y * width + x] as number] as number) + (owed[x + 1] as number)
      const on = wanted > 0.5 ? 1 : 0
      lit[y * width + x] = on
      const error = wanted - on
      owed[x + 1 + step] = (owed[x + 1 + step] as number) + (error * 7) / 16
      next[x + 1 - step] = (next[x + 1 - step] as number) + (error * 3) / 16
      next[x + 1] = (next[x + 1] as number) + (error * 5) / 16
      next[x + 1 + step] = (next[x + 1 + step] as number) + error / 16
    }
    owed = next
  }
  return lit
}
