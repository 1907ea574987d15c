import { freshId } from '../api/fresh-id.ts'
import { make } from './make.ts'

/** A row of choices over one panel, moved along with the arrow keys as tabs are. `picked` is told of another choice. */
export function tabs<Key extends string>(
  label: string,
  choices: readonly (readonly [Key, string])[],
  first: Key,
  panel: HTMLElement,
  picked: (key: Key) => void,
): HTMLElement {
  const id = `tab-${freshId()}`
  const buttons = new Map(
    choices.map(([key, text]) => [
      key,
      make('button', { type: 'button', role: 'tab', id: `${id}-${key}`, onclick: () => pick(key) }, text),
    ]),
  )
  const keys = [...buttons.keys()]
  panel.setAttribute('role', 'tabpanel')
  mark(first)

  function mark(chosen: Key): void {
    for (const [key, button] of buttons) {
      button.setAttribute('aria-selected', String(key === chosen))
      button.tabIndex = key === chosen ? 0 : -1
    }
    panel.setAttribute('aria-labelledby', `${id}-${chosen}`)
  }

  function pick(key: Key): void {
    mark(key)
    picked(key)
  }

  function step(event: Event): void {
    const by = event instanceof KeyboardEvent ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined
    if (by === undefined) return
    const at = keys.findIndex((key) => buttons.get(key) === document.activeElement)
    const next = keys[(at + by + keys.length) % keys.length]
    if (next === undefined) return
    pick(next)
    buttons.get(next)?.focus()
  }

  const row = make('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: step }, ...buttons.values())
  return make('div', { class: 'tabbed' }, row, panel)
}
