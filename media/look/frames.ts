import { drawOutline, drawSpiral, fretPitch, fretSide } from './key-fret.ts'
import { fillRect, type PixelCanvas } from './pixel-canvas.ts'

/** A rectangle of a canvas (px). */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * `ends`: a column of key fret at either end · `caps`: a row of it at the top and the bottom · `corners`: a double line with
 * fret corners · `bars`: two lines at either end · `lines`: a thick and a thin line around · `none`.
 */
export type Frame = keyof typeof frames

interface FrameKind {
  /** Columns and rows that it takes on either side. */
  taken(width: number, height: number): readonly [x: number, y: number]
  draw(canvas: PixelCanvas, index: number): void
}

const frames = {
  none: { taken: () => [0, 0], draw: () => undefined },
  ends: { taken: (_, height) => [(fretSide + 4) * endScale(height), 0], draw: drawEnds },
  caps: { taken: (width) => [0, (fretSide + 4) * endScale(width)], draw: drawCaps },
  corners: { taken: (width, height) => both(6 * cornerScale(width, height)), draw: drawCorners },
  bars: { taken: (_, height) => [5 * endScale(height), 0], draw: drawBars },
  lines: { taken: (width, height) => both(5 * cornerScale(width, height)), draw: drawLines },
} as const satisfies Record<string, FrameKind>

/** What a frame leaves free of a canvas. */
export function insideOf(frame: Frame, width: number, height: number): Rect {
  const kind: FrameKind = frames[frame]
  const [x, y] = kind.taken(width, height)
  return { x, y, width: width - 2 * x, height: height - 2 * y }
}

/** Draws a frame in palette colour `index`. */
export function drawFrame(canvas: PixelCanvas, frame: Frame, index: number): void {
  frames[frame].draw(canvas, index)
}

function endScale(across: number): number {
  return Math.max(1, Math.round(across / 64))
}

function cornerScale(width: number, height: number): number {
  return Math.max(1, Math.round(Math.min(width, height) / 192))
}

function both(taken: number): readonly [number, number] {
  return [taken, taken]
}

/** A column of spirals at either end, with a line beside it: a beam's rows all belong to the text. */
function drawEnds(canvas: PixelCanvas, index: number): void {
  const scale = endScale(canvas.height)
  const { at, margin } = spiralsAlong(canvas.height, scale)
  const side = fretSide * scale
  for (const [i, y] of at.entries()) {
    const mirrored = i >= at.length / 2
    drawSpiral(canvas, scale, y, scale, index, { y: mirrored })
    drawSpiral(canvas, canvas.width - scale - side, y, scale, index, { x: true, y: mirrored })
  }
  const line = side + 3 * scale
  fillRect(canvas, line, margin, scale, canvas.height - 2 * margin, index)
  fillRect(canvas, canvas.width - line - scale, margin, scale, canvas.height - 2 * margin, index)
}

/** The same lying down: a pillar's columns all belong to the text. */
function drawCaps(canvas: PixelCanvas, index: number): void {
  const scale = endScale(canvas.width)
  const { at, margin } = spiralsAlong(canvas.width, scale)
  const side = fretSide * scale
  for (const [i, x] of at.entries()) {
    const mirrored = i >= at.length / 2
    drawSpiral(canvas, x, scale, scale, index, { x: mirrored })
    drawSpiral(canvas, x, canvas.height - scale - side, scale, index, { x: mirrored, y: true })
  }
  const line = side + 3 * scale
  fillRect(canvas, margin, line, canvas.width - 2 * margin, scale, index)
  fillRect(canvas, margin, canvas.height - line - scale, canvas.width - 2 * margin, scale, index)
}

/** Where the spirals of a row begin, and what is left over before the first. */
function spiralsAlong(length: number, scale: number): { readonly at: readonly number[]; readonly margin: number } {
  const count = Math.max(0, Math.floor((length - scale) / (fretPitch * scale)))
  const margin = Math.floor((length - (count * fretPitch - 1) * scale) / 2)
  return { at: Array.from({ length: count }, (_, i) => margin + i * fretPitch * scale), margin }
}

/** A double line, the inner one stepping around a spiral in each corner. */
function drawCorners(canvas: PixelCanvas, index: number): void {
  const { width, height } = canvas
  const scale = cornerScale(width, height)
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
}

/** A thick and a thin upright line at either end. */
function drawBars(canvas: PixelCanvas, index: number): void {
  const scale = endScale(canvas.height)
  const { width, height } = canvas
  const bars = [
    { at: 0, thick: 2 * scale },
    { at: 4 * scale, thick: scale },
  ]
  for (const { at, thick } of bars) {
    fillRect(canvas, at, 0, thick, height, index)
    fillRect(canvas, width - at - thick, 0, thick, height, index)
  }
}

function drawLines(canvas: PixelCanvas, index: number): void {
  const { width, height } = canvas
  const scale = cornerScale(width, height)
  drawOutline(canvas, scale, scale, width - 2 * scale, height - 2 * scale, 2 * scale, index)
  drawOutline(canvas, 4 * scale, 4 * scale, width - 8 * scale, height - 8 * scale, scale, index)
}
