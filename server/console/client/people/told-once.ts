import { askPerson } from '../plain/ask-person.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** Shows something that nobody is told again, with a way to copy it. */
export function toldOnce(heading: string, says: string, text: string): void {
  const dialog = askPerson(heading)
  const field = make('input', {
    type: 'text',
    readonly: true,
    class: 'secret',
    'aria-label': heading,
    onfocus: () => field.select(),
  })
  field.value = text
  const said = make('span', { class: 'good', role: 'status' })
  const copy = make('button', { type: 'button', class: 'chief', onclick: () => void copied() }, say('Sao chép', 'Copy'))

  async function copied(): Promise<void> {
    field.select()
    try {
      // Only pages on HTTPS have a clipboard; elsewhere what is marked is copied the old way.
      if (navigator.clipboard) await navigator.clipboard.writeText(text)
      else if (!document.execCommand('copy')) throw new Error('the browser did not copy')
      setText(said, say('Đã sao chép.', 'Copied.'))
    } catch (error) {
      console.warn(error)
      setText(said, say('Bấm Ctrl+C để sao chép.', 'Press Ctrl+C to copy.'))
    }
  }

  dialog.body.append(
    make('p', {}, says),
    field,
    make(
      'p',
      { class: 'doings' },
      copy,
      make('button', { type: 'button', onclick: dialog.close }, say('Xong', 'Done')),
      said,
    ),
  )
  field.focus()
}
