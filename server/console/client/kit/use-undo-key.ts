import { useLayoutEffect } from 'preact/hooks'

const isTypedIn = 'input, textarea, select, [contenteditable]'

/** Ctrl+Z takes something back where nobody is typing: its press may be far from where the keyboard is. Undefined: there is nothing to take back. */
export function useUndoKey(undo: (() => void) | undefined): void {
  // With what is seen: whoever reads that something can be taken back may press at once.
  useLayoutEffect(() => {
    if (!undo) return undefined
    const follow = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksBack(event)) return
      event.preventDefault()
      undo()
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  }, [undo])
}

/** What the press of an act that the keys take back says of them. */
export const undoKey = { title: 'Ctrl+Z', 'aria-keyshortcuts': 'Control+Z' } as const

// Keys that are held take one act back, not one after the other.
const asksBack = ({ key, ctrlKey, metaKey, shiftKey, altKey, repeat, target }: KeyboardEvent): boolean =>
  !repeat &&
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !altKey &&
  key.toLowerCase() === 'z' &&
  !(target instanceof Element && target.matches(isTypedIn))
