import { aspectOf } from './aspect-of.ts'
import type { Slide } from './plan.ts'
import { shapeOf } from './shape-of.ts'

/**
 * A slide as it is meant for a canvas of so many pixels: a slogan in the first of its variants for that shape, a picture in its
 * version of that aspect. What is left has neither `variants` nor `versions`.
 */
export function slideFor(slide: Slide, width: number, height: number): Slide {
  if (slide.kind === 'slogan') {
    const { variants = [], ...rest } = slide
    const variant = variants.find(({ shapes }) => shapes.includes(shapeOf(width, height)))
    return variant ? { ...rest, text: variant.text } : rest
  }
  const { versions = [], ...rest } = slide
  const version = versions.find(({ aspect }) => aspect === aspectOf(width, height))
  if (!version) return rest
  const { media = rest.media, fit = rest.fit, crop } = version
  const { crop: _, fit: __, ...plain } = rest
  return { ...plain, media, ...(fit && { fit }), ...(crop && { crop }) }
}
