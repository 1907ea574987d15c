import { type ReadonlySignal, signal } from '@preact/signals'
import type { Said } from '../../../../shared/plan/fault.ts'

const stands = signal<Said | undefined>(undefined)

/** The trouble that a person can only wait out, such as a server that does not answer. */
export const standingTrouble: ReadonlySignal<Said | undefined> = stands

/** Says it, or that it is over. */
export function standTrouble(said: Said | undefined): void {
  const { vi } = stands.peek() ?? {}
  if (vi !== said?.vi) stands.value = said
}
