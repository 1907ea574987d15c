import type { LineInk } from '../type/face.ts'
import { groundBetween } from './fit-bilingual.ts'
import type { Block } from './layout.ts'

/** A block and its lines as drawn. */
export interface InkedBlock {
  readonly block: Block
  readonly inks: readonly LineInk[]
}

/** One page's lines below each other. */
export interface Stack {
  /** Rows from the top of the page's ink to that of each line, block by block. */
  readonly tops: readonly (readonly number[])[]
  readonly width: number
  readonly height: number
  /** Whether two lines have no row of ground between them. */
  readonly touching: boolean
}

/** Stacks blocks as they were drawn: baselines evenly spaced within each, more ground between two. */
export function stackLines(blocks: readonly InkedBlock[]): Stack {
  const tops: number[][] = []
  let [bottom, touching] = [0, false]
  for (const [i, { block, inks }] of blocks.entries()) {
    const before = blocks[i - 1]
    const start = before ? bottom + groundBetween(before.block, block) : 0
    const hung = inks.map((ink, line) => line * block.fit.pitch - ink.above)
    const first = Math.min(...hung)
    const own = hung.map((top) => start + top - first)
    for (const [line, top] of own.entries()) {
      if (line > 0 && top <= bottom) touching = true
      bottom = Math.max(bottom, top + (inks[line] as LineInk).height)
    }
    tops.push(own)
  }
  const width = Math.max(...blocks.flatMap(({ inks }) => inks.map((ink) => ink.width)))
  return { tops, width, height: bottom, touching }
}
