import { colorOf } from '../../shared/plan/effective.ts'
import type { Board } from '../../shared/plan/plan.ts'
import { black, type Rgb, white } from '../color.ts'
import { cardColors, drawCardArea } from './draw-card-area.ts'
import { type PixelCanvas, pixelCanvas } from './pixel-canvas.ts'

/** The calibration card of a board, as people see it: one for each section, or one for the whole canvas. */
export async function drawCard(
  board: Board,
): Promise<{ readonly canvas: PixelCanvas; readonly palette: readonly Rgb[] }> {
  const { id, name, width, height, sections = [] } = board
  const isMono = colorOf(board) === 'mono'
  const canvas = pixelCanvas(width, height)
  if (sections.length === 0) {
    await drawCardArea(canvas, { x: 0, y: 0, width, height }, [`${id} ${width}x${height}`, name], isMono)
  }
  for (const section of sections) {
    const words = [`${section.id} ${section.width}x${section.height}`, `${id} ${name}`]
    await drawCardArea(canvas, section, words, isMono)
  }
  return { canvas, palette: isMono ? [black, white] : cardColors }
}
