import { graphemesOf } from '../type/graphemes-of.ts'
import { sixteenFace } from '../type/sixteen/sixteen-face.ts'
import { fillRect, type PixelCanvas } from './pixel-canvas.ts'

/** Something of one line that stands on a baseline: so many pixels wide, so many above it and below it, and a gap after it. */
export interface CardPiece {
  readonly width: number
  readonly above: number
  readonly below: number
  readonly gap: number
  /** Draws it with its left edge at `x` and its first row under the baseline at `y`. */
  draw(canvas: PixelCanvas, x: number, y: number): void
}

/** Above and below the baseline, of every letter with all its marks (px at a scale of 1). */
export const cardLine = { above: 13, below: 3, gap: 2 }

/** The words of a text, in pixels of `scale`×`scale`; one that is wider than `widest` px is cut. Letters that the card's face lacks are left out. */
export async function wordPieces(
  text: string,
  scale: number,
  index: number,
  widest: number,
): Promise<readonly CardPiece[]> {
  const known = graphemesOf(text).filter((grapheme) => sixteenFace.missingFrom(grapheme).length === 0)
  const words = known.join('').split(/\s+/).filter(Boolean)
  const parts = words.flatMap((word) => partsOf(word, widest / scale))
  return await Promise.all(parts.map((part) => wordPiece(part, scale, index)))
}

/** Cut after a hyphen, a stroke or the sign between two sides where that is enough, else anywhere. */
function partsOf(word: string, widest: number): readonly string[] {
  const joined = (bits: readonly string[]): readonly string[] => {
    const parts: string[] = []
    for (const bit of bits) {
      const longer = (parts.at(-1) ?? '') + bit
      if (parts.length > 0 && widthOf(longer) <= widest) parts[parts.length - 1] = longer
      else parts.push(bit)
    }
    return parts
  }
  return joined(word.split(/(?<=[-/]|\dx)/)).flatMap((part) =>
    widthOf(part) > widest ? joined(graphemesOf(part)) : [part],
  )
}

const widthOf = (text: string): number => sixteenFace.extentOf(text).width * 16

async function wordPiece(word: string, scale: number, index: number): Promise<CardPiece> {
  const ink = await sixteenFace.draw(word, 16, true)
  const above = ink.above
  return {
    width: ink.width * scale,
    above: above * scale,
    below: (ink.height - above) * scale,
    gap: 5 * scale,
    draw(canvas, x, y) {
      for (const [at, level] of ink.levels.entries()) {
        const column = at % ink.width
        const row = Math.floor(at / ink.width)
        if (level > 127) fillRect(canvas, x + column * scale, y + (row - above) * scale, scale, scale, index)
      }
    },
  }
}

/** An arrow that points to what is the top for people. */
export function arrowPiece(scale: number, index: number): CardPiece {
  return {
    width: 9 * scale,
    above: 9 * scale,
    below: 0,
    gap: 4 * scale,
    draw(canvas, x, y) {
      for (let row = 0; row < 5; row++) {
        fillRect(canvas, x + (4 - row) * scale, y + (row - 9) * scale, (2 * row + 1) * scale, scale, index)
      }
      fillRect(canvas, x + 3 * scale, y - 4 * scale, 3 * scale, 4 * scale, index)
    },
  }
}

/** A bar in which `lit` of eight pixels have the colour, evenly spread; all of them where it is left out. */
export function barPiece(scale: number, index: number, isLast: boolean, lit = 8): CardPiece {
  const [width, height] = [10 * scale, 11 * scale]
  return {
    width,
    above: height,
    below: 0,
    gap: isLast ? 6 * scale : 0,
    draw(canvas, x, y) {
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const isLit = (spread[(row % 4) * 4 + (column % 4)] as number) < lit * 2
          if (isLit) fillRect(canvas, x + column, y - height + row, 1, 1, index)
        }
      }
    },
  }
}

/** The order in which the pixels of a square of four are lit, so that any number of them is spread (Bayer's matrix). */
const spread = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
