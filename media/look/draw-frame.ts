import { drawOutline, drawSpiral, fretPitch, fretSide } from './key-fret.ts'
import { fillRect, type PixelCanvas } from './pixel-canvas.ts'
import type { Template } from './templates.ts'

/** The rectangle of a canvas that its frame leaves free (px). */
export interface Inside {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws a template's frame in palette colour `index` and says what it leaves free. */
export function drawFrame(canvas: PixelCanvas, frame: Template['frame'], index: number): Inside {
  if (frame === 'ends') return drawEnds(canvas, index)
  if (frame === 'corners') return drawCorners(canvas, index)
  return { x: 0, y: 0, width: canvas.width, height: canvas.height }
}

/** A column of spirals at either end, with a line beside it: a beam's rows all belong to the text. */
function drawEnds(canvas: PixelCanvas, index: number): Inside {
  const scale = Math.max(1, Math.round(canvas.height / 64))
  const count = Math.floor((canvas.height - scale) / (fretPitch * scale))
  const top = Math.floor((canvas.height - (count * fretPitch - 1) * scale) / 2)
  const side = fretSide * scale
  for (let i = 0; i < count; i++) {
    const y = top + i * fretPitch * scale
    const mirrored = i >= count / 2
    drawSpiral(canvas, scale, y, scale, index, { y: mirrored })
    drawSpiral(canvas, canvas.width - scale - side, y, scale, index, { x: true, y: mirrored })
  }
  const line = scale + side + 2 * scale
  fillRect(canvas, line, top, scale, canvas.height - 2 * top, index)
  fillRect(canvas, canvas.width - line - scale, top, scale, canvas.height - 2 * top, index)
  const taken = line + scale
  return { x: taken, y: 0, width: canvas.width - 2 * taken, height: canvas.height }
}

/** A double line, the inner one stepping around a spiral in each corner. */
function drawCorners(canvas: PixelCanvas, index: number): Inside {
  const { width, height } = canvas
  const scale = Math.max(1, Math.round(Math.min(width, height) / 192))
  const edge = 2 * scale
  drawOutline(canvas, edge, edge, width - 2 * edge, height - 2 * edge, scale, index)
  const corner = edge + 3 * scale
  const side = fretSide * scale
  for (const right of [false, true]) {
    for (const bottom of [false, true]) {
      const x = right ? width - corner - side : corner
      const y = bottom ? height - corner - side : corner
      drawSpiral(canvas, x, y, scale, index, { x: right, y: bottom })
    }
  }
  const from = corner + side + 2 * scale
  for (const y of [corner, height - corner - scale]) fillRect(canvas, from, y, width - 2 * from, scale, index)
  for (const x of [corner, width - corner - scale]) fillRect(canvas, x, from, scale, height - 2 * from, index)
  const taken = corner + scale
  return { x: taken, y: taken, width: width - 2 * taken, height: height - 2 * taken }
}
