import sharp from 'sharp'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { renderNeed } from '../../media/render-need.ts'
import { typeset } from '../../media/slogan/typeset.ts'
import { oneBitFamilyOf } from '../../media/type/font-config.ts'
import { fontFor } from '../../media/type/font-for.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import { boards, slogan } from '../media/needs.ts'

const rounds = 9

/**
 * Typesetting the fourteen slogans on each of the four boards, from the text to the finished PNG, against bare sharp drawing the
 * same final lines at the same final size. Prints the medians of one slogan and their ratio, board by board.
 */
export async function bench(): Promise<void> {
  const originals = memoryAssetStore()
  for (const { width, height, color } of boards) {
    const canvas = `${width}x${height} ${color}`
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (const text of slogans) {
        const { lines, size } = await typeset(text, width, height, color)
        const font = await fontFor(text)
        const family = color === 'mono' ? oneBitFamilyOf(font.typeface) : font.typeface.family
        const name = `${family} ${font.typeface.style} ${size}px`
        const need = slogan(text, canvas)
        const works = [
          async () => ours.push(await timed(() => renderNeed(need, originals))),
          async () => bare.push(await timed(() => bareText(lines, name, font.path))),
        ]
        // Whichever goes first finds colder caches: they take turns.
        for (const work of round % 2 === 0 ? works : works.toReversed()) await work()
      }
    }
    const [our, limit] = [median(ours), median(bare)]
    console.log(
      `typesetting ${canvas}: our ${our.toFixed(2)} ms, limit ${limit.toFixed(2)} ms (bare sharp), ratio ${(our / limit).toFixed(2)}`,
    )
  }
}

/** What any solution on sharp needs: one text call for all the lines, as a PNG; without ground, frame or a place on the canvas. */
async function bareText(lines: readonly string[], font: string, fontfile: string): Promise<Buffer> {
  return await sharp({ text: { text: lines.join('\n'), font, fontfile, dpi: 72, align: 'centre' } })
    .png()
    .toBuffer()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
