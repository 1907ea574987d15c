import { type ReadonlySignal, signal } from '@preact/signals'
import { say } from '../words/say.ts'
import { signedIn } from './signed-in.ts'
import { tell } from './tell.ts'

/** Changes a draft: to a value, or to what a function makes of the newest one. */
export type SetDraft<T> = (next: T | ((former: T) => T)) => void

/** What a person is making. */
export interface KeptDraft<T> {
  readonly now: ReadonlySignal<T>
  readonly set: SetDraft<T>
  /** Makes it again what it is at first, in every tab. */
  readonly forget: () => void
}

const prefix = 'congchao-draft'
/** Said once: each key that is pressed is kept. */
let isToldFull = false
const held = new Map<string, { readonly draft: object; readonly renew: () => void }>()

/**
 * The draft of this name of the person who is signed in: it outlives the page, the tab and the browser, and is theirs alone. Tabs that have it open
 * share it: each shows what the other did. Whoever changes a draft’s shape gives it another name.
 */
export function keptDraft<T extends object>(name: string, initial: T): KeptDraft<T> {
  const key = `${prefix} ${signedIn().id} ${name}`
  const known = held.get(key)
  // A name has one shape.
  if (known) return known.draft as KeptDraft<T>
  const now = signal(read(key, initial))
  const draft: KeptDraft<T> = {
    now,
    set(next) {
      now.value = typeof next === 'function' ? next(now.peek()) : next
      keep(key, now.peek())
    },
    forget() {
      localStorage.removeItem(key)
      now.value = initial
    },
  }
  if (held.size === 0) addEventListener('storage', hearOtherTabs)
  held.set(key, {
    draft,
    renew() {
      now.value = read(key, initial)
    },
  })
  return draft
}

/** The same for a component, which is drawn anew when it changes. */
export function useKeptDraft<T extends object>(
  name: string,
  initial: T,
): readonly [draft: T, set: SetDraft<T>, forget: () => void] {
  const { now, set, forget } = keptDraft(name, initial)
  return [now.value, set, forget]
}

/** Forgets the drafts that others have left in this browser: whoever has it now has signed out. */
export function forgetDraftsOfOthers(person: string): void {
  const mine = `${prefix} ${person} `
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${prefix} `) && !key.startsWith(mine)) localStorage.removeItem(key)
  }
}

/** A key of null: all that the browser kept is gone. */
function hearOtherTabs({ key }: StorageEvent): void {
  for (const [name, { renew }] of held) if (key === null || key === name) renew()
}

/** What was kept; what the draft has had since then is as it is at first. */
function read<T extends object>(key: string, initial: T): T {
  const kept = localStorage.getItem(key)
  if (kept === null) return initial
  try {
    return { ...initial, ...(JSON.parse(kept) as Partial<T>) }
  } catch (error) {
    console.warn(error)
    return initial
  }
}

function keep(key: string, draft: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch (error) {
    // The browser's room is full: the work is on the page all the same.
    console.warn(error)
    if (isToldFull) return
    isToldFull = true
    tell(
      say(
        'Trình duyệt đã hết chỗ giữ bản nháp: đừng đóng trang này cho tới khi xong.',
        'The browser has no room to keep drafts: leave this page open until you are done.',
      ),
      'trouble',
    )
  }
}
