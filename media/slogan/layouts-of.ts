import type { SloganSlide } from '../../shared/plan/plan.ts'
import { clearRows, leastBitmapRows, leastRows } from '../legibility/line-rows.ts'
import { templateFor } from '../look/template-for.ts'
import { sixteenFace } from '../type/sixteen/sixteen-face.ts'
import { fitBelow, fitTogether } from './fit-bilingual.ts'
import { fitPages } from './fit-pages.ts'
import { type Bounds, fitPassage, rowsOf } from './fit-passage.ts'
import { fitScrolling } from './fit-scrolling.ts'
import type { Block, Layout, Place } from './layout.ts'
import { areaOf } from './text-area.ts'
import { type Passage, type Wording, wordingOf } from './wording.ts'

/** How a slogan (as `slideFor` gives it) is best set on a place, by font metrics alone; throws `MediaFault` where it cannot be set. */
export async function layoutOf(slide: SloganSlide, place: Place): Promise<Layout> {
  for (const layout of await layoutsOf(slide, place)) return layout
  throw new Error('a slogan that neither stands nor scrolls')
}

/**
 * The ways to set a slogan on a place, the best first: standing, on two pages of at least 24 rows a line, or of 20, and, always
 * possible, scrolling. Each is worked out when it is asked for.
 */
export async function layoutsOf(slide: SloganSlide, place: Place): Promise<Iterable<Layout>> {
  const wording = onFewRows(await wordingOf(slide), place)
  return settings(wording, slide, place)
}

function* settings(wording: Wording, slide: SloganSlide, place: Place): Generator<Layout> {
  const look = templateFor(slide, place.width, place.height, place.color)
  const hasEmblem = slide.emblem !== undefined
  const { text } = areaOf(look, place, hasEmblem)
  const bounds = { width: text.width, height: text.height, oneBit: place.color === 'mono' }
  const set = { place, look, hasEmblem }
  if (wording.below.length === 0) {
    const block = fitPassage(wording.main, bounds)
    if (block) yield { ...set, setting: 'standing', pages: [[block]] }
    const pages = fitPages(wording.main, bounds)
    if (pages) yield { ...set, setting: 'pages', pages: pages.map((page) => [page]) }
  } else {
    for (const { setting, pages } of together(wording, bounds)) yield { ...set, setting, pages }
  }
  yield { ...set, setting: 'scrolling', hasEmblem: false, pages: [fitScrolling(wording, place, look.padding.y)] }
}

/** Translations stand below the main text, else on a second page; smaller than can be told apart only where neither can be. */
function* together(wording: Wording, bounds: Bounds): Generator<Pick<Layout, 'setting' | 'pages'>> {
  const standing = fitTogether(wording, bounds, leastRows)
  if (standing.length > 0) yield { setting: 'standing', pages: [standing] }
  const paged = pagesOf(wording, bounds, leastRows)
  if (paged) yield { setting: 'pages', pages: paged }
  const crowded = fitTogether(wording, bounds, leastBitmapRows)
  if (crowded.length > 0) yield { setting: 'standing', pages: [crowded] }
  const small = pagesOf(wording, bounds, leastBitmapRows)
  if (small) yield { setting: 'pages', pages: small }
}

function pagesOf({ main, below }: Wording, bounds: Bounds, least: number): readonly (readonly Block[])[] | undefined {
  const first = fitPassage(main, bounds)
  if (!first || (least === leastRows && rowsOf(first) < clearRows)) return undefined
  const others = fitBelow(below, first, bounds, least)
  return others.length === 0 ? undefined : [[first], others]
}

/** Fewer rows than outlines need are left to the letters made for sixteen, where they have every one of a text. */
function onFewRows(wording: Wording, { height }: Place): Wording {
  if (height >= leastRows || height < leastBitmapRows) return wording
  const inPixels = (passage: Passage): Passage =>
    sixteenFace.missingFrom(passage.text).length === 0 ? { ...passage, faces: [sixteenFace] } : passage
  const main = inPixels(wording.main)
  // Its letters have one size: what has to be smaller, or stands beside smaller ones, is left to the outlines.
  const isAlike = ({ most }: Passage) => most === 1 && main.faces[0] === sixteenFace
  return { main, below: wording.below.map((passage) => (isAlike(passage) ? inPixels(passage) : passage)) }
}
