import type { BoardColor } from '../../shared/plan/plan.ts'
import { shapeOf } from '../../shared/plan/shape-of.ts'
import { black, mix, type Rgb, white } from '../color.ts'
import { drawDrum } from './draw-drum.ts'
import { drawFrame } from './frames.ts'
import { drawOutline, drawSpiral, fretPitch, fretSide } from './key-fret.ts'
import { fillRect, type PixelCanvas, pixelCanvas } from './pixel-canvas.ts'
import { plateColors } from './templates.ts'

const steps = 15
/** A smaller drum would be a blot. */
const leastRadius = 40

/** The built-in plate: what a board shows in its hours when nothing else is due. Key fret around a calm ground, no words. */
export function drawPlate(
  width: number,
  height: number,
  color: BoardColor,
): { readonly canvas: PixelCanvas; readonly palette: readonly Rgb[] } {
  const canvas = pixelCanvas(width, height)
  const mono = color === 'mono'
  const ornament = mono ? 1 : steps + 1
  const shape = shapeOf(width, height)
  if (shape === 'strip') {
    drawFrame(canvas, 'ends', ornament)
    const inset = Math.min(4, Math.floor(height / 6))
    fillRect(canvas, 16, inset, width - 32, 1, ornament)
    fillRect(canvas, 16, height - inset - 1, width - 32, 1, ornament)
  } else {
    const taken = drawBand(canvas, shape !== 'beam', ornament)
    const radius = Math.floor(0.42 * (Math.min(width, height) - 2 * taken))
    if (!mono && radius >= leastRadius) drawDrum(canvas, radius, steps)
  }
  return { canvas, palette: mono ? [black, white] : colorPalette }
}

const colorPalette: readonly Rgb[] = [
  ...Array.from({ length: steps + 1 }, (_, i) => mix(plateColors.ground, plateColors.relief, i / steps)),
  plateColors.ornament,
]

/** Spirals along the top and the bottom, and along the sides where asked, between two lines; gives the band's depth in pixels. */
function drawBand(canvas: PixelCanvas, sides: boolean, index: number): number {
  const { width, height } = canvas
  const scale = Math.max(1, Math.round(Math.min(width, height) / 160))
  const edge = scale
  const side = fretSide * scale
  const band = edge + 3 * scale
  const depth = band + side + 2 * scale
  drawOutline(canvas, edge, edge, width - 2 * edge, height - 2 * edge, scale, index)
  const across = runOf(width - 2 * band, scale, sides)
  for (const { at, mirrored } of across) {
    drawSpiral(canvas, band + at, band, scale, index, { x: mirrored })
    drawSpiral(canvas, band + at, height - band - side, scale, index, { x: mirrored, y: true })
  }
  if (!sides) {
    fillRect(canvas, edge, depth, width - 2 * edge, scale, index)
    fillRect(canvas, edge, height - depth - scale, width - 2 * edge, scale, index)
    return depth + scale
  }
  const down = runOf(height - 2 * band, scale, true).slice(1, -1)
  for (const { at, mirrored } of down) {
    drawSpiral(canvas, band, band + at, scale, index, { y: mirrored })
    drawSpiral(canvas, width - band - side, band + at, scale, index, { x: true, y: mirrored })
  }
  drawOutline(canvas, depth, depth, width - 2 * depth, height - 2 * depth, scale, index)
  return depth + scale
}

/**
 * Where the spirals of a run of so many pixels begin: an even number, mirrored past the middle, evenly spaced around it;
 * `toCorners` spreads them until the outermost stand in the corners.
 */
function runOf(length: number, scale: number, toCorners: boolean): { at: number; mirrored: boolean }[] {
  const pitch = fretPitch * scale
  const half = Math.max(1, Math.floor((length + scale) / (2 * pitch)))
  const free = length - fretSide * scale
  const first = toCorners ? 0 : Math.floor((length + scale - 2 * half * pitch) / 2)
  const step = toCorners ? free / (2 * half - 1) : pitch
  const left = Array.from({ length: half }, (_, i) => Math.round(first + i * step))
  return [
    ...left.map((at) => ({ at, mirrored: false })),
    ...left.toReversed().map((at) => ({ at: free - at, mirrored: true })),
  ]
}
