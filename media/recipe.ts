import type { Need } from '../shared/playlist/playlist.ts'
import { templateFor } from './look/template-for.ts'
import { plateColors } from './look/templates.ts'
import { sha256Of } from './sha256-of.ts'
import { typefaces } from './type/fonts.ts'
import { places, unbreakable, words } from './type/keep-together.ts'

/** Raised when the same need begins to give other pixels: what was drawn before keeps its name and its bytes. */
const drawing = 1

const phrases = sha256Of(JSON.stringify([unbreakable.map(String), places, words]))

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

function ingredientsOf({ slide, width, height, color }: Need): unknown {
  if (slide === 'built-in') return plateColors
  if (slide.kind === 'slogan') {
    const template = templateFor(width, height, color, slide.tags)
    return [slide.text.normalize('NFC').trim(), template, typefaces, phrases]
  }
  const { crop } = slide
  return [
    slide.media,
    slide.fit ?? 'cover',
    crop ? [crop.x, crop.y, crop.width, crop.height] : null,
    plateColors.ground,
  ]
}
