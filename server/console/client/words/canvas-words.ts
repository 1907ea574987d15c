import type { BoardColor } from '../../../../shared/plan/plan.ts'
import { say } from './say.ts'
import { sizeWords } from './size-words.ts'

interface Canvas {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}

/** A canvas in words: its size in pixels, and whether it has one colour alone. */
export const canvasWords = (canvas: Canvas): string =>
  sizeWords(canvas) + (canvas.color === 'mono' ? say(', một màu', ', one colour') : '')
