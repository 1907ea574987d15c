/** The width of a text and its ink above and below the baseline, in ems (multiples of the font size). */
export interface Extent {
  readonly width: number
  readonly above: number
  readonly below: number
}

/** The ink of one line, cropped to it: 0 for ground to 255 for ink, one byte a pixel, row by row. */
export interface LineInk {
  readonly width: number
  readonly height: number
  /** Rows above the baseline; the rest stand below it. */
  readonly above: number
  readonly levels: Uint8Array
}

/** Letters at hand for a text: an outline typeface, several that complete each other, or a bitmap face. */
export interface Face {
  /** For people: `Be Vietnam Pro Bold`. */
  readonly name: string
  /** Whether it is drawn from outlines: those need more rows to be told apart than letters made pixel by pixel. */
  readonly outline: boolean
  /** The pixels an em that it can be drawn at; null: any half. */
  readonly sizes: readonly number[] | null
  /** Sizes at which letters without greys stand unevenly: the next one down is taken on one-colour boards. */
  readonly unevenOneBit: readonly number[]
  /** The graphemes of `text` that it has no letters for. */
  missingFrom(text: string): readonly string[]
  /**
   * From the outlines, with every mark where it is stacked, and without kerning. What is drawn is hinted to whole pixels: up to half a
   * pixel a letter wider, the tilde of an outer ĩ hanging over, and a few rows taller. Where that is too much, the next size down
   * is to be drawn.
   */
  extentOf(text: string): Extent
  /** One line at `size` pixels an em; `oneBit` draws in 0 and 255 alone. */
  draw(line: string, size: number, oneBit: boolean): Promise<LineInk>
}
