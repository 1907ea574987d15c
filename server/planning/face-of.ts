import { createHash } from 'node:crypto'
import { secondsOf } from '../../shared/plan/effective.ts'
import type { Slide } from '../../shared/plan/plan.ts'

const known = new WeakMap<Slide, string>()

/** A hash (hex) of all that a slide shows, whenever and wherever: two slides with one face may share their approved pixels. */
export function faceOf(slide: Slide): string {
  let face = known.get(slide)
  if (face === undefined) {
    face = createHash('sha256')
      .update(JSON.stringify(shownBy(slide)))
      .digest('hex')
    known.set(slide, face)
  }
  return face
}

function shownBy(slide: Slide): unknown {
  if (slide.kind === 'slogan') {
    const { text, variants, translations, fields, emblem, template, language } = slide
    return ['slogan', text, variants, translations, fields, emblem, template, language]
  }
  const { kind, media, fit, crop, versions } = slide
  // A clip is cut to its length.
  return [kind, media, fit, crop, versions, kind === 'video' ? secondsOf(slide) : null]
}
