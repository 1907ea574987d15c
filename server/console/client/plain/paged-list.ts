import { wordsOf } from '../api/ask-server.ts'
import { inOurs, say } from '../words/say.ts'
import { make, setText } from './make.ts'

/** One page of a list; `next` is what the page after it is asked for with, null on the last. */
export interface ListPage<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}

/** A list that is read page by page. */
export interface PagedList {
  readonly element: HTMLElement
  /** Reads it anew, as many pages as are shown. */
  reload(): Promise<void>
}

export interface PagedListEdges<T> {
  /** Asks for a page. Throws `Refused`. */
  readonly ask: (cursor: string | undefined) => Promise<ListPage<T>>
  readonly rowOf: (row: T) => HTMLElement
  /** Where rows stand, such as a list or the body of a table, and what stands around it. */
  readonly holder: HTMLElement
  readonly around?: HTMLElement
  /** What is said where there are no rows. */
  readonly empty: string | (() => string)
}

/** An empty list; `reload` fills it. What is asked for later than another is shown, whichever comes first. */
export function pagedList<T>({ ask, rowOf, holder, around = holder, empty }: PagedListEdges<T>): PagedList {
  const more = make(
    'button',
    { type: 'button', hidden: true, onclick: () => void read(shown + 1) },
    say('Xem thêm', 'More'),
  )
  const said = make('p', { class: 'quiet', role: 'status', hidden: true })
  const element = make('div', { class: 'paged' }, around, said, more)
  let shown = 1
  let asking = 0

  async function read(pages: number): Promise<void> {
    const mine = ++asking
    const rows: T[] = []
    let cursor: string | undefined
    more.disabled = true
    try {
      for (let page = 0; page < pages; page++) {
        const { rows: some, next } = await ask(cursor)
        rows.push(...some)
        cursor = next ?? undefined
        if (cursor === undefined) break
      }
      if (mine !== asking) return
      shown = pages
      holder.replaceChildren(...rows.map(rowOf))
      around.hidden = rows.length === 0
      tell(rows.length > 0 ? '' : typeof empty === 'string' ? empty : empty(), 'quiet')
      more.hidden = cursor === undefined
    } catch (error) {
      if (mine === asking) tell(inOurs(wordsOf(error)), 'fault')
    } finally {
      if (mine === asking) more.disabled = false
    }
  }

  function tell(text: string, kind: 'quiet' | 'fault'): void {
    said.className = kind
    said.hidden = text === ''
    setText(said, text)
  }

  return { element, reload: () => read(shown) }
}
