import type { Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import type { Database } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import { keepPlaylists, readPlaylist, readPlaylistHeads } from '../store/boards/playlist-store.ts'
import { type BoundPlaylist, digestOf } from './bind-playlist.ts'

/** A playlist that its board should play from now on. */
export interface Issue {
  readonly board: BoardId
  readonly version: number
  readonly digest: string
  readonly body: string
  /** When it was published, and the end of what it plays (epoch ms). */
  readonly keptAt: number
  readonly endsAt: number
}

/** What is known of a board's newest playlist without reading it. `missing` is what it had to be issued without. */
export interface Head {
  readonly version: number
  readonly digest: string
  readonly startsAt: number
  readonly endsAt: number
  readonly missing: readonly Need[]
}

/** The newest playlist of every board: their heads in memory, their bodies in the store. */
export interface Issuing {
  readonly heads: ReadonlyMap<BoardId, Head>
  /** Writes playlists; what it returns is to be called once the transaction has been committed, and gives those that are new. */
  keep(trx: Transaction<Schema>, bound: readonly BoundPlaylist[], at: number): Promise<() => Issue[]>
  /** A board's newest playlist; undefined where what the store has is not what was made here since it was loaded. */
  read(board: BoardId): Promise<Issue | undefined>
  forget(board: BoardId): void
}

/** The heads of what `database` holds. */
export async function loadIssuing(database: Database): Promise<Issuing> {
  const heads = new Map<BoardId, Head>()
  /** The digests of those that were made here. Whoever writes to the database alone has made none of these. */
  const made = new Map<BoardId, string>()
  for (const { board, version, digest, startsAt, endsAt } of await readPlaylistHeads(database.db)) {
    heads.set(board, { version, digest, startsAt, endsAt, missing: [] })
  }

  return {
    heads,
    forget(board) {
      heads.delete(board)
      made.delete(board)
    },
    async read(board) {
      const digest = made.get(board)
      const kept = digest === undefined ? undefined : await readPlaylist(database.db, board)
      // What was made anew while it was read is the newer one.
      const isMade = kept?.digest === made.get(board) && kept !== undefined && digestOf(kept.body) === kept.digest
      return isMade ? kept : undefined
    },
    async keep(trx, bound, at) {
      const rows = bound.map(({ playlist: { board, startsAt, endsAt }, body, digest }) => {
        return { board, digest, body, startsAt, endsAt }
      })
      const kept = rows.length === 0 ? [] : await keepPlaylists(trx, rows, at)
      const answers = new Map(kept.map((one) => [one.board, one]))
      return () =>
        bound.flatMap(({ playlist: { board, startsAt, endsAt }, body, digest, missing }) => {
          const answer = answers.get(board)
          if (!answer) return []
          // One that another node has made first is as new to the boards that are connected here.
          const isNew = heads.get(board)?.version !== answer.version
          heads.set(board, { version: answer.version, digest, startsAt, endsAt, missing })
          made.set(board, digest)
          return isNew ? [{ board, version: answer.version, digest, body, keptAt: at, endsAt }] : []
        })
    },
  }
}
