import { type Kysely, sql, type Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** A board's playlist as it was published: `body` is its text, `startsAt` and `endsAt` its span in epoch ms. */
export interface KeptPlaylist {
  readonly board: BoardId
  readonly version: number
  readonly digest: string
  readonly body: string
  readonly startsAt: number
  readonly endsAt: number
  /** When it was published, epoch ms. */
  readonly keptAt: number
}

/** A playlist that is kept, without its text. */
export type PlaylistHead = Omit<KeptPlaylist, 'body'>

const head = ['board', 'version', 'digest', 'starts_at as startsAt', 'ends_at as endsAt', 'kept_at as keptAt'] as const

/** The newest playlist of a board. */
export async function readPlaylist(db: Kysely<Schema>, board: BoardId): Promise<KeptPlaylist | undefined> {
  return db
    .selectFrom('playlists')
    .select([...head, 'body'])
    .where('board', '=', board)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The newest playlist of every board that has one, without the bodies, in no order. */
export async function readPlaylistHeads(db: Kysely<Schema>): Promise<PlaylistHead[]> {
  return newest(db).execute()
}

/**
 * Publishes playlists: a board's version grows by one unless the digest is that of its newest, which then stays as it is.
 * Answers row by row; the boards must be known to the plan, in force or in the bin. `at` is epoch ms.
 */
export async function keepPlaylists(
  trx: Transaction<Schema>,
  rows: readonly Omit<KeptPlaylist, 'version' | 'keptAt'>[],
  at: number,
): Promise<{ board: BoardId; version: number; changed: boolean }[]> {
  const heads = await readHeadsOf(trx, new Set(rows.map((row) => row.board)))
  const kept: Omit<KeptPlaylist, 'keptAt'>[] = []
  const answers = rows.map((row) => {
    const former = heads.get(row.board)
    if (former?.digest === row.digest) return { board: row.board, version: former.version, changed: false }
    const version = (former?.version ?? 0) + 1
    heads.set(row.board, { digest: row.digest, version })
    kept.push({ ...row, version })
    return { board: row.board, version, changed: true }
  })
  for (const chunk of chunksOf(kept)) {
    const values = chunk.map(({ board, version, digest, body, startsAt, endsAt }) => ({
      board,
      version,
      digest,
      starts_at: startsAt,
      ends_at: endsAt,
      kept_at: at,
      body,
    }))
    await trx.insertInto('playlists').values(values).execute()
  }
  return answers
}

/** Removes all but the newest `keepVersions` (at least 1) playlists of each board. */
export async function dropOldPlaylists(trx: Transaction<Schema>, keepVersions: number): Promise<void> {
  // Without its newest a board would begin again at version 1.
  if (!(keepVersions >= 1)) throw new RangeError(`keepVersions must be at least 1, not ${keepVersions}`)
  await sql`delete from playlists where version <=
    (select max(version) from playlists as newer where newer.board = playlists.board) - ${keepVersions}`.execute(trx)
}

async function readHeadsOf(
  trx: Transaction<Schema>,
  boards: ReadonlySet<BoardId>,
): Promise<Map<BoardId, Pick<KeptPlaylist, 'version' | 'digest'>>> {
  const heads = new Map<BoardId, Pick<KeptPlaylist, 'version' | 'digest'>>()
  for (const chunk of chunksOf([...boards])) {
    for (const row of await newest(trx).where('board', 'in', chunk).execute()) heads.set(row.board, row)
  }
  return heads
}

function newest(db: Kysely<Schema>) {
  return db
    .selectFrom('playlists')
    .select(head)
    .where('version', '=', (eb) =>
      eb
        .selectFrom('playlists as other')
        .whereRef('other.board', '=', 'playlists.board')
        .select((max) => max.fn.max('other.version').as('version')),
    )
}
