import type { Kysely, Transaction } from 'kysely'
import type { BoardColor } from '../../../shared/plan/plan.ts'
import type { Rendition } from '../../../shared/playlist/playlist.ts'
import type { Schema } from '../../db/schema.ts'
import type { ApprovedItemsTable, ApprovedPicturesTable } from '../../db/tables/approval-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import type { Seal } from '../seal.ts'
import { keysTogether, type StoredKey } from '../stored-key.ts'

/** An item as it was approved; `body` is JSON. */
export interface ApprovedItem extends StoredKey {
  readonly body: string
  /** Where it stands in its list. */
  readonly place?: number
}

/** The bytes that were approved for a face on a canvas. */
export interface ApprovedPixels {
  readonly face: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly rendition: Rendition
}

/** Items and pixels that were approved by one submission, and items that no longer are. */
export interface ApprovedRows {
  readonly submission: string
  readonly items: readonly ApprovedItem[]
  readonly removed: readonly StoredKey[]
  /** Items that stay as they were approved, at another place. */
  readonly moved?: readonly ApprovedItem[]
  readonly pictures: readonly ApprovedPixels[]
}

/** All that is approved and whose seal holds; `unsealed` names the rows whose seal does not. */
export interface ApprovedState {
  readonly items: readonly ApprovedItem[]
  readonly pictures: readonly ApprovedPixels[]
  readonly unsealed: readonly string[]
}

/** Keeps what was approved at `at` (epoch ms), sealed; each takes the place of what was approved before under its key. */
export async function keepApproved(
  trx: Transaction<Schema>,
  seal: Seal,
  rows: ApprovedRows,
  at: number,
): Promise<void> {
  const { submission } = rows
  await dropApproved(trx, rows.removed)
  for (const chunk of chunksOf(rows.items)) {
    const values = chunk.map(({ list, campaign, id, body, place = null }) => {
      const row = { list, campaign, id, body, submission, approved_at: at }
      return { ...row, place, seal: seal.of(textOfItem(row)) }
    })
    await trx
      .insertInto('approved_items')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['list', 'campaign', 'id']).doUpdateSet((eb) => ({
          body: eb.ref('excluded.body'),
          submission: eb.ref('excluded.submission'),
          approved_at: eb.ref('excluded.approved_at'),
          seal: eb.ref('excluded.seal'),
          place: eb.ref('excluded.place'),
        })),
      )
      .execute()
  }
  for (const { list, campaign, id, place = null } of rows.moved ?? []) {
    await trx
      .updateTable('approved_items')
      .set({ place })
      .where('list', '=', list)
      .where('campaign', '=', campaign)
      .where('id', '=', id)
      .execute()
  }
  for (const chunk of chunksOf(rows.pictures)) {
    const values = chunk.map(({ face, width, height, color, rendition }) => {
      const row = { face, width, height, color, rendition: JSON.stringify(rendition), submission }
      return { ...row, seal: seal.of(textOfPicture(row)) }
    })
    await trx
      .insertInto('approved_pictures')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['face', 'width', 'height', 'color']).doUpdateSet((eb) => ({
          rendition: eb.ref('excluded.rendition'),
          submission: eb.ref('excluded.submission'),
          seal: eb.ref('excluded.seal'),
        })),
      )
      .execute()
  }
}

/** Takes items out of what is approved. */
export async function dropApproved(trx: Transaction<Schema>, keys: readonly StoredKey[]): Promise<void> {
  for (const { list, campaign, ids } of keysTogether(keys)) {
    await trx
      .deleteFrom('approved_items')
      .where('list', '=', list)
      .where('campaign', '=', campaign)
      .where('id', 'in', ids)
      .execute()
  }
}

/** Which items are approved, each with the submission that did it; whether their seals hold is not looked at. */
export async function readApprovedKeys(
  db: Kysely<Schema>,
): Promise<readonly (StoredKey & { readonly submission: string })[]> {
  return db.selectFrom('approved_items').select(['list', 'campaign', 'id', 'submission']).execute()
}

/** Reads all that is approved. A row that this installation did not seal as it stands is left out, and named. */
export async function readApproved(db: Kysely<Schema>, seal: Seal): Promise<ApprovedState> {
  const items = await db
    .selectFrom('approved_items')
    .select(['list', 'campaign', 'id', 'body', 'submission', 'approved_at', 'seal', 'place'])
    .execute()
  const pictures = await db
    .selectFrom('approved_pictures')
    .select(['face', 'width', 'height', 'color', 'rendition', 'submission', 'seal'])
    .execute()
  const [sealedItems, otherItems] = parted(items, (row) => seal.holds(textOfItem(row), row.seal))
  const [sealedPictures, otherPictures] = parted(pictures, (row) => seal.holds(textOfPicture(row), row.seal))
  return {
    items: sealedItems.map(({ list, campaign, id, body, place }) => ({
      ...{ list, campaign, id, body },
      ...(place === null ? {} : { place }),
    })),
    pictures: sealedPictures.map(({ face, width, height, color, rendition }) => {
      return { face, width, height, color, rendition: JSON.parse(rendition) as Rendition }
    }),
    unsealed: [
      ...otherItems.map(({ list, campaign, id }) => `${list}/${campaign}/${id}`),
      ...otherPictures.map(({ face, width, height, color }) => `picture ${face} ${width}×${height} ${color}`),
    ],
  }
}

function textOfItem({
  list,
  campaign,
  id,
  body,
  submission,
  approved_at,
}: Omit<ApprovedItemsTable, 'seal' | 'place'>): string {
  return JSON.stringify(['item', list, campaign, id, body, submission, approved_at])
}

function textOfPicture(row: Omit<ApprovedPicturesTable, 'seal'>): string {
  const { face, width, height, color, rendition, submission } = row
  return JSON.stringify(['picture', face, width, height, color, rendition, submission])
}

function parted<T>(rows: readonly T[], holds: (row: T) => boolean): [T[], T[]] {
  const [kept, others]: [T[], T[]] = [[], []]
  for (const row of rows) (holds(row) ? kept : others).push(row)
  return [kept, others]
}
