import type { Kysely, Transaction } from 'kysely'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import type { Schema } from '../db/schema.ts'
import { chunksOf } from './chunks-of.ts'

/** What each of `recipes` came to; those never drawn are missing from the answer. */
export async function readRenditions(db: Kysely<Schema>, recipes: readonly string[]): Promise<Map<string, Rendition>> {
  const found = new Map<string, Rendition>()
  for (const chunk of chunksOf([...new Set(recipes)])) {
    const rows = await db
      .selectFrom('renditions')
      .select(['recipe', 'sha256', 'bytes', 'width', 'height'])
      .where('recipe', 'in', chunk)
      .execute()
    for (const { recipe, ...rendition } of rows) found.set(recipe, rendition)
  }
  return found
}

/** Keeps what recipes came to. One that was drawn again, its bytes having been lost, takes the new rendition. */
export async function keepRenditions(
  trx: Transaction<Schema>,
  rows: readonly { readonly recipe: string; readonly rendition: Rendition }[],
): Promise<void> {
  // The last word on a recipe counts; PostgreSQL refuses a statement that updates one row twice.
  const last = [...new Map(rows.map((row) => [row.recipe, row.rendition]))]
  for (const chunk of chunksOf(last)) {
    const values = chunk.map(([recipe, { sha256, bytes, width, height }]) => ({ recipe, sha256, bytes, width, height }))
    await trx
      .insertInto('renditions')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('recipe').doUpdateSet((eb) => ({
          sha256: eb.ref('excluded.sha256'),
          bytes: eb.ref('excluded.bytes'),
          width: eb.ref('excluded.width'),
          height: eb.ref('excluded.height'),
        })),
      )
      .execute()
  }
}
