import { say } from '../../words/say.ts'
import type { Drawings } from './use-drawing.ts'

/** What stands in a picture’s place until it comes: that it is being drawn, or that it cannot be as yet. */
export const drawingWords = ({ trouble }: Pick<Drawings, 'trouble'>): string =>
  trouble ? say('Chưa dựng được hình.', 'Not drawn yet.') : say('Đang dựng hình…', 'Drawing…')
