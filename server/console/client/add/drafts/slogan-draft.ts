import { plainWords } from '../../../../../shared/plan/plain-words.ts'
import type { Translation, Variant } from '../../../../../shared/plan/plan.ts'
import type { Shape } from '../../../../../shared/plan/shape-of.ts'
import type { SloganDraft } from './draft.ts'

/** The words that a slogan has for canvases of one shape; empty where they are its own. */
export function shorterFor({ slide }: SloganDraft, shape: Shape): string {
  return slide.variants?.find(({ shapes }) => shapes.includes(shape))?.text ?? ''
}

/** The draft with other words for canvases of one shape; with its own again where `text` has none. */
export function withShorter(draft: SloganDraft, shape: Shape, text: string): SloganDraft {
  const others = (draft.slide.variants ?? []).filter(({ shapes }) => !shapes.includes(shape))
  const words = plainWords(text)
  return withList(draft, 'variants', words === '' ? others : [...others, { shapes: [shape], text: words }])
}

/** The draft with these translations below it; those without words are left out. */
export function withTranslations(draft: SloganDraft, translations: readonly Translation[]): SloganDraft {
  const kept = translations.flatMap(({ language, text }) => {
    const words = plainWords(text)
    return words === '' ? [] : [{ language, text: words }]
  })
  return withList(draft, 'translations', kept)
}

function withList(
  { key, slide }: SloganDraft,
  name: 'variants' | 'translations',
  list: readonly Variant[] | readonly Translation[],
): SloganDraft {
  const { [name]: _, ...rest } = slide
  return { key, slide: list.length === 0 ? rest : { ...rest, [name]: list } }
}
