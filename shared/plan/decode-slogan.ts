import { fieldsOn } from './decode-field.ts'
import { mediaName } from './decode-picture.ts'
import { language, slogan } from './decode-text.ts'
import { type Decoder, distinct, type Fields, list, object, oneOf, optional } from './decoding.ts'
import { inside, type Place, refuse, type Said } from './fault.ts'
import { bracedIn } from './fill-fields.ts'
import { idText, type Names } from './names.ts'
import type { MilestoneId, SloganSlide, Translation, Variant } from './plan.ts'
import { shapes } from './shape-of.ts'

const maxTranslations = 3

const namedTwice: Said = { en: 'named twice in this list', vi: 'được nêu hai lần trong danh sách này' }
const tooManyTranslations: Said = {
  en: `more than ${maxTranslations} translations`,
  vi: `quá ${maxTranslations} bản dịch`,
}

const variants: Decoder<readonly Variant[]> = list(
  object<Variant>({ shapes: distinct(list(oneOf(...shapes), 1), namedTwice), text: slogan }),
  1,
)

const someTranslations = list(object<Translation>({ language, text: slogan }), 1)
const translations: Decoder<readonly Translation[]> = (value, place) =>
  Array.isArray(value) && value.length > maxTranslations
    ? refuse(place, tooManyTranslations)
    : someTranslations(value, place)

/** What a slogan has that no other slide has. */
export type Wording = Pick<SloganSlide, 'text' | 'variants' | 'translations' | 'fields' | 'emblem' | 'template'>

/** The keys of a slogan's wording; what its fields count to may be one of these milestones. */
export function wordingOn(milestones: Names<MilestoneId>): Fields<Wording> {
  return {
    text: slogan,
    variants: optional(variants),
    translations: optional(translations),
    fields: optional(fieldsOn(milestones)),
    emblem: optional(mediaName),
    template: optional(idText()),
  }
}

/** Refuses fields that the text does not show, and what stands in braces but is none of the fields. Without fields braces are only braces. */
export function refuseStrayFields(draft: Partial<Wording>, place: Place): void {
  const { text, variants = [], translations = [], fields } = draft
  if (fields === undefined) return
  const names = new Set(fields.map(({ name }) => name))
  const shown = text === undefined ? names : new Set(bracedIn(text))
  for (const [i, { name }] of fields.entries()) {
    if (shown.has(name)) continue
    refuse(inside(inside(inside(place, 'fields'), i), 'name'), {
      en: `does not stand in the text as {${name}}`,
      vi: `không có trong câu dưới dạng {${name}}`,
    })
  }
  const refuseStrays = (words: string, at: Place) => {
    const stray = bracedIn(words).find((name) => !names.has(name))
    if (stray === undefined) return
    refuse(at, { en: `no field of this slide is named {${stray}}`, vi: `trang này không có trường nào tên {${stray}}` })
  }
  if (text !== undefined) refuseStrays(text, inside(place, 'text'))
  for (const [key, list] of Object.entries({ variants, translations })) {
    for (const [i, each] of list.entries()) refuseStrays(each.text, inside(inside(inside(place, key), i), 'text'))
  }
}
