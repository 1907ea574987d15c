import type { Rgb } from '../color.ts'
import type { PixelCanvas } from '../look/pixel-canvas.ts'

/** A slogan as drawn: its canvas, wider than asked where it has to scroll, and the palette's colours. */
export interface SetText {
  readonly canvas: PixelCanvas
  readonly palette: readonly Rgb[]
  /** The lines as they stand, and pixels an em. */
  readonly lines: readonly string[]
  readonly size: number
}
