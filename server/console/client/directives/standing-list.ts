import { make } from '../plain/make.ts'

/** A list whose entries stay where nothing of them has changed: what was opened stays open, and the focus where it was. */
export interface StandingList<T> {
  readonly element: HTMLElement
  show(rows: readonly T[]): void
}

/** An empty list; `keyOf` tells rows apart, `textOf` says all that is seen of one. */
export function standingList<T>(
  keyOf: (row: T) => string,
  textOf: (row: T) => string,
  draw: (row: T) => HTMLElement,
): StandingList<T> {
  const element = make('div', { class: 'directives' })
  let stood = new Map<string, { readonly text: string; readonly card: HTMLElement }>()

  return {
    element,
    show(rows) {
      const next = new Map<string, { readonly text: string; readonly card: HTMLElement }>()
      for (const row of rows) {
        const [key, text] = [keyOf(row), textOf(row)]
        const old = stood.get(key)
        if (old?.text === text) next.set(key, old)
        else {
          const card = draw(row)
          if (old) keepOpen(old.card, card)
          next.set(key, { text, card })
        }
      }
      for (const [key, { card }] of stood) if (next.get(key)?.card !== card) card.remove()
      for (const [index, { card }] of [...next.values()].entries()) {
        if (element.children[index] !== card) element.insertBefore(card, element.children[index] ?? null)
      }
      stood = next
    },
  }
}

function keepOpen(from: HTMLElement, to: HTMLElement): void {
  const opened = [...from.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset.opens)
  for (const details of to.querySelectorAll('details')) {
    if (opened.includes(details.dataset.opens)) details.open = true
  }
}
