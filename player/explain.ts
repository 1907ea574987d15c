import type { Note } from './note.ts'

/** Shows one of the shell's notes, or none. */
export function explain(why: Note | null): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-note]')) note.hidden = note.dataset.note !== why
}
