import { drawnRows } from '../legibility/drawn-rows.ts'
import { yardstickOf } from '../legibility/line-rows.ts'
import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { LineInk } from '../type/face.ts'
import { leastSize } from '../type/fit-lines.ts'
import type { DrawnSlogan, Printed } from './drawn-slogan.ts'
import { atMost } from './fit-passage.ts'
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
  const oneBit = look.color === 'mono'
  let [first, ...others] = layout.pages[0] as [Block, ...Block[]]
  let main = await lineOf(first, oneBit)
  while (main.height > first.room.height && first.fit.size > leastSize) {
    first = smaller(first)
    main = await lineOf(first, oneBit)
  }
  others = await Promise.all(others.map((block) => besides(block, first, oneBit)))
  const blocks = [first, ...others]
  const inks = [main, ...(await Promise.all(others.map((block) => lineOf(block, oneBit))))]
  const space = Math.round(first.fit.size * apart)
  const long = inks.reduce((sum, ink) => sum + ink.width, 0) + space * others.length
  // Half an em of ground at either end: the first and the last letter stand clear of the canvas's edge.
  const margin = Math.round(first.fit.size / 2)
  const wide = long + 2 * margin
  const canvas = pixelCanvas(Math.max(place.width, wide), place.height)
  const index = indexOfLevel(look)
  // One baseline for all, their ink as a whole in the middle.
  const above = Math.max(...inks.map((ink) => ink.above))
  const below = Math.max(...inks.map((ink) => ink.height - ink.above))
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

function smaller(block: Block): Block {
  return atMost(block, block.fit.size - 0.5)
}

async function lineOf({ face, fit }: Block, oneBit: boolean): Promise<LineInk> {
  return await face.draw(fit.lines[0] as string, fit.size, oneBit)
}

/** A translation no larger than it may be beside the main text, as drawn. */
async function besides(block: Block, main: Block, oneBit: boolean): Promise<Block> {
  const rows = ({ face, text, fit }: Block) => drawnRows(face, yardstickOf(face, text), fit.size, oneBit)
  const most = (await rows(main)) * block.most
  let now = block
  const isTooLarge = async () => now.fit.size > main.fit.size * block.most || (await rows(now)) > most
  while (now.fit.size > leastSize && (await isTooLarge())) now = smaller(now)
  return now
}
