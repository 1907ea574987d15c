import type { Verdict } from '../../shared/legibility/verdict.ts'
import type { DrawnSlogan } from '../slogan/drawn-slogan.ts'
import type { Block } from '../slogan/layout.ts'
import { closestLetters } from '../type/closest-letters.ts'
import { graphemesOf } from '../type/graphemes-of.ts'
import { clippedInk } from './clipped-ink.ts'
import { contrastIn } from './contrast-in.ts'
import { drawnRows } from './drawn-rows.ts'
import { findingsOf, legibilityOf } from './findings-of.ts'
import { yardstickOf } from './line-rows.ts'
import { readingSecondsIn } from './reading-seconds-in.ts'

/** How well a slogan can be read as it was drawn: every number is taken from its pixels. */
export async function verdictOfSlogan(drawn: DrawnSlogan): Promise<Verdict> {
  const { layout, canvas } = drawn
  const { pages, setting, place } = layout
  const oneBit = place.color === 'mono'
  const blocks = pages.flat()
  const mains = blocks.filter(({ translates }) => !translates)
  const [main] = mains as [Block]
  const text = mains.map((block) => block.text).join(' ')
  // They are drawn in other threads, and meanwhile what is on the canvas is counted.
  const drawings = Promise.all([
    Promise.all(blocks.map((block) => rowsDrawn(block, oneBit))),
    capRowsOf(main, oneBit),
    closestLetters(main.face, text, main.fit.size, oneBit),
  ])
  const counted = {
    clipped: clippedInk(drawn),
    contrast: Math.round(contrastIn(drawn) * 10) / 10,
    readingSeconds: readingSecondsIn(layout, canvas.width),
  }
  const [whole, capRows, closest] = await drawings
  // Without marks above and below it may be set larger than a line that has them all would fit.
  const rows = whole.map((each) => Math.min(place.height, each))
  const numbers = {
    setting,
    pages: pages.map((page) => page.flatMap(({ fit }) => fit.lines)),
    face: main.face.name,
    rows: Math.min(...rows.filter((_, i) => !blocks[i]?.translates)),
    capRows,
    closest,
    ...counted,
  }
  return { ...numbers, findings: findingsOf(numbers, legibilityOf(layout, rows)) }
}

function rowsDrawn({ face, text, fit }: Block, oneBit: boolean): Promise<number> {
  return drawnRows(face, yardstickOf(face, text), fit.size, oneBit)
}

/** Rows of an H; in scripts without capitals those of a whole letter. */
async function capRowsOf({ face, text, fit }: Block, oneBit: boolean): Promise<number> {
  const isLatin = /[\p{Script=Latin}\d]/u.test(text) && face.missingFrom('H').length === 0
  const letter = isLatin ? 'H' : (graphemesOf(text).find((one) => /\p{L}/u.test(one)) ?? text)
  return await drawnRows(face, letter, fit.size, oneBit)
}
