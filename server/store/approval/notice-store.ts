import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Something that a person should know. `body` is what the notice is made of, JSON. */
export interface Notice {
  readonly id: string
  readonly person: string
  readonly kind: string
  readonly body: string
  /** Epoch ms; `readAt` null: not read yet. */
  readonly madeAt: number
  readonly readAt: number | null
}

/** Where a page of notices begins: after this one. */
export interface NoticePlace {
  readonly madeAt: number
  readonly id: string
}

/** Keeps notices, and answers whose were new: one of an id that is there stays as it was. */
export async function keepNotices(trx: Transaction<Schema>, notices: readonly Notice[]): Promise<readonly string[]> {
  const kept: string[] = []
  for (const chunk of chunksOf(notices)) {
    const rows = await trx
      .insertInto('notices')
      .values(
        chunk.map(({ id, person, kind, body, madeAt, readAt }) => ({
          ...{ id, person, kind, body, made_at: madeAt, read_at: readAt },
        })),
      )
      .onConflict((on) => on.column('id').doNothing())
      .returning('person')
      .execute()
    kept.push(...rows.map(({ person }) => person))
  }
  return kept
}

/** A person's notices, newest first. */
export async function noticesOf(
  db: Kysely<Schema>,
  person: string,
  { limit, after }: { readonly limit: number; readonly after?: NoticePlace | undefined },
): Promise<Notice[]> {
  let rows = db
    .selectFrom('notices')
    .select(['id', 'person', 'kind', 'body', 'made_at as madeAt', 'read_at as readAt'])
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) {
    const { madeAt, id } = after
    rows = rows.where((eb) =>
      eb.or([eb('made_at', '<', madeAt), eb.and([eb('made_at', '=', madeAt), eb('id', '<', id)])]),
    )
  }
  return rows.execute()
}

/** How many notices a person has not read. */
export async function unreadOf(db: Kysely<Schema>, person: string): Promise<number> {
  const row = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}

/** Marks a person's own notice as read, and keeps when it first was; false where that person has no such notice. */
export async function readNotice(
  trx: Transaction<Schema>,
  { id, person, at }: { readonly id: string; readonly person: string; readonly at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('notices')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(at)) }))
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes the notices that were made before `before` (epoch ms). */
export async function dropNotices(trx: Transaction<Schema>, before: number): Promise<void> {
  await trx.deleteFrom('notices').where('made_at', '<', before).execute()
}
