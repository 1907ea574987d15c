import { effect, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Editor } from '../api/live-feed.ts'

/** What is edited in this document, the newest last: a page within a page may edit something of its own. */
const edited = signal<readonly string[]>([])
const others = signal<Readonly<Record<string, readonly Editor[]>>>({})
const nobody: readonly Editor[] = []
/** The line takes no more than a few words in a while. */
const restMs = 1000

/** The server says who else edits a thing. */
export function hearEditors(what: string, people: readonly Editor[]): void {
  others.value = { ...others.peek(), [what]: people }
}

/** How the server is told what is edited here. */
export function editBy(edit: (what: string | null) => void): void {
  let timer = 0
  effect(() => {
    const newest = edited.value.at(-1) ?? null
    clearTimeout(timer)
    timer = setTimeout(() => edit(newest), newest === null ? restMs : 0)
  })
}

/** Who else edits the same thing (`campaign:dai-hoi`) now; while the component stands others are told that this person does. Undefined: nothing is edited. */
export function useEditors(what: string | undefined): readonly Editor[] {
  useEffect(() => {
    if (what === undefined) return
    edited.value = [...edited.peek(), what]
    return () => {
      const at = edited.peek().lastIndexOf(what)
      edited.value = edited.peek().filter((_, index) => index !== at)
    }
  }, [what])
  return what === undefined ? nobody : (others.value[what] ?? nobody)
}
