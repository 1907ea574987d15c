import { type Kysely, sql, type Transaction } from 'kysely'
import type { ScreenshotView } from '../../../shared/api/board-health.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** A picture of a board's canvas that was asked for. Instants are epoch ms. */
export interface Screenshot extends ScreenshotView {
  readonly board: BoardId
}

/** What came of one that was asked for. */
export interface ScreenshotFound extends Pick<Screenshot, 'drawnAt' | 'state' | 'differing'> {
  readonly id: string
  readonly at: number
  readonly epoch: number
  readonly version: number
}

const columns = [
  ...(['id', 'board', 'asked_at as askedAt', 'came_at as at', 'drawn_at as drawnAt', 'state', 'differing'] as const),
] as const

/** Keeps that a picture was asked for. */
export async function keepScreenshotAsked(
  trx: Transaction<Schema>,
  { id, board, askedAt }: Pick<Screenshot, 'id' | 'board' | 'askedAt'>,
): Promise<void> {
  await trx.insertInto('screenshots').values({ id, board, asked_at: askedAt, state: 'asked' }).execute()
}

/** Keeps what came; false where it was not waited for (any more). */
export async function keepScreenshotFound(trx: Transaction<Schema>, found: ScreenshotFound): Promise<boolean> {
  const { id, at, drawnAt, state, differing, epoch, version } = found
  const { numUpdatedRows } = await trx
    .updateTable('screenshots')
    .set({ came_at: at, drawn_at: drawnAt, state, differing, epoch, version })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** One of a board's. */
export async function findScreenshot(db: Kysely<Schema>, board: BoardId, id: string): Promise<Screenshot | undefined> {
  const row = await db
    .selectFrom('screenshots')
    .select(columns)
    .where('id', '=', id)
    .where('board', '=', board)
    .executeTakeFirst()
  return row && { ...row, board }
}

/** A board's, the newest first. */
export async function screenshotsOf(
  db: Kysely<Schema>,
  board: BoardId,
  page: { readonly limit: number; readonly after?: { readonly at: number; readonly id: string } | undefined },
): Promise<Screenshot[]> {
  let rows = db
    .selectFrom('screenshots')
    .select(columns)
    .where('board', '=', board)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    rows = rows.where((eb) =>
      eb.or([eb('asked_at', '<', after.at), eb.and([eb('asked_at', '=', after.at), eb('id', '<', after.id)])]),
    )
  }
  return (await rows.execute()).map((row) => ({ ...row, board }))
}

/** The last picture that came of each board, in no order. */
export async function readLastScreenshots(db: Kysely<Schema>): Promise<Screenshot[]> {
  const rows = await db
    .selectFrom('screenshots')
    .select(columns)
    .where('state', '!=', 'asked')
    .where('asked_at', '=', (eb) =>
      eb
        .selectFrom('screenshots as other')
        .whereRef('other.board', '=', 'screenshots.board')
        .where('other.state', '!=', 'asked')
        .select((max) => max.fn.max('other.asked_at').as('asked_at')),
    )
    .execute()
  return rows.map((row) => ({ ...row, board: row.board as BoardId }))
}

/** Removes what was asked for before `before` (epoch ms), and all but a board's newest `keep`; answers which are gone. */
export async function dropOldScreenshots(
  trx: Transaction<Schema>,
  { before, keep }: { readonly before: number; readonly keep: number },
): Promise<{ readonly board: BoardId; readonly id: string }[]> {
  const ranked = trx
    .selectFrom('screenshots')
    .select([
      ...(['id', 'board', 'asked_at'] as const),
      sql<number>`row_number() over (partition by board order by asked_at desc, id desc)`.as('rank'),
    ])
    .as('ranked')
  const old = await trx
    .selectFrom(ranked)
    .select(['id', 'board'])
    .where((eb) => eb.or([eb('rank', '>', keep), eb('asked_at', '<', before)]))
    .execute()
  for (const chunk of chunksOf(old)) {
    await trx
      .deleteFrom('screenshots')
      .where(
        'id',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute()
  }
  return old.map(({ id, board }) => ({ id, board: board as BoardId }))
}

/** The text of one version of a board's playlist; undefined where it is no longer kept. */
export async function readPlaylistVersion(
  db: Kysely<Schema>,
  board: BoardId,
  version: number,
): Promise<{ readonly body: string; readonly digest: string } | undefined> {
  return db
    .selectFrom('playlists')
    .select(['body', 'digest'])
    .where('board', '=', board)
    .where('version', '=', version)
    .executeTakeFirst()
}
