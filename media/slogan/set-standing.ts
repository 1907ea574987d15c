import { drawFrame } from '../look/draw-frame.ts'
import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { Template } from '../look/templates.ts'
import { drawLine, type LineInk } from '../type/draw-line.ts'
import { type FittedLines, fitLines, fitted } from '../type/fit-lines.ts'
import type { Extent, Font } from '../type/font.ts'
import { ornamentIndex, paletteOf, printInk } from './print-ink.ts'
import type { SetText } from './set-text.ts'

/** Fewer rows of ink for one line than this cannot be read standing still. */
export const leastRows = 20

/** Past this no canvas shows it standing, and looking for its line breaks would only take time. */
const mostLetters = 600

/** A slogan that stands still in balanced lines, its ink centred; undefined where it could not be read so. */
export async function setStanding(
  text: string,
  font: Font,
  width: number,
  height: number,
  template: Template,
): Promise<SetText | undefined> {
  if (text.length > mostLetters) return undefined
  const canvas = pixelCanvas(width, height)
  const inside = drawFrame(canvas, template.frame, ornamentIndex(template))
  const shorter = Math.min(width, height)
  const padX = Math.max(2, Math.round(template.padding.x * shorter))
  const padY = Math.max(1, Math.round(template.padding.y * shorter))
  const avoid = (template.color === 'mono' && font.typeface.unevenOneBit) || []
  const room = { width: inside.width - 2 * padX, height: inside.height - 2 * padY, gap: 2, avoid }
  if (room.width < leastRows || room.height < leastRows) return undefined
  let fit = fitLines(text, font, room)
  if (fit.rows < leastRows) fit = fitLines(text, font, room, false)
  while (fit.rows >= leastRows) {
    const inks = await Promise.all(fit.lines.map((line) => drawLine(font, line, fit.size, template.color === 'mono')))
    const block = stacked(inks, fit)
    const over = Math.max(block.width / room.width, block.height / room.height)
    if (over <= 1 && !block.touching) {
      const top = inside.y + padY + Math.floor((room.height - block.height) / 2)
      for (const [i, ink] of inks.entries()) {
        const left = inside.x + Math.floor((inside.width - ink.width) / 2)
        printInk(canvas, ink, left, top + (block.tops[i] as number), template)
      }
      return { canvas, palette: paletteOf(template), lines: fit.lines, size: fit.size }
    }
    // Hinting made it wider or taller than the outlines are: the next size down is drawn instead.
    fit = fitted(fit.lines, font, room, Math.min(fit.size - 0.5, fit.size / over))
  }
  return undefined
}

/** Where each line's ink begins, on evenly spaced baselines, and how large the whole is. */
function stacked(inks: readonly LineInk[], { extents, size, pitch }: FittedLines) {
  const rises = extents.map(({ above }: Extent) => Math.round(above * size))
  const hung = rises.map((rise, i) => i * pitch - rise)
  const first = Math.min(...hung)
  const tops = hung.map((top) => top - first)
  const bottoms = tops.map((top, i) => top + (inks[i] as LineInk).height)
  return {
    tops,
    width: Math.max(...inks.map((ink) => ink.width)),
    height: Math.max(...bottoms),
    touching: tops.some((top, i) => i > 0 && top <= (bottoms[i - 1] as number)),
  }
}
