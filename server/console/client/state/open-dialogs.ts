import { type ReadonlySignal, signal } from '@preact/signals'

const opened = signal<readonly object[]>([])

/** The modal dialogs that are open, the topmost last: all beside it is dimmed, and cannot be pressed. */
export const openDialogs: ReadonlySignal<readonly object[]> = opened

/** Says that one is open; answers what says that it no longer is. */
export function dialogOpens(dialog: object): () => void {
  opened.value = [...opened.peek(), dialog]
  return () => {
    opened.value = opened.peek().filter((one) => one !== dialog)
  }
}
