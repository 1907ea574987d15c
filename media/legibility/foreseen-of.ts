import type { Finding, Verdict } from '../../shared/legibility/verdict.ts'
import type { SloganSlide } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import { MediaFault } from '../media-fault.ts'
import type { Block, Layout, Place } from '../slogan/layout.ts'
import { layoutOf } from '../slogan/layouts-of.ts'
import { findingOf } from './finding-of.ts'
import { legibilityOf } from './findings-of.ts'
import { lineRows } from './line-rows.ts'
import { readingSecondsIn } from './reading-seconds-in.ts'

/** What can be said of a slogan on a place before it is drawn; no `reading` where it cannot be set at all. */
export interface Foreseen {
  readonly findings: readonly Finding[]
  readonly reading?: Pick<Verdict, 'setting' | 'pages' | 'readingSeconds'>
}

const known = new Map<string, Promise<Foreseen>>()
/** Plans of a province have some hundred slogans on some dozen shapes. */
const mostKept = 20_000

/** How a slogan (as `slideFor` gives it) would be read on a place, by font metrics alone; the same words on the same place are set once. */
export function foreseenOf(slide: SloganSlide, place: Place): Promise<Foreseen> {
  const { text, translations = [], template = null, emblem, tags = [] } = slide
  const words = [text, ...translations.map(({ language, text }) => [language, text])]
  const key = JSON.stringify([place.width, place.height, place.color, template, tags, emblem !== undefined, words])
  if (known.size > mostKept) known.clear()
  return remembered(known, key, () => foresee(slide, place))
}

async function foresee(slide: SloganSlide, { width, height, color }: Place): Promise<Foreseen> {
  try {
    const layout = await layoutOf(slide, { width, height, color })
    const blocks = layout.pages.flat()
    const findings = legibilityOf(
      layout,
      blocks.map(({ face, text, fit }) => Math.min(height, lineRows(face, text, fit.size))),
    )
    const pages = layout.pages.map((page) => page.flatMap(({ fit }) => fit.lines))
    const readingSeconds = readingSecondsIn(layout, widthOf(layout))
    return { findings, reading: { setting: layout.setting, pages, readingSeconds } }
  } catch (fault) {
    if (!(fault instanceof MediaFault)) throw fault
    return { findings: [findingOf(fault)] }
  }
}

/** The rendition's width: about what drawing it will give. */
function widthOf({ setting, pages, place }: Layout): number {
  if (setting !== 'scrolling') return place.width
  const blocks = pages[0] as readonly Block[]
  const long = blocks.reduce((sum, { face, text, fit }) => sum + (face.extentOf(text).width + 1) * fit.size, 0)
  return Math.max(place.width, Math.round(long))
}
