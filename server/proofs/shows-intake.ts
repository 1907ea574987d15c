import type { BoardId } from '../../shared/plan/plan.ts'
import type { Kept, Welcome } from '../../shared/protocol/messages.ts'
import type { ShowsBatch } from '../../shared/protocol/shows.ts'
import type { Database } from '../db/database.ts'
import { pairingById } from '../store/boards/pairing-store.ts'
import { type SafeBoot, safeOf } from '../store/shows/safe-shows-store.ts'
import { findLog, type NamedLog } from '../store/shows/show-names-store.ts'
import { marksOfLog } from '../store/shows/show-store.ts'
import { rememberedNames } from './remembered-names.ts'
import { type Forked, type Incoming, storeBatches } from './store-batches.ts'

/** Up to where a boot is stored. */
export type KeptShows = Omit<Kept, 'type'>

/** Takes the shows of boards into the record. */
export interface ShowsIntake {
  /**
   * Takes a batch that a board sent on a pairing of its own; answers up to where its boot is stored, once that is on the disk. What is
   * there already is not stored twice. Throws where nothing was stored: the board sends it again. A batch that names another pairing goes
   * into the log of that one where it was this board's, and nowhere where it was not.
   */
  take(board: BoardId, pairing: string, batch: ShowsBatch, at: number): Promise<KeptShows>
  /** By boot, up to which show a pairing's log is stored. */
  storedOf(pairing: string): Promise<Welcome['stored']>
  /** Hears of shows that are in a backup now: their boards may forget them. */
  safe(listener: (board: BoardId, pairing: string, kept: KeptShows) => void): void
  /** These are further in a backup than before. */
  backedUp(boots: readonly SafeBoot[]): void
  /** Hears of a log that goes two ways from one show: two machines say that they are this board. */
  forked(listener: (board: BoardId, pairing: string, at: number) => void): void
}

/** Where shows are kept, and by whose days they count. */
export interface ShowsIntakeParts {
  readonly database: Database
  /** The zone by whose days a board's shows are counted. */
  timezoneOf(board: BoardId): string
  report(error: unknown): void
}

interface Waiting extends Incoming {
  resolve(kept: KeptShows): void
  reject(error: unknown): void
}

/** So many shows share a transaction: enough that the disk is waited for once, few enough that nobody else waits long. */
const showsAtOnce = 2000
/** A board that comes hears of so many of its boots; what it has of others it may send again. */
const mostStored = 1000
const mostSafe = 20

/** An intake into `database`. Batches that come while others are being stored share the next transaction. */
export function createShowsIntake({ database, timezoneOf, report }: ShowsIntakeParts): ShowsIntake {
  const names = rememberedNames()
  const forks: ((board: BoardId, pairing: string, at: number) => void)[] = []
  const safes: ((board: BoardId, pairing: string, kept: KeptShows) => void)[] = []
  const waiting: Waiting[] = []
  let storing = false

  async function store(group: readonly Waiting[]): Promise<void> {
    const met = names.begin()
    const stored = await database.write((trx) => storeBatches(trx, group, met, timezoneOf))
    met.commit()
    for (const [i, { resolve }] of group.entries()) resolve(stored.kept[i] as KeptShows)
    for (const fork of stored.forked) tell(fork)
  }

  function tell({ board, pairing, at }: Forked): void {
    for (const listener of forks) listener(board, pairing, at)
  }

  function tellSafe(boots: readonly SafeBoot[]): void {
    for (const { board, pairing, boot, to } of boots) {
      for (const listener of safes) listener(board, pairing, { boot, to, safe: true })
    }
  }

  async function storeEach(group: readonly Waiting[]): Promise<void> {
    try {
      await store(group)
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error)
      // One that cannot be stored is no reason to refuse the others.
      else for (const one of group) await storeEach([one])
    }
  }

  async function run(): Promise<void> {
    storing = true
    // What comes in the same turn shares the first transaction too.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      let count = 0
      for (let shows = 0; count < waiting.length && shows < showsAtOnce; count++) {
        shows += waiting[count]?.batch.shows.length ?? 0
      }
      await storeEach(waiting.splice(0, count))
    }
    storing = false
  }

  function takeInTurn(board: BoardId, pairing: string, batch: ShowsBatch, at: number): Promise<KeptShows> {
    return new Promise((resolve, reject) => {
      waiting.push({ board, pairing, batch, at, resolve, reject })
      if (!storing) run().catch(report)
    })
  }

  /** Who was away when a backup was made hears of it after what is being answered now. */
  async function sayWhatIsSafe({ number, name: board }: NamedLog, pairing: string): Promise<void> {
    const safe = await safeOf(database.db, number, mostSafe)
    setImmediate(
      tellSafe,
      safe.map((one) => ({ ...one, board, pairing })),
    )
  }

  return {
    async take(board, pairing, batch, at) {
      const former = batch.pairing
      if (former === undefined || former === pairing) return takeInTurn(board, pairing, batch, at)
      const { boot } = batch
      if ((await pairingById(database.db, former))?.board !== board)
        return { pairing: former, boot, to: 0, safe: false }
      const kept = await takeInTurn(board, former, batch, at)
      const log = await findLog(database.db, former)
      if (log) await sayWhatIsSafe(log, former)
      return { pairing: former, ...kept }
    },
    async storedOf(pairing) {
      const log = await findLog(database.db, pairing)
      if (!log) return []
      const marks = await marksOfLog(database.db, log.number)
      await sayWhatIsSafe(log, pairing)
      return marks.slice(-mostStored).map(({ boot, to }) => ({ boot, to }))
    },
    safe(listener) {
      safes.push(listener)
    },
    backedUp: tellSafe,
    forked(listener) {
      forks.push(listener)
    },
  }
}
