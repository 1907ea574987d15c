import { leastBitmapRows, leastRowsOf } from '../legibility/line-rows.ts'
import { drawFrame } from '../look/frames.ts'
import { pixelCanvas } from '../look/pixel-canvas.ts'
import type { DrawnSlogan, Printed } from './drawn-slogan.ts'
import { alike } from './fit-pages.ts'
import { rowsOf, smaller } from './fit-passage.ts'
import { inProportion } from './in-proportion.ts'
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
  let pages: Pages = layout.pages
  for (;;) {
    pages = await proportioned(pages, place.color === 'mono')
    const inked = await Promise.all(pages.map((page) => Promise.all(page.map((block) => inkOf(block, layout)))))
    const stacks = inked.map(stackLines)
    const stand = stacks.every(
      ({ width, height, touching }) => width <= area.text.width && height <= area.text.height && !touching,
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

function mayBeRead(block: Block): boolean {
  return rowsOf(block) >= (block.translates ? leastBitmapRows : leastRowsOf(block.face))
}

async function inkOf(block: Block, { place: { color } }: Layout): Promise<InkedBlock> {
  const { face, fit } = block
  return { block, inks: await Promise.all(fit.lines.map((line) => face.draw(line, fit.size, color === 'mono'))) }
}

/** Translations that hinting drew larger than they may be beside the main text are set smaller. */
async function proportioned(pages: Pages, oneBit: boolean): Promise<Pages> {
  const main = pages[0]?.[0] as Block
  const one = async (block: Block) => (block.translates ? await inProportion(block, main, oneBit) : block)
  return await Promise.all(pages.map((page) => Promise.all(page.map(one))))
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
