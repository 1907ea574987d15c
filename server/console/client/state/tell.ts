import { type ReadonlySignal, signal } from '@preact/signals'
import { wordsOf } from '../api/ask-server.ts'
import { freshId } from '../api/fresh-id.ts'
import { inOurs, say } from '../words/say.ts'

/** A sentence that stands for a while where every page has a place for it. */
export interface Told {
  readonly id: string
  readonly text: string
  readonly kind: 'done' | 'trouble'
  /** Takes back what was done; offered while the sentence stands. */
  readonly undo?: () => Promise<void>
  /** Until when it stands, on the page’s steady clock. */
  readonly until: number
}

const stands = signal<readonly Told[]>([])
const saidMs = 12_000
/** So long an act may be taken back. */
export const undoMs = 30_000

/** What stands now, the oldest first. */
export const told: ReadonlySignal<readonly Told[]> = stands

/** Says a sentence; assistive technology reads it out. With `undo` it stands for thirty seconds, with a press that takes the act back. */
export function tell(text: string, kind: Told['kind'] = 'done', undo?: () => Promise<void>): void {
  const standsMs = undo ? undoMs : saidMs
  const one: Told = { id: freshId(), text, kind, until: performance.now() + standsMs, ...(undo ? { undo } : {}) }
  // What was said and cannot be undone makes room: two sentences at once are read by nobody.
  stands.value = [...stands.peek().filter((former) => former.undo), one]
  setTimeout(() => letGo(one.id), standsMs)
}

/** What has stood long enough, and stays because somebody is at it. */
const overdue = new Set<string>()
let isHeld = false

function letGo(id: string): void {
  if (isHeld) overdue.add(id)
  else forgetTold(id)
}

/** Somebody is at what was told, with the keyboard or a reader of the screen: none of it goes away meanwhile. */
export function holdTold(isAtIt: boolean): void {
  isHeld = isAtIt
  if (isHeld) return
  for (const id of overdue) forgetTold(id)
  overdue.clear()
}

/** Says why something failed. */
export const tellTrouble = (error: unknown): void => tell(inOurs(wordsOf(error)), 'trouble')

/** Takes a sentence away. */
export function forgetTold(id: string): void {
  stands.value = stands.peek().filter((one) => one.id !== id)
}

/** Takes back what a sentence tells of. */
export async function takeBack({ id, undo }: Told): Promise<void> {
  forgetTold(id)
  try {
    await undo?.()
    tell(say('Đã hoàn tác.', 'Undone.'))
  } catch (error) {
    tellTrouble(error)
  }
}
