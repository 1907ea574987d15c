import { secondsOf } from '../../../shared/plan/effective.ts'
import type { SlideId, SloganSlide } from '../../../shared/plan/plan.ts'
import { type CancelSlide, freePart, type TemplateSlide } from './template.ts'

/** The slide that a template comes to with these words in its free part (null: it has none). */
export function slideOfTemplate({ text, look, ...rest }: TemplateSlide, words: string | null): SloganSlide {
  // A replacement by function: `$&` in the words is only words.
  const filled = text.replace(freePart, () => words ?? '')
  const slide: SloganSlide = {
    ...{ id: 'khan-cap' as SlideId, kind: 'slogan', text: filled, ...rest },
    ...(look !== undefined && { template: look }),
  }
  return { ...slide, seconds: secondsOf(slide) }
}

/** What stands on the boards after a cancel, in the template's language and look. */
export function slideOfCancel({ text }: CancelSlide, { language, look }: TemplateSlide): SloganSlide {
  return slideOfTemplate(
    { text, ...(language !== undefined && { language }), ...(look !== undefined && { look }) },
    null,
  )
}
