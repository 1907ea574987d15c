import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { BoardPage, BoardView } from '../../../../shared/api/board.ts'
import { askJson } from '../api/ask-server.ts'

/** What boards on screen say of themselves; only those that somebody watches are asked after. */
export interface BoardStates {
  /** Watches a board until what is answered is called. */
  watch(id: string): () => void
  /** What it said last; undefined before it has been asked after. */
  of(id: string): ReadonlySignal<BoardView | undefined>
  /** Asks at once. */
  renew(): void
  close(): void
}

const everyMs = 5000
/** Boards come on screen in swarms, while somebody scrolls: one question is asked of all of them. */
const restMs = 120
/** So many the server answers at once. */
const most = 200

/** The states of boards, asked after by the page that holds them until it closes them. */
export function boardStates(): BoardStates {
  const known = new Map<string, Signal<BoardView | undefined>>()
  const watched = new Map<string, number>()
  const stop = new AbortController()
  let timer = setTimeout(round, everyMs)

  const stateOf = (id: string) => {
    const state = known.get(id) ?? signal<BoardView | undefined>(undefined)
    known.set(id, state)
    return state
  }

  async function round(): Promise<void> {
    const ids = [...watched.keys()].slice(-most)
    if (ids.length > 0 && document.visibilityState === 'visible') {
      try {
        const { boards } = await askJson<BoardPage>(`/api/v1/boards?ids=${ids.join()}&limit=${most}`, {
          cache: 'no-store',
          signal: stop.signal,
        })
        for (const board of boards) stateOf(board.id).value = board
      } catch (error) {
        if (!stop.signal.aborted) console.warn(error)
      }
    }
    if (!stop.signal.aborted) again(everyMs)
  }

  function again(inMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void round(), inMs)
  }

  return {
    of: stateOf,
    renew: () => again(0),
    watch(id) {
      watched.set(id, (watched.get(id) ?? 0) + 1)
      if (stateOf(id).peek() === undefined) again(restMs)
      return () => {
        const left = (watched.get(id) ?? 1) - 1
        if (left > 0) watched.set(id, left)
        else watched.delete(id)
      }
    },
    close() {
      stop.abort()
      clearTimeout(timer)
    },
  }
}
