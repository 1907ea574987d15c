import { type ReadonlySignal, signal } from '@preact/signals'

const isOpen = signal(false)

/** Whether the tour is being shown. */
export const tourIsOpen: ReadonlySignal<boolean> = isOpen

const keyOf = (person: string) => `congchao-tour-${person}`

/** Begins the tour anew. */
export function beginTour(): void {
  isOpen.value = true
}

/** Begins it for somebody who has not seen it on this machine. */
export function beginTourOnce(person: string): void {
  if (localStorage.getItem(keyOf(person)) === null) isOpen.value = true
}

/** Ends it; this person is not shown it again unless they ask. */
export function endTour(person: string): void {
  localStorage.setItem(keyOf(person), 'seen')
  isOpen.value = false
}
