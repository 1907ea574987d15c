import type { SloganSlide } from '../../shared/plan/plan.ts'
import type { Drawn } from '../drawn.ts'
import { verdictOfSlogan } from '../legibility/verdict-of-slogan.ts'
import { originalOf } from '../original-of.ts'
import { sha256Of } from '../sha256-of.ts'
import type { Studio } from '../studio.ts'
import type { Place } from './layout.ts'
import { pngOfSlogan } from './png-of-slogan.ts'
import { typeset } from './typeset.ts'

/** Draws a slogan (as `slideFor` gives it) and judges what was drawn; throws `MediaFault` where it cannot be. */
export async function renderSlogan(slide: SloganSlide, place: Place, studio: Studio): Promise<Drawn> {
  const drawn = await typeset(slide, place)
  const { canvas, emblem: at, layout } = drawn
  let emblem: Buffer | undefined
  if (slide.emblem !== undefined && at) {
    const original = await originalOf(slide.emblem, studio)
    const { width, height } = at
    const fitting = { width, height, color: place.color, fit: 'contain', ground: layout.look.ground } as const
    emblem = (await studio.fitPictures(original, [fitting]))[0]
  }
  const bytes = await pngOfSlogan(drawn, emblem)
  const rendition = { sha256: sha256Of(bytes), bytes: bytes.length, width: canvas.width, height: canvas.height }
  return { bytes, rendition, verdict: await verdictOfSlogan(drawn) }
}
