import type { Board } from '../../shared/plan/plan.ts'
import { inFramebuffer } from '../in-framebuffer.ts'
import { drawCard } from './draw-card.ts'
import { pngOfCanvas } from './pixel-canvas.ts'

/** A board's calibration card as a PNG: as people see it, or laid out as its controller takes it. */
export async function cardPng(board: Board, view: 'canvas' | 'framebuffer'): Promise<Buffer> {
  const { canvas, palette } = await drawCard(board)
  const { width, height, sections = [] } = board
  const drawn = view === 'canvas' ? canvas : inFramebuffer(canvas.pixels, 1, { width, height, tracks: sections })
  return pngOfCanvas(drawn, palette)
}
