import { boardKind } from '../../../shared/plan/decode-selector.ts'
import { language, readable, tags, title } from '../../../shared/plan/decode-text.ts'
import {
  type Decoder,
  distinct,
  flag,
  isObject,
  list,
  object,
  oneOf,
  optional,
  wholeNumber,
} from '../../../shared/plan/decoding.ts'
import { type Fault, inside, noFaults, refuse, rootOf, type Said } from '../../../shared/plan/fault.ts'
import { idText } from '../../../shared/plan/names.ts'
import type { BoardId, OrgId, Selector } from '../../../shared/plan/plan.ts'
import { type CapValues, categories, certainties, responseTypes, severities, urgencies } from './cap/alert.ts'
import { type CancelSlide, freePart, type TemplateContent, type TemplateSlide, type WordsBound } from './template.ts'

const usualCharacters = 60
const mostCharacters = 200
const mostCancelMinutes = 15

const namedTwice: Said = { en: 'named twice in this list', vi: 'được nêu hai lần trong danh sách này' }
const stray: Said = {
  en: `may have ${freePart} once, and no other braces`,
  vi: `chỉ được có ${freePart} một lần, không có dấu { } nào khác`,
}

/** One line of a slide, with the free part or without. */
const pattern: Decoder<string> = (value, place) => {
  const text = readable(300)(value, place)
  if (text === undefined) return undefined
  return /[{}]/.test(text.replace(freePart, '')) ? refuse(place, stray) : text
}

const plainLine: Decoder<string> = (value, place) => {
  const text = pattern(value, place)
  return text?.includes(freePart) ? refuse(place, stray) : text
}

const values: Decoder<CapValues> = object<CapValues>({
  category: distinct(list(oneOf(...categories), 1), namedTwice),
  event: title,
  responseType: distinct(list(oneOf(...responseTypes)), namedTwice),
  urgency: oneOf(...urgencies),
  severity: oneOf(...severities),
  certainty: oneOf(...certainties),
})

/** Which boards are meant, by ids that are looked for later. */
export const selector: Decoder<Selector> = object<Selector>({
  orgs: optional(distinct(list(idText<OrgId>()), namedTwice)),
  kinds: optional(list(boardKind)),
  tags: optional(tags),
  boards: optional(distinct(list(idText<BoardId>()), namedTwice)),
})

const content = object<TemplateContent>({
  title,
  slide: object<TemplateSlide>({
    text: pattern,
    language: optional(language),
    seconds: optional(wholeNumber(1, 900)),
    look: optional(idText()),
  }),
  bound: object<WordsBound>({ maxCharacters: wholeNumber(1, mostCharacters), contacts: flag }),
  cap: values,
  cancel: (value, place) => (value === null ? null : cancel(value, place)),
  boards: optional(selector),
})

const cancel = object<CancelSlide>({ text: plainLine, minutes: wholeNumber(1, mostCancelMinutes) })

/** What a person wrote into a template; `bound` and `cancel` may be left out. Or its faults. */
export function decodeTemplate(
  value: Readonly<Record<string, unknown>>,
): { readonly content: TemplateContent } | { readonly faults: readonly Fault[] } {
  const faults = noFaults()
  const root = rootOf(faults)
  const bound = { maxCharacters: usualCharacters, contacts: false, ...(isObject(value.bound) ? value.bound : {}) }
  if (value.bound !== undefined && !isObject(value.bound)) {
    refuse(inside(root, 'bound'), { en: 'expected an object', vi: 'phải là một đối tượng' })
  }
  const read = content({ cancel: null, ...value, bound }, root)
  return read !== undefined && faults.list.length === 0 ? { content: read } : { faults: faults.list }
}
