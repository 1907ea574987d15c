import { readingSecondsOf, scrollSecondsOf } from '../../shared/legibility/reading-time.ts'
import { syllablesOf } from '../../shared/legibility/syllables-of.ts'
import type { Block, Layout } from '../slogan/layout.ts'
import { graphemesOf } from '../type/graphemes-of.ts'

/** Seconds that reading a layout takes at the least, away from a road, in a rendition `width` px wide; who reads one language skips the others. */
export function readingSecondsIn({ pages, place, setting }: Layout, width: number): number {
  const longestOn = (page: readonly Block[]) =>
    page.map(({ text }) => text).reduce((a, b) => (syllablesOf(b) > syllablesOf(a) ? b : a), '')
  if (setting !== 'scrolling') return readingSecondsOf(pages.map(longestOn), false)
  // One behind the other, all of them have to pass.
  const text = pages.flat().map((block) => block.text)
  const passing = scrollSecondsOf(graphemesOf(text.join(' · ')).length, width, place.width, false)
  return Math.max(passing, readingSecondsOf([longestOn(pages.flat())], false))
}
