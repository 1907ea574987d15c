import type { Rgb } from '../color.ts'
import type { Rect } from '../look/frames.ts'
import type { PixelCanvas } from '../look/pixel-canvas.ts'
import type { LineInk } from '../type/face.ts'
import type { Block, Layout } from './layout.ts'

/** One line of ink with its top left at (x, y) of the whole canvas. */
export interface Printed {
  readonly block: Block
  readonly ink: LineInk
  readonly x: number
  readonly y: number
  readonly page: number
}

/** A slogan as drawn, its pages one above the other; wider than its place where it scrolls. */
export interface DrawnSlogan {
  /** With the sizes that were really drawn. */
  readonly layout: Layout
  readonly canvas: PixelCanvas
  readonly palette: readonly Rgb[]
  readonly printed: readonly Printed[]
  /** Where an emblem goes on every page, seen from the page's top left. */
  readonly emblem: Rect | undefined
}
