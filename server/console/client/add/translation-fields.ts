import type { Said } from '../../../../shared/plan/fault.ts'
import type { Translation } from '../../../../shared/plan/plan.ts'
import { make } from '../plain/make.ts'
import { both, inOurs, say } from '../words/say.ts'
import type { SloganDraft } from './draft.ts'
import { restful } from './restful.ts'
import { withTranslations } from './slogan-draft.ts'

const languages: readonly (readonly [code: string, name: Said])[] = [
  ['zh', both('Tiếng Trung', 'Chinese')],
  ['lo', both('Tiếng Lào', 'Lao')],
  ['km', both('Tiếng Khmer', 'Khmer')],
  ['en', both('Tiếng Anh', 'English')],
]

/** The lines below a slogan in other languages. */
export interface TranslationFields {
  readonly element: HTMLElement
  /** The draft that they belong to. */
  show(draft: SloganDraft): void
}

/** Lets a person add lines in other languages; `changed` is given the draft with them as soon as typing rests. */
export function translationFields(changed: (draft: SloganDraft) => void): TranslationFields {
  const rows = make('div', { class: 'translations' })
  const add = make(
    'button',
    { type: 'button', class: 'slight', onclick: addRow },
    say('Thêm dòng tiếng nước ngoài', 'Add a line in another language'),
  )
  const element = make('div', {}, rows, add)
  let of: SloganDraft | undefined

  const read = (): Translation[] =>
    [...rows.children].map((row) => ({
      language: row.querySelector('select')?.value ?? '',
      text: row.querySelector('input')?.value ?? '',
    }))

  function take(): void {
    if (!of) return
    const next = withTranslations(of, read())
    if (JSON.stringify(next.slide.translations) !== JSON.stringify(of.slide.translations)) changed(next)
  }

  function addRow(): void {
    const used = read().map(({ language }) => language)
    const [language = 'en'] = languages.find(([code]) => !used.includes(code)) ?? []
    rows.append(rowOf({ language, text: '' }))
    rows.lastElementChild?.querySelector('select')?.focus()
    add.hidden = rows.childElementCount >= languages.length
  }

  function rowOf({ language, text }: Translation): HTMLElement {
    const select = make('select', { onchange: pick, 'aria-label': say('Ngôn ngữ', 'Language') })
    select.append(...languages.map(([code, name]) => make('option', { value: code }, inOurs(name))))
    if (!languages.some(([code]) => code === language)) select.append(make('option', { value: language }, language))
    select.value = language
    const input = make('input', {
      ...{ type: 'text', value: text, lang: language, spellcheck: 'false', oninput: restful(take), onchange: take },
      'aria-label': say('Dòng tiếng nước ngoài', 'Line in another language'),
    })
    const remove = make('button', { type: 'button', onclick: drop }, say('Bỏ dòng này', 'Remove the line'))
    const row = make('p', {}, select, input, remove)

    function pick(): void {
      input.lang = select.value
      take()
    }
    function drop(): void {
      row.remove()
      add.hidden = false
      add.focus()
      take()
    }
    return row
  }

  return {
    element,
    show(draft) {
      const first = of === undefined
      of = draft
      // Later it is these fields that say what the draft has.
      if (first) rows.append(...(draft.slide.translations ?? []).map(rowOf))
    },
  }
}
