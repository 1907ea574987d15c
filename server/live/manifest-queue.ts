import { setImmediate } from 'node:timers/promises'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Issue } from '../planning/issuing.ts'

/** Boards that are to get a manifest, one after the other. */
export interface ManifestQueue {
  /** Puts boards before all that wait, with what they are to get; without, it is read. Of what one board waits for, the last counts. */
  want(wanted: readonly { readonly board: BoardId; readonly issue?: Issue }[]): void
  /** Resolves when nobody waits. */
  settled(): Promise<void>
}

/** How long the others of the process wait at most while manifests are made, in ms. */
const stretchMs = 8

/** A queue that hands each board to `give`, with what it is to get where that is known. */
export function manifestQueue(
  give: (board: BoardId, issue: Issue | undefined) => Promise<void>,
  uptime: () => number,
): ManifestQueue {
  const wanted = new Map<BoardId, Issue | undefined>()
  // The last goes first: what was taken down on one board does not wait behind a new day's playlists for thousands.
  const calls: { readonly boards: readonly BoardId[]; next: number }[] = []
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    let since = uptime()
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const board = call.boards[call.next++]
      if (board === undefined) {
        calls.splice(calls.indexOf(call), 1)
        continue
      }
      if (!wanted.has(board)) continue
      const issue = wanted.get(board)
      wanted.delete(board)
      await give(board, issue)
      if (uptime() - since >= stretchMs) {
        await setImmediate()
        since = uptime()
      }
    }
  }

  return {
    want(boards) {
      for (const { board, issue } of boards) if (issue || !wanted.has(board)) wanted.set(board, issue)
      calls.push({ boards: boards.map(({ board }) => board), next: 0 })
      working ??= work().finally(() => {
        working = undefined
      })
    },
    async settled() {
      while (working) await working
    },
  }
}
