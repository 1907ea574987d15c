import type { Kysely } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import { compiledOnce } from '../db/compiled-once.ts'
import type { Schema } from '../db/schema.ts'
import { chunksOf } from './chunks-of.ts'

/** The newest playlists of these boards, in one statement for each page of them; `body` is their text. */
export async function readPlaylistsOf(
  db: Kysely<Schema>,
  boards: readonly BoardId[],
): Promise<{ board: BoardId; version: number; body: string }[]> {
  const found: { board: BoardId; version: number; body: string }[] = []
  for (const chunk of chunksOf(boards)) {
    const rows = await db
      .selectFrom('playlists')
      .select(['board', 'version', 'body'])
      .where('board', 'in', chunk)
      .where('version', '=', (eb) =>
        eb
          .selectFrom('playlists as other')
          .whereRef('other.board', '=', 'playlists.board')
          .select((max) => max.fn.max('other.version').as('version')),
      )
      .execute()
    found.push(...rows)
  }
  return found
}

const keysOf = compiledOnce((db, { boards }: { boards: readonly BoardId[] }) =>
  db.selectFrom('board_keys').select('board').where('board', 'in', boards),
)

/** Those of these boards that have a key. */
export async function readPairedAmong(db: Kysely<Schema>, boards: readonly BoardId[]): Promise<ReadonlySet<BoardId>> {
  const found = new Set<BoardId>()
  for (const chunk of chunksOf(boards)) {
    for (const { board } of await keysOf(db, { boards: chunk })) found.add(board)
  }
  return found
}

/** Whether one of the playlists that are kept of a board names a rendition by its hash (64 hex digits). */
export async function playsRendition(db: Kysely<Schema>, board: BoardId, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('playlists')
    .select('version')
    .where('board', '=', board)
    .where('body', 'like', `%${sha256}%`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
