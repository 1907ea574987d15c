/** What kind of room a canvas gives: a single line, a wide beam over a gate, a gate's pillar, or a board. */
export type Shape = 'strip' | 'beam' | 'pillar' | 'board'

/** Every shape. */
export const shapes: readonly Shape[] = ['strip', 'beam', 'pillar', 'board']

/** The shape of a canvas of so many pixels. */
export function shapeOf(width: number, height: number): Shape {
  if (height < 48) return 'strip'
  if (width >= 5 * height) return 'beam'
  if (height >= 2 * width) return 'pillar'
  return 'board'
}
