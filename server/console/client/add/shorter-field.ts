import type { Said } from '../../../../shared/plan/fault.ts'
import type { Shape } from '../../../../shared/plan/shape-of.ts'
import { make } from '../plain/make.ts'
import { both, inOurs, say } from '../words/say.ts'
import type { SloganDraft } from './draft.ts'
import { restful } from './restful.ts'
import { shorterFor, withShorter } from './slogan-draft.ts'

const kinds: Readonly<Record<Shape, Said>> = {
  strip: both('dải chữ', 'the strip'),
  beam: both('dầm ngang', 'the beam'),
  pillar: both('trụ', 'the pillar'),
  board: both('bảng', 'the board'),
}

/** A field for shorter words where a slogan is too long for a shape. */
export interface ShorterField {
  readonly element: HTMLElement
  /** The draft that its words are for. */
  show(draft: SloganDraft): void
}

/** Asks for the words of one shape; `changed` is given the draft with them as soon as typing rests. */
export function shorterField(shape: Shape, canvas: string, changed: (draft: SloganDraft) => void): ShorterField {
  const kind = inOurs(kinds[shape])
  const input = make('input', {
    ...{ type: 'text', spellcheck: 'false', autocomplete: 'off', oninput: restful(take), onchange: take },
    'aria-label': say(`Chữ ngắn hơn cho ${kind} (${canvas})`, `Shorter words for ${kind} (${canvas})`),
  })
  const element = make(
    'label',
    { class: 'shorter' },
    make('span', {}, say(`Chữ ngắn hơn cho ${kind}`, `Shorter words for ${kind}`)),
    input,
  )
  let of: SloganDraft | undefined

  function take(): void {
    if (of && input.value.trim() !== shorterFor(of, shape)) changed(withShorter(of, shape, input.value))
  }

  return {
    element,
    show(draft) {
      of = draft
      if (document.activeElement !== input) input.value = shorterFor(draft, shape)
    },
  }
}
