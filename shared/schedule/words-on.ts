import type { DatedSlide } from '../plan/dated-slide.ts'
import { secondsOf } from '../plan/effective.ts'
import { fillFields } from '../plan/fill-fields.ts'
import type { Field, Slide, SloganSlide } from '../plan/plan.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import type { Milestones } from './bounds.ts'
import { fieldValueOn } from './field-value.ts'

const patterns = new WeakMap<Slide, DatedSlide>()

/** The slide with fields whose words a slide is in; undefined where it is none that was filled here. */
export function patternOf(slide: Slide): DatedSlide | undefined {
  return patterns.get(slide)
}

/**
 * A slide in its words for one local day (days since 1970-01-01), without fields: what is drawn for that day. A countdown to what has no
 * date stays as it is written; its slide is not due. A new slide at each call. F1, F4
 */
export function wordsOn(slide: DatedSlide, day: number, milestones: Milestones, days: LocalDays): SloganSlide {
  return filledWith(slide, (field, language) => fieldValueOn(field, day, language, milestones, days))
}

/** A slide with what `says` gives for each field in each of its texts, in the language of that text. It stands as long as its pattern. F1, F5 */
export function filledWith(
  slide: DatedSlide,
  says: (field: Field, language: string | undefined) => string | undefined,
): SloganSlide {
  const { fields, variants, translations, ...rest } = slide
  const filled = (text: string, language: string | undefined) => {
    const values = fields.map((field) => [field.name, says(field, language)] as const)
    return fillFields(text, new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))))
  }
  const words: SloganSlide = {
    ...rest,
    text: filled(slide.text, slide.language),
    seconds: secondsOf(slide),
    ...(variants && { variants: variants.map((each) => ({ ...each, text: filled(each.text, slide.language) })) }),
    ...(translations && {
      translations: translations.map((each) => ({ ...each, text: filled(each.text, each.language) })),
    }),
  }
  patterns.set(words, slide)
  return words
}
