import type { BoardId } from '../shared/plan/plan.ts'
import type { Mode } from '../shared/protocol/messages.ts'

/** What the page that speaks for a board says to those that only look on. Instants are epoch ms. */
export interface Said {
  /** What is known of the time; null while the machine is being paired. */
  readonly time: { readonly at: number; readonly lo: number; readonly hi: number; readonly word: number } | null
  readonly mode: Mode
  /** Another one: what is kept has changed. */
  readonly stamp: string
}

/** What pages of one board say to each other on the channel of `floorOf`. */
export type PageWord = { readonly ask: number } | { readonly answer: number; readonly said: Said }

/** The right to speak for a board. */
export interface Floor {
  /** Resolves when another page has taken it, because this one did not answer. */
  readonly lost: Promise<void>
  /** Says this from now on to whoever looks on. */
  says(what: () => Said): void
  leave(): void
}

/** What the lock and the channel of a board's pages are called. */
export const floorOf = (board: BoardId): string => `congchao-${board}`

/**
 * One page of a browser speaks for a board, or its server would take them for two machines that have one key. Resolves to undefined where
 * another page does and it was asked for `ifAvailable`, else when it is this page's turn. Where the browser has no locks it always is.
 */
export const takeFloor = (board: BoardId, how: LockOptions): Promise<Floor | undefined> =>
  new Promise((resolve) => {
    let what: () => Said = () => ({ time: null, mode: 'built-in', stamp: '' })
    let isHeld = false
    let leave: () => void = () => undefined
    let lose = leave
    const held = new Promise<void>((end) => {
      leave = end
    })
    const floor: Floor = {
      lost: new Promise((end) => {
        lose = end
      }),
      says(next) {
        what = next
      },
      leave: () => leave(),
    }
    async function hold(): Promise<void> {
      isHeld = true
      const channel = new BroadcastChannel(floorOf(board))
      channel.onmessage = ({ data }: MessageEvent<PageWord>) => {
        if ('ask' in data) channel.postMessage({ answer: data.ask, said: what() } satisfies PageWord)
      }
      resolve(floor)
      await held
      channel.close()
    }
    if (!navigator.locks) return resolve(floor)
    navigator.locks
      .request(floorOf(board), how, (lock) => (lock ? hold() : resolve(undefined)))
      .catch(() => (isHeld ? lose() : resolve(floor)))
  })
