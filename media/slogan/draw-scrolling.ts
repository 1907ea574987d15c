import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { LineInk } from '../type/face.ts'
import type { DrawnSlogan, Printed } from './drawn-slogan.ts'
import { smaller } from './fit-passage.ts'
import { scrollingRows } from './fit-scrolling.ts'
import { inProportion } from './in-proportion.ts'
import type { Block, Layout } from './layout.ts'
import { indexOfLevel, paletteOf, printInk } from './print-ink.ts'

/** Ground between two languages, in ems of the main text. */
const apart = 1.25

/**
 * Draws a layout on one line, in a canvas as high as its place and at least as wide: moved left by whole pixels it passes from its
 * first words to its last. Its frame is left away, it would move too.
 */
export async function drawScrolling(layout: Layout): Promise<DrawnSlogan> {
  const { place, look } = layout
  const { blocks, inks, above, below } = await largestRow(layout)
  const [{ fit }] = blocks
  const space = Math.round(fit.size * apart)
  const long = inks.reduce((sum, ink) => sum + ink.width, 0) + space * (inks.length - 1)
  // Half an em of ground at either end: the first and the last letter stand clear of the canvas's edge.
  const margin = Math.round(fit.size / 2)
  const wide = long + 2 * margin
  const canvas = pixelCanvas(Math.max(place.width, wide), place.height)
  const index = indexOfLevel(look)
  const baseline = Math.floor((place.height - above - below) / 2) + above
  let x = wide < place.width ? Math.floor((place.width - long) / 2) : margin
  const printed = inks.map((ink, i): Printed => {
    const at = { block: blocks[i] as Block, ink, x, y: baseline - ink.above, page: 0 }
    printInk(canvas, ink, at.x, at.y, index)
    x += ink.width + space
    return at
  })
  const setting = wide > place.width ? 'scrolling' : 'standing'
  return {
    layout: { ...layout, setting, pages: [blocks] },
    canvas,
    palette: paletteOf(look),
    printed,
    emblem: undefined,
  }
}

/** Lines as drawn, one behind the other on one baseline: rows of ink above it and below it. */
interface Row {
  readonly blocks: readonly [Block, ...Block[]]
  readonly inks: readonly LineInk[]
  readonly above: number
  readonly below: number
}

/** At the largest size at which the main text keeps to its room, and the ink of all to the rows of the place. */
async function largestRow({ place, look, pages }: Layout): Promise<Row> {
  const [main, ...others] = pages[0] as [Block, ...Block[]]
  const oneBit = place.color === 'mono'
  const free = scrollingRows(place.height, look.padding.y)
  let row = await drawnRow(main, others, oneBit)
  let next = smaller(main)
  while (!fits(row, free) && next.fit.size < row.blocks[0].fit.size) {
    row = await drawnRow(next, others, oneBit)
    next = smaller(next)
  }
  return row
}

function fits({ blocks, inks, above, below }: Row, free: number): boolean {
  return (inks[0] as LineInk).height <= blocks[0].room.height && above + below <= free
}

async function drawnRow(main: Block, others: readonly Block[], oneBit: boolean): Promise<Row> {
  const translations = await Promise.all(others.map((block) => inProportion(block, main, oneBit)))
  const blocks = [main, ...translations] as const
  const inks = await Promise.all(blocks.map(({ face, fit }) => face.draw(fit.lines[0] as string, fit.size, oneBit)))
  const above = Math.max(...inks.map((ink) => ink.above))
  const below = Math.max(...inks.map((ink) => ink.height - ink.above))
  return { blocks, inks, above, below }
}
