import type { Field, Slide, SloganSlide } from './plan.ts'

/** A slogan whose words differ by the board's local day. F1 */
export type DatedSlide = SloganSlide & { readonly fields: readonly Field[] }

/** Whether a slide's words differ by the board's local day: it is drawn for each day anew, and never stands in for another. F1, F4 */
export function isDated(slide: Slide | 'built-in'): slide is DatedSlide {
  return slide !== 'built-in' && slide.kind === 'slogan' && slide.fields !== undefined
}
