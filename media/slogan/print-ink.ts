import { mix, type Rgb } from '../color.ts'
import type { PixelCanvas } from '../look/pixel-canvas.ts'
import type { Template } from '../look/templates.ts'
import type { LineInk } from '../type/draw-line.ts'

/** Steps from ground to ink on a full-colour board: past 32 an LED shows no difference, and the file grows. */
const steps = 32

/** The palette of a template: ground to ink in even steps, then its ornament; on one-colour boards ground and ink alone. */
export function paletteOf(template: Template): readonly Rgb[] {
  if (template.color === 'mono') return [template.ground, template.ink]
  const shades = Array.from({ length: steps }, (_, i) => mix(template.ground, template.ink, i / (steps - 1)))
  return [...shades, template.ornament]
}

/** The palette index of a template's ornament. */
export function ornamentIndex(template: Template): number {
  return template.color === 'mono' ? 1 : steps
}

/** Prints ink over the canvas with its top left at (x, y); what lies outside is cut. */
export function printInk(canvas: PixelCanvas, ink: LineInk, x: number, y: number, template: Template): void {
  const index = indexOfLevel(template)
  const [from, to] = [Math.max(0, -x), Math.min(ink.width, canvas.width - x)]
  for (let row = Math.max(0, -y); row < Math.min(ink.height, canvas.height - y); row++) {
    const source = row * ink.width
    const target = (y + row) * canvas.width + x
    for (let column = from; column < to; column++) {
      const level = ink.levels[source + column] as number
      if (level !== 0) canvas.pixels[target + column] = index[level] as number
    }
  }
}

/** The palette index of each level of ink, 0–255. */
function indexOfLevel(template: Template): Uint8Array {
  const most = template.color === 'mono' ? 1 : steps - 1
  return Uint8Array.from({ length: 256 }, (_, level) => Math.round((level / 255) * most))
}
