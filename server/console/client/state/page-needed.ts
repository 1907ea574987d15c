import { computed, type ReadonlySignal, signal } from '@preact/signals'

const needs = signal(0)
const key = 'congchao-renewed'

/** Whether the document has what would be lost if it were loaded anew: files that are on their way. Drafts are not lost. */
export const isPageNeeded: ReadonlySignal<boolean> = computed(() => needs.value > 0)

/** Something is here that a fresh document would not have, until the answer is called. */
export function needPage(): () => void {
  let isHeld = true
  needs.value++
  return () => {
    if (isHeld) needs.value--
    isHeld = false
  }
}

/** Loads the document anew for the sake of one page; not where that was done for it already, and did not help. */
export function renewPageFor(path: string): void {
  if (sessionStorage.getItem(key) === path) return
  sessionStorage.setItem(key, path)
  location.reload()
}

/** A page has come: should its scripts be gone one day, it is loaded anew once more. */
export const forgetRenewal = (): void => sessionStorage.removeItem(key)
