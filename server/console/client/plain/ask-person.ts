import { freshId } from '../api/fresh-id.ts'
import { say } from '../words/say.ts'
import { make } from './make.ts'

/** A dialog over the page; the browser keeps the keyboard in it and gives the focus back. */
export interface PersonDialog {
  readonly element: HTMLDialogElement
  /** Where what has to be asked stands. */
  readonly body: HTMLElement
  close(): void
}

/** Opens a dialog with a heading and a way out. */
export function askPerson(heading: string): PersonDialog {
  const id = `dialog-${freshId()}`
  const body = make('div', { class: 'body' })
  const close = () => element.close()
  const element = make(
    'dialog',
    { 'aria-labelledby': id, onclose: () => element.remove() },
    make(
      'header',
      {},
      make('h2', { id }, heading),
      make('button', { type: 'button', class: 'close', 'aria-label': say('Đóng', 'Close'), onclick: close }, '×'),
    ),
    body,
  )
  document.body.append(element)
  element.showModal()
  return { element, body, close }
}
