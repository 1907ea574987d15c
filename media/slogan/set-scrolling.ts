import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { Template } from '../look/templates.ts'
import { MediaFault } from '../media-fault.ts'
import { drawLine, type LineInk } from '../type/draw-line.ts'
import { type FittedLines, fitted, leastSize } from '../type/fit-lines.ts'
import type { Font } from '../type/font.ts'
import { paletteOf, printInk } from './print-ink.ts'
import type { SetText } from './set-text.ts'

/** What browsers and decoders take in one direction. */
const mostWidth = 32_000

/**
 * A slogan on one line, in a rendition as high as the canvas and at least as wide: moved left by whole pixels it passes
 * from its first words to its last. Its frame is left away, it would move too.
 */
export async function setScrolling(
  text: string,
  font: Font,
  width: number,
  height: number,
  template: Template,
): Promise<SetText> {
  const line = text.replace(/\s+/gu, ' ')
  const pad = height >= 24 ? Math.max(1, Math.round(template.padding.y * height)) : 0
  // On a tall canvas a single line as high as the canvas would pass by letter by letter.
  const rows = Math.min(height - 2 * pad, Math.max(32, Math.round(width / 4)))
  const avoid = (template.color === 'mono' && font.typeface.unevenOneBit) || []
  const room = { width: Number.POSITIVE_INFINITY, height: rows, gap: 0, avoid }
  let fit = fitted([line], font, room)
  let ink = await drawLongLine(line, font, fit, template)
  while (ink.height > rows && fit.size > leastSize) {
    fit = fitted([line], font, room, fit.size - 0.5)
    ink = await drawLongLine(line, font, fit, template)
  }
  // Half an em of ground at either end: the first and the last letter stand clear of the canvas's edge.
  const margin = Math.round(fit.size / 2)
  const wide = ink.width + 2 * margin
  const canvas = pixelCanvas(Math.max(width, wide), height)
  const left = wide < width ? Math.floor((width - ink.width) / 2) : margin
  printInk(canvas, ink, left, Math.floor((height - ink.height) / 2), template)
  return { canvas, palette: paletteOf(template), lines: [line], size: fit.size }
}

async function drawLongLine(line: string, font: Font, { size }: FittedLines, template: Template): Promise<LineInk> {
  // Asked before it is drawn, by the outlines: past its limit the drawing itself fails.
  const width = Math.ceil(font.extentOf(line).width * size) + 2 * size
  if (width > mostWidth) {
    throw new MediaFault(
      'too-long',
      'Khẩu hiệu quá dài để chạy chữ',
      `a scrolling text of ${width} px; at most ${mostWidth}`,
    )
  }
  return await drawLine(font, line, size, template.color === 'mono')
}
