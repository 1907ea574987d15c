import type { Kysely, Transaction } from 'kysely'
import type { MediaView } from '../../../shared/api/media.ts'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'

/** A picture or a clip that somebody uploaded, without what is worked out when it is told of. */
export type KeptMedia = Omit<MediaView, 'progress' | 'picture'>

/** What was found in a file besides its size: plain JSON, by the one who looked. */
export type MediaFacts = KeptMedia['facts']

/** Where a page of the list ended. */
export type MediaCursor = Pick<KeptMedia, 'uploadedAt' | 'sha256'>

const columns = [
  ...(['sha256', 'kind', 'state', 'name', 'type', 'bytes', 'width', 'height', 'ms', 'master'] as const),
  ...(['uploaded_at as uploadedAt', 'uploaded_by as uploadedBy', 'facts'] as const),
] as const

/** Keeps a file that is new, and answers whether it was: one that is known stays as it is. */
export async function keepMedia(trx: Transaction<Schema>, media: KeptMedia): Promise<boolean> {
  const { uploadedAt, uploadedBy, facts, ...same } = media
  const row = { ...same, uploaded_at: uploadedAt, uploaded_by: uploadedBy, facts: JSON.stringify(facts) }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('media')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Sets the state of a file that is known, and what was found in it. */
export async function settleMedia(
  trx: Transaction<Schema>,
  sha256: string,
  state: KeptMedia['state'],
  facts: MediaFacts,
): Promise<void> {
  await trx
    .updateTable('media')
    .set({ state, facts: JSON.stringify(facts) })
    .where('sha256', '=', sha256)
    .execute()
}

/** The file of that hash. */
export async function findMedia(db: Kysely<Schema>, sha256: string): Promise<KeptMedia | undefined> {
  const row = await db.selectFrom('media').select(columns).where('sha256', '=', sha256).executeTakeFirst()
  return row && mediaOf(row)
}

/** Whose files are meant: those of these orgs, and those of these hashes. */
export interface MediaWithin {
  readonly orgs: readonly string[]
  readonly files: readonly string[]
}

/** Up to `limit` files, the newest first, that come after `cursor`; where `within` is given, only such. */
export async function listMedia(
  db: Kysely<Schema>,
  limit: number,
  cursor: MediaCursor | undefined,
  within?: MediaWithin,
): Promise<KeptMedia[]> {
  const rows = await page(db, {
    ...{ limit, uploadedAt: cursor?.uploadedAt, sha256: cursor?.sha256 },
    ...{ orgs: within?.orgs, files: within?.files },
  })
  return rows.map(mediaOf)
}

type PageAsked = { readonly limit: number } & {
  readonly [K in keyof (MediaCursor & MediaWithin)]: (MediaCursor & MediaWithin)[K] | undefined
}

const page = compiledOnce((db, { orgs, files, uploadedAt, sha256, limit }: PageAsked) => {
  let asked = db.selectFrom('media').select(columns)
  if (orgs && files) {
    asked = asked.where((eb) => {
      const ofOrgs = eb
        .selectFrom('media_orgs')
        .select('media_orgs.org')
        .whereRef('media_orgs.sha256', '=', 'media.sha256')
        .where('media_orgs.org', 'in', orgs)
      return eb.or([
        ...(orgs.length === 0 ? [] : [eb.exists(ofOrgs)]),
        ...(files.length === 0 ? [] : [eb('sha256', 'in', files)]),
      ])
    })
  }
  if (uploadedAt !== undefined && sha256 !== undefined) {
    asked = asked.where((eb) =>
      eb.or([
        eb('uploaded_at', '<', uploadedAt),
        eb.and([eb('uploaded_at', '=', uploadedAt), eb('sha256', '<', sha256)]),
      ]),
    )
  }
  return asked.orderBy('uploaded_at', 'desc').orderBy('sha256', 'desc').limit(limit)
})

/** The clips whose background work has not come to an end, oldest first. */
export async function readUnsettledMedia(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom('media')
    .select('sha256')
    .where('state', '=', 'preparing')
    .orderBy('uploaded_at')
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** The length (ms) of every clip. */
export async function readClipLengths(db: Kysely<Schema>): Promise<Map<string, number>> {
  const rows = await db.selectFrom('media').select(['sha256', 'ms']).where('ms', 'is not', null).execute()
  return new Map(rows.map(({ sha256, ms }) => [sha256, ms ?? 0]))
}

function mediaOf(row: Omit<KeptMedia, 'facts'> & { readonly facts: string }): KeptMedia {
  return { ...row, facts: JSON.parse(row.facts) as MediaFacts }
}
