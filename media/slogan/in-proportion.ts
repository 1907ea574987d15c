import { drawnRows } from '../legibility/drawn-rows.ts'
import { yardstickOf } from '../legibility/line-rows.ts'
import { smaller } from './fit-passage.ts'
import type { Block } from './layout.ts'

/** A translation as large as it may be beside a main text, in its size and in its rows as drawn; at the least size of its face if need be. */
export async function inProportion(translation: Block, main: Block, oneBit: boolean): Promise<Block> {
  const rows = ({ face, text, fit }: Block) => drawnRows(face, yardstickOf(face, text), fit.size, oneBit)
  const { most } = translation
  const isTooLarge = async (block: Block) =>
    block.fit.size > main.fit.size * most || (await rows(block)) > (await rows(main)) * most
  let block = translation
  while (await isTooLarge(block)) {
    const next = smaller(block)
    if (next.fit.size === block.fit.size) break
    block = next
  }
  return block
}
