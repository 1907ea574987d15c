import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** A way back that stays for a while. */
export interface UndoButton {
  readonly element: HTMLElement
  /** Offers `undo` for half a minute, in place of what was offered before. */
  offer(undo: () => Promise<void>): void
  /** There is nothing to undo any more. */
  withdraw(): void
  /** Called a few times a second; `on` in ms. */
  tick(on: number): void
}

const offeredMs = 30_000

/** A button with the seconds that are left. They are not read out: its name stays the same. */
export function undoButton(): UndoButton {
  let undo: (() => Promise<void>) | undefined
  let until: number | undefined
  const left = make('span', { 'aria-hidden': 'true' })
  const button = make('button', { type: 'button', onclick: press }, say('Hoàn tác', 'Undo'), left)
  const element = make('p', { class: 'doings', hidden: true }, button)

  function press(): void {
    if (!undo) return
    button.disabled = true
    void undo().finally(() => {
      button.disabled = false
    })
  }

  return {
    element,
    offer(next) {
      undo = next
      until = undefined
      setText(left, '')
      element.hidden = false
    },
    withdraw() {
      if (!button.disabled) element.hidden = true
    },
    tick(on) {
      if (element.hidden) return
      until ??= on + offeredMs
      setText(left, ` (${Math.max(0, Math.ceil((until - on) / 1000))} s)`)
      // What is being taken back is not taken away.
      if (on >= until && !button.disabled) element.hidden = true
    },
  }
}
