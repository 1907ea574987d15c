import type { Kysely } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

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
