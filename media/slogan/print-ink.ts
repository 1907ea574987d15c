import { mix, type Rgb } from '../color.ts'
import type { PixelCanvas } from '../look/pixel-canvas.ts'
import type { Look } from '../look/template-for.ts'
import type { LineInk } from '../type/face.ts'

/** Steps from ground to ink on a full-colour board: past 32 an LED shows no difference, and the file grows. */
const steps = 32

/** The palette of a look: ground to ink in even steps, then its ornament; on one-colour boards ground and ink alone. */
export function paletteOf(look: Look): readonly Rgb[] {
  if (look.color === 'mono') return [look.ground, look.ink]
  const shades = Array.from({ length: steps }, (_, i) => mix(look.ground, look.ink, i / (steps - 1)))
  return [...shades, look.ornament]
}

/** The palette index of a look's ornament. */
export function ornamentIndex(look: Look): number {
  return look.color === 'mono' ? 1 : steps
}

/** The palette index of each level of ink, 0–255. */
export function indexOfLevel(look: Look): Uint8Array {
  const most = look.color === 'mono' ? 1 : steps - 1
  return Uint8Array.from({ length: 256 }, (_, level) => Math.round((level / 255) * most))
}

/** Prints ink over the canvas with its top left at (x, y); what lies outside is cut. */
export function printInk(canvas: PixelCanvas, ink: LineInk, x: number, y: number, index: Uint8Array): void {
  const { width, height, pixels } = canvas
  const { width: inkWidth, levels } = ink
  const [from, to] = [Math.max(0, -x), Math.min(inkWidth, width - x)]
  const bottom = Math.min(ink.height, height - y)
  for (let row = Math.max(0, -y); row < bottom; row++) {
    const source = row * inkWidth
    const target = (y + row) * width + x
    for (let column = from; column < to; column++) {
      const level = levels[source + column] as number
      if (level !== 0) pixels[target + column] = index[level] as number
    }
  }
}
