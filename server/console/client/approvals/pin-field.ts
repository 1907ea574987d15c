import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** A place for a remark on one item, folded away until it is wanted. */
export function pinField(text: string, changed: (note: string) => void): HTMLElement {
  const field = make('textarea', {
    ...{
      rows: 2,
      maxlength: 500,
      spellcheck: 'false',
      'aria-label': say('Ghi chú cho mục này', 'A note on this item'),
    },
    oninput: () => changed(field.value.normalize('NFC').trim()),
  })
  field.value = text
  return make(
    'details',
    { class: 'pin', open: text !== '' },
    make('summary', {}, say('Ghim ghi chú', 'Pin a note')),
    field,
  )
}
