import { drawnRows } from '../legibility/drawn-rows.ts'
import { leastBitmapRows, leastRows, leastRowsOf, yardstickOf } from '../legibility/line-rows.ts'
import { drawFrame } from '../look/frames.ts'
import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { DrawnSlogan, Printed } from './drawn-slogan.ts'
import { alike } from './fit-pages.ts'
import { atMost, rowsOf } from './fit-passage.ts'
import type { Block, Layout } from './layout.ts'
import { indexOfLevel, ornamentIndex, paletteOf, printInk } from './print-ink.ts'
import { type InkedBlock, type Stack, stackLines } from './stack-lines.ts'
import { type Area, areaOf } from './text-area.ts'

type Pages = readonly (readonly Block[])[]

/**
 * Draws a layout that stands or turns pages; undefined where hinting makes its letters larger than the outlines are, and half a
 * pixel less would be too small to read.
 */
export async function drawPages(layout: Layout): Promise<DrawnSlogan | undefined> {
  const { place, look, hasEmblem } = layout
  const area = areaOf(look, place, hasEmblem)
  const room = place.height < leastRows ? { width: place.width, height: place.height } : area.text
  let pages: Pages = layout.pages
  for (;;) {
    pages = await inProportion(pages, layout)
    const inked = await Promise.all(pages.map((page) => Promise.all(page.map((block) => inkOf(block, layout)))))
    const stacks = inked.map(stackLines)
    const stand = stacks.every(
      ({ width, height, touching }) => width <= room.width && height <= room.height && !touching,
    )
    if (!pages.flat().every(mayBeRead)) return undefined
    if (stand) return print({ ...layout, pages }, area, inked, stacks)
    const next = lessened(pages)
    if (next[0]?.[0]?.fit.size === pages[0]?.[0]?.fit.size) return undefined
    pages = next
  }
}

/** Every page at the next size down. */
function lessened(pages: Pages): Pages {
  const next = pages.map((page) => page.map(smaller))
  const [one, other] = next.map(([block]) => block)
  return one && other && !other.translates ? alike([one, other]).map((block) => [block]) : next
}

function smaller(block: Block): Block {
  return atMost(block, block.fit.size - 0.5)
}

function mayBeRead(block: Block): boolean {
  return rowsOf(block) >= (block.translates ? leastBitmapRows : leastRowsOf(block.face))
}

async function inkOf(block: Block, { place: { color } }: Layout): Promise<InkedBlock> {
  const { face, fit } = block
  return { block, inks: await Promise.all(fit.lines.map((line) => face.draw(line, fit.size, color === 'mono'))) }
}

/** Translations that hinting drew larger than they may be beside the main text are set smaller. */
async function inProportion(pages: Pages, { place: { color } }: Layout): Promise<Pages> {
  const main = pages[0]?.[0] as Block
  const rows = ({ face, text, fit }: Block) => drawnRows(face, yardstickOf(face, text), fit.size, color === 'mono')
  const proportioned = async (block: Block): Promise<Block> => {
    let now = block
    const isTooLarge = async () =>
      now.fit.size > main.fit.size * now.most || (await rows(now)) > (await rows(main)) * now.most
    while (mayBeRead(now) && (await isTooLarge())) now = smaller(now)
    return now
  }
  return await Promise.all(
    pages.map((page) => Promise.all(page.map((block) => (block.translates ? proportioned(block) : block)))),
  )
}

function print(
  layout: Layout,
  { text, emblem }: Area,
  pages: readonly (readonly InkedBlock[])[],
  stacks: readonly Stack[],
): DrawnSlogan {
  const { place, look } = layout
  const canvas = pixelCanvas(place.width, place.height * pages.length)
  const index = indexOfLevel(look)
  const printed: Printed[] = []
  for (const [page, blocks] of pages.entries()) {
    const onPage = pixelCanvas(place.width, place.height)
    drawFrame(onPage, look.frame, ornamentIndex(look))
    const { tops, height } = stacks[page] as Stack
    const top = Math.floor(text.y + (text.height - height) / 2)
    for (const [i, { block, inks }] of blocks.entries()) {
      for (const [line, ink] of inks.entries()) {
        const x = text.x + Math.floor((text.width - ink.width) / 2)
        const y = top + (tops[i]?.[line] as number)
        printInk(onPage, ink, x, y, index)
        printed.push({ block, ink, x, y: y + page * place.height, page })
      }
    }
    canvas.pixels.set(onPage.pixels, page * onPage.pixels.length)
  }
  return { layout, canvas, palette: paletteOf(look), printed, emblem }
}
