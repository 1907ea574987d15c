import { black, type Rgb, white } from '../color.ts'
import { arrowPiece, barPiece, type CardPiece, wordPieces } from './card-pieces.ts'
import { type Flow, flowPieces } from './flow-pieces.ts'
import type { Rect } from './frames.ts'
import { drawOutline } from './key-fret.ts'
import { fillRect, type PixelCanvas } from './pixel-canvas.ts'
import { drawNumber, smallDigits } from './small-digits.ts'

const greys = 8
/** The colours of a card on a board of full colour; on one of one colour they are black and white. */
export const cardColors: readonly Rgb[] = [
  black,
  white,
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [56, 56, 64],
  [0, 200, 255],
  ...Array.from({ length: greys }, (_, i): Rgb => {
    const level = Math.round((255 * (i + 1)) / greys)
    return [level, level, level]
  }),
]
const [lit, red, green, blue, yellow, dim, cyan, firstGrey] = [1, 2, 3, 4, 5, 6, 7, 8]

/** Letters that are hard to tell apart, and whose marks reach highest and lowest. */
const marks = 'Ễ Ẵ Ặ Ỗ Ữ ỡ ừ ậ ể đ'

/**
 * Draws the card of one rectangle: a red frame of one pixel on all four edges, another mark in each corner, a numbered grid, and as far as
 * there is room which way is up, its words, letters with their marks, and colours (on a one-colour board densities).
 */
export async function drawCardArea(
  canvas: PixelCanvas,
  area: Rect,
  words: readonly string[],
  isMono: boolean,
): Promise<void> {
  const ink = (index: number) => (isMono ? lit : index)
  const side = Math.max(3, Math.min(16, Math.floor(0.3 * Math.min(area.width, area.height))))
  drawGrid(canvas, area, side, isMono)
  drawOutline(canvas, area.x, area.y, area.width, area.height, 1, ink(red))
  drawCorners(canvas, area, side, ink)
  const inside = insideOf(area, side)
  const { placed } = await largestFlow(inside, words, isMono, ink)
  for (const { piece, x, y } of placed) {
    const top = isLow(area) ? inside.y : Math.max(inside.y, y - piece.above - 1)
    const bottom = isLow(area) ? inside.y + inside.height : Math.min(inside.y + inside.height, y + piece.below + 1)
    fillRect(canvas, x - 3, top, piece.width + 6, bottom - top, 0)
  }
  for (const { piece, x, y } of placed) piece.draw(canvas, x, y)
}

/** Without rows for numbers above two lines of words. */
const isLow = ({ height }: Rect): boolean => height < 48

/** Where the words stand: clear of the corners, and of the numbers where there is room for both. */
function insideOf(area: Rect, side: number): Rect {
  const { x, y, width, height } = area
  const scale = stepOf(area) / 32
  const numbers = { wide: 12 * scale, high: (smallDigits.height + 6) * scale }
  const free = (left: number, top: number, bottom: number) => ({
    ...{ x: x + left, y: y + top },
    ...{ width: width - 2 * left, height: height - top - bottom },
  })
  if (isLow(area)) return free(side + 3, 1, 1)
  return width < height
    ? free(numbers.wide, side + 3, side + 3)
    : free(Math.max(side + 3, numbers.wide), numbers.high, 3)
}

/** At the largest scale at which all has its place; where none does, what fits at the smallest. */
async function largestFlow(
  inside: Rect,
  words: readonly string[],
  isMono: boolean,
  ink: (index: number) => number,
): Promise<Flow> {
  for (let scale = 4; ; scale--) {
    const groups = await groupsOf(words, scale, inside.width, isMono, ink)
    const [apart, joined] = [flowPieces(groups, inside, scale, false), flowPieces(groups, inside, scale, true)]
    if (apart.isAll) return apart
    if (joined.isAll || scale === 1) return joined
  }
}

async function groupsOf(
  words: readonly string[],
  scale: number,
  widest: number,
  isMono: boolean,
  ink: (index: number) => number,
): Promise<readonly (readonly CardPiece[])[]> {
  const bars = isMono
    ? [8, 6, 4, 2, 1].map((part, i) => barPiece(scale, lit, i === 4, part))
    : [
        ...[red, green, blue, lit, yellow].map((index, i) => barPiece(scale, index, i === 4)),
        ...Array.from({ length: greys }, (_, i) => barPiece(scale, firstGrey + i, i === greys - 1)),
      ]
  const [name = '', more = ''] = words
  return [
    [arrowPiece(scale, ink(yellow)), ...(await wordPieces('trên/top', scale, ink(yellow), widest))],
    await wordPieces(name, scale, lit, widest),
    await wordPieces(marks, scale, lit, widest),
    bars,
    await wordPieces(more, scale, ink(cyan), widest),
  ]
}

/** Lines between modules, each column and each row with its number from the top left. */
function drawGrid(canvas: PixelCanvas, area: Rect, side: number, isMono: boolean): void {
  const { x, y, width, height } = area
  const step = stepOf(area)
  const scale = step / 32
  for (let line = step; line < width; line += step) drawLine(canvas, x + line, y, 1, height, isMono)
  for (let line = step; line < height; line += step) drawLine(canvas, x, y + line, width, 1, isMono)
  const number = (at: number, left: number, top: number, index: number) =>
    drawNumber(canvas, left, top, at, scale, isMono ? lit : index)
  for (let i = 0; i * step < width; i++) {
    const room = Math.min(step, width - i * step)
    const wide = smallDigits.widthOf(i + 1) * scale
    const left = i * step + Math.floor((room - wide) / 2)
    if (left > side && left + wide < width - side) number(i + 1, x + left, y + 3, cyan)
  }
  for (let i = 1; i * step < height; i++) {
    const room = Math.min(step, height - i * step)
    const high = smallDigits.height * scale
    const top = i * step + Math.floor((room - high) / 2)
    if (top + high < height - side) number(i + 1, x + 3, y + top, yellow)
  }
}

/** The side of a square of the grid: of one or more modules, whatever the pitch. */
const stepOf = ({ width, height }: Rect): number => (Math.min(width, height) > 192 ? 64 : 32)

/** Dotted on a one-colour board, which has no dark grey. */
function drawLine(canvas: PixelCanvas, x: number, y: number, width: number, height: number, isMono: boolean): void {
  if (!isMono) {
    fillRect(canvas, x, y, width, height, dim)
    return
  }
  for (let dot = 0; dot < Math.max(width, height); dot += 4) {
    fillRect(canvas, x + (width > 1 ? dot : 0), y + (height > 1 ? dot : 0), 1, 1, lit)
  }
}

/** Top left a square, top right a corner, bottom left a triangle, bottom right a hollow square: no turn or mirror looks the same. */
function drawCorners(canvas: PixelCanvas, area: Rect, side: number, ink: (index: number) => number): void {
  const [left, top] = [area.x, area.y]
  const [right, bottom] = [area.x + area.width - side, area.y + area.height - side]
  const thick = Math.max(1, Math.floor(side / 4))
  fillRect(canvas, left, top, side, side, ink(red))
  fillRect(canvas, right, top, side, side, 0)
  fillRect(canvas, right, top, side, thick, ink(green))
  fillRect(canvas, right + side - thick, top, thick, side, ink(green))
  fillRect(canvas, left, bottom, side, side, 0)
  for (let row = 0; row < side; row++) fillRect(canvas, left, bottom + row, row + 1, 1, ink(blue))
  fillRect(canvas, right, bottom, side, side, 0)
  drawOutline(canvas, right, bottom, side, side, thick, ink(yellow))
}
