import type { BoardId } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import {
  type ChangedPairing,
  changePairing,
  type Pairing,
  type PairingChange,
  readChangedPairings,
  readPairings,
} from '../store/boards/pairing-store.ts'

/** What became of a board's pairing, as it was written; `pairing` is undefined where it has none any more. */
export interface PairingTurn {
  readonly board: BoardId
  readonly former: Pairing | undefined
  readonly pairing: Pairing | undefined
}

/** Which machine each board is, in memory. What any node writes is known here within the second. */
export interface PairingBook {
  /** The living pairing of a board. */
  of(board: BoardId): Pairing | undefined
  /** Notes a start of the machine's page: written down soon, with those of others. */
  met(pairing: Pairing, boot: number, instance: string): void
  /** Reads what was written; to be called after each write of pairings, and about once a second where there are other nodes. */
  refresh(): Promise<void>
  /** Writes what was noted. */
  flush(): Promise<void>
  /** Calls `listener` with every change that `refresh` finds, in order. */
  changed(listener: (turn: PairingTurn) => void): void
}

/** Starts that are written in one transaction: a whole province that comes back at once holds no other write up for long. */
const mostAtOnce = 500

/** The pairings that `database` holds. */
export async function loadPairingBook(database: Database): Promise<PairingBook> {
  const living = new Map<BoardId, Pairing>()
  const listeners: ((turn: PairingTurn) => void)[] = []
  const met = new Map<string, PairingChange>()
  const { pairings, changed } = await readPairings(database.db)
  let last = changed
  for (const pairing of pairings) living.set(pairing.board, pairing)
  let reading: Promise<void> = Promise.resolve()

  async function read(): Promise<void> {
    for (const row of await readChangedPairings(database.db, last)) take(row)
  }

  function take({ ended, changed: number, ...pairing }: ChangedPairing): void {
    if (number <= last) return
    last = number
    const { board, id } = pairing
    const former = living.get(board)
    // One that ended before its successor was made says nothing of that.
    if (ended && former?.id !== id) return
    // What was noted before a person decided counts no more.
    if (ended || former?.disputeEndedAt !== pairing.disputeEndedAt) met.delete(id)
    if (ended) living.delete(board)
    else living.set(board, { ...pairing, ...met.get(id) })
    for (const listener of listeners) listener({ board, former, pairing: ended ? undefined : pairing })
  }

  const refresh = () => {
    // One after the other: an answer that was read earlier must not be taken for the later one.
    reading = reading.then(read, read)
    return reading
  }

  return {
    of: (board) => living.get(board),
    met(pairing, boot, instance) {
      met.set(pairing.id, { boot, instance })
      const now = living.get(pairing.board)
      if (now?.id === pairing.id) living.set(pairing.board, { ...now, boot, instance })
    },
    refresh,
    async flush() {
      if (met.size === 0) return
      const noted = [...met].slice(0, mostAtOnce)
      await database.write(async (trx) => {
        for (const [id, change] of noted) await changePairing(trx, id, change)
      })
      for (const [id, change] of noted) if (met.get(id) === change) met.delete(id)
      await refresh()
    },
    changed: (listener) => void listeners.push(listener),
  }
}
