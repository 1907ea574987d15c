import type { SloganSlide } from '../../shared/plan/plan.ts'
import { drawPages } from './draw-pages.ts'
import { drawScrolling } from './draw-scrolling.ts'
import type { DrawnSlogan } from './drawn-slogan.ts'
import type { Place } from './layout.ts'
import { layoutsOf } from './layouts-of.ts'

/** Draws a slogan (as `slideFor` gives it) on a place in the first setting that holds when drawn; throws `MediaFault` where it cannot be set. */
export async function typeset(slide: SloganSlide, place: Place): Promise<DrawnSlogan> {
  for (const layout of await layoutsOf(slide, place)) {
    const drawn = layout.setting === 'scrolling' ? await drawScrolling(layout) : await drawPages(layout)
    if (drawn) return drawn
  }
  throw new Error('a slogan that neither stands nor scrolls')
}
