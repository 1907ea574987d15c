import { secondsOf } from '../shared/plan/effective.ts'
import type { SloganSlide } from '../shared/plan/plan.ts'
import { slideFor } from '../shared/plan/slide-for.ts'
import type { Need } from '../shared/playlist/playlist.ts'
import { clipFps } from './clip/h264.ts'
import { templateFor } from './look/template-for.ts'
import { plateColors } from './look/templates.ts'
import { sha256Of } from './sha256-of.ts'
import { shareBeside } from './slogan/share-beside.ts'
import { typefaces } from './type/fonts.ts'
import { bundledPhrases } from './type/keep-together.ts'
import { sixteenGlyphs } from './type/sixteen/sixteen-glyph.ts'

/** Raised when the same need begins to give other pixels: what was drawn before keeps its name and its bytes. */
const drawing = 3

const { patterns, names, words } = bundledPhrases
/** What every slogan is set with. */
const setting = sha256Of(JSON.stringify([typefaces, [...sixteenGlyphs], [patterns.map(String), names, words]]))

/**
 * A stable key of everything that decides the bytes of a need's rendition: equal keys, equal bytes. Two slides with the same
 * words share one. A picture named by a path is only as stable as the file there.
 */
export function recipeOf(need: Need): string {
  const canvas = `${need.width}x${need.height}/${need.color}`
  return `${kindOf(need)}/${canvas}/${sha256Of(JSON.stringify([drawing, ingredientsOf(need)]))}`
}

function kindOf({ slide }: Need): string {
  return slide === 'built-in' ? slide : slide.kind
}

function ingredientsOf({ slide: wanted, width, height, color }: Need): unknown {
  if (wanted === 'built-in') return plateColors
  const slide = slideFor(wanted, width, height)
  if (slide.kind === 'slogan') {
    return [wordsOf(slide), templateFor(slide, width, height, color), slide.emblem ?? null, setting]
  }
  const { crop } = slide
  return [
    slide.media,
    slide.fit ?? 'cover',
    crop ? [crop.x, crop.y, crop.width, crop.height] : null,
    plateColors.ground,
    slide.kind === 'video' ? [secondsOf(slide), clipFps] : null,
  ]
}

/** Each text, and how large it may be beside the main one. */
function wordsOf({ text, translations = [] }: SloganSlide): unknown {
  return [composed(text), translations.map(({ language, text }) => [shareBeside(language), composed(text)])]
}

function composed(text: string): string {
  return text.normalize('NFC').trim()
}
