import sharp from 'sharp'
import { renderNeed } from '../../media/render-need.ts'
import type { Layout } from '../../media/slogan/layout.ts'
import { layoutOf } from '../../media/slogan/layouts-of.ts'
import { typeset } from '../../media/slogan/typeset.ts'
import type { Studio } from '../../media/studio.ts'
import { oneBitFamilyOf, pathOf } from '../../media/type/font-config.ts'
import { typefaces } from '../../media/type/fonts.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import type { SlideId, SloganSlide } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { corpus } from '../corpus/slogans.ts'
import { boards, canvasOf, slogan } from '../media/needs.ts'
import { median } from './paired-medians.ts'

const rounds = 9

/** Words alone: nothing here has a picture. */
const wordsAlone: Studio = {
  originals: { get: async () => undefined },
  fitPictures: () => Promise.reject(new Error('slogans have no pictures')),
  ffmpeg: undefined,
}

/**
 * Typesetting slogans, from the text to the finished PNG and its verdict, against bare sharp drawing the same final lines at the same
 * final size: first a corpus of slogans to one shape, none of them drawn before; then the fourteen of a plan
 * on each of the four boards, again and again.
 */
export async function bench(): Promise<void> {
  await printNewSlogans('960x64')
  for (const board of boards) await printBoard(board)
}

/**
 * Slogans a second. Other ones are set in another shape before: compared are programs that run, not programs that start. The lines for
 * bare sharp are those that the outlines' metrics give: nothing of a slogan is drawn before it is timed.
 */
async function printNewSlogans(canvas: string): Promise<void> {
  for (const text of slogans) await renderNeed(slogan(text, '640x320'), wordsAlone)
  const texts = corpus.map(({ text }) => text).filter((text) => !/[^\p{Script=Latin}\p{Script=Common}]/u.test(text))
  const took = { ours: 0, bare: 0 }
  let count = 0
  for (const text of new Set(texts)) {
    const bare = bareWorkFor(await layoutOf(slideOf(text), canvasOf(canvas)))
    if (!bare) continue
    const works = { ours: () => renderNeed(slogan(text, canvas), wordsAlone), bare }
    for (const which of inTurn(count)) took[which] += await timed(works[which])
    count++
  }
  const [our, limit] = [(count / took.ours) * 1000, (count / took.bare) * 1000]
  console.log(
    `slogans per second to one shape (${canvas}), ${count} new ones: our ${our.toFixed(0)}, limit ${limit.toFixed(0)} (bare sharp), ratio ${(our / limit).toFixed(2)}`,
  )
}

async function printBoard(board: Omit<Need, 'slide'>): Promise<void> {
  const canvas = `${board.width}x${board.height} ${board.color}`
  const took = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const text of slogans) {
      const bare = bareWorkFor((await typeset(slideOf(text), board)).layout)
      if (!bare) throw new Error(`${text} is not set in one bundled typeface`)
      const works = { ours: () => renderNeed(slogan(text, canvas), wordsAlone), bare }
      for (const which of inTurn(round)) took[which].push(await timed(works[which]))
    }
  }
  const [our, limit] = [median(took.ours), median(took.bare)]
  console.log(
    `typesetting ${canvas}: our ${our.toFixed(2)} ms, limit ${limit.toFixed(2)} ms (bare sharp), ratio ${(our / limit).toFixed(2)}`,
  )
}

/** Whichever goes first finds colder caches: they take turns. */
function inTurn(turn: number): readonly ('ours' | 'bare')[] {
  return turn % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours']
}

function slideOf(text: string): SloganSlide {
  return { id: 'slogan' as SlideId, kind: 'slogan', text }
}

/** What any solution on sharp needs for a slogan's lines; undefined where they are not all in one bundled typeface. */
function bareWorkFor({ pages, place }: Layout): (() => Promise<unknown>) | undefined {
  const [block] = pages[0] ?? []
  const typeface = typefaces.find(({ family, style }) => `${family} ${style}` === block?.face.name)
  if (!block || !typeface) return undefined
  const lines = pages.flatMap((page) => page.flatMap(({ fit }) => fit.lines))
  const family = place.color === 'mono' ? oneBitFamilyOf(typeface) : typeface.family
  return () => bareText(lines, `${family} ${typeface.style} ${block.fit.size}px`, pathOf(typeface))
}

/** One text call for all the lines, as a PNG; without ground, frame or a place on the canvas. */
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
