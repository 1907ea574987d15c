import type { Kysely, Transaction } from 'kysely'
import type { Verdict } from '../../shared/legibility/verdict.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import type { Schema } from '../db/schema.ts'
import { chunksOf } from './chunks-of.ts'

/** What a recipe came to, and how well that can be read; null for what was drawn before that was asked. */
export interface KeptRendition {
  readonly rendition: Rendition
  readonly verdict: Verdict | null
}

const facts = ['sha256', 'bytes', 'width', 'height', 'clip_ms', 'clip_fps', 'verdict'] as const

/** What each of `recipes` came to; those never drawn are missing from the answer. */
export async function readRenditions(
  db: Kysely<Schema>,
  recipes: readonly string[],
): Promise<Map<string, KeptRendition>> {
  const found = new Map<string, KeptRendition>()
  for (const chunk of chunksOf([...new Set(recipes)])) {
    const rows = await db
      .selectFrom('renditions')
      .select(['recipe', ...facts])
      .where('recipe', 'in', chunk)
      .execute()
    for (const { recipe, clip_ms, clip_fps, verdict, ...rendition } of rows) {
      const clip = clip_ms === null || clip_fps === null ? {} : { clip: { ms: clip_ms, fps: clip_fps } }
      const read = verdict === null ? null : (JSON.parse(verdict) as Verdict)
      found.set(recipe, { rendition: { ...rendition, ...clip }, verdict: read })
    }
  }
  return found
}

/** Keeps what recipes came to. One that was drawn again, its bytes having been lost, takes the new rendition. */
export async function keepRenditions(
  trx: Transaction<Schema>,
  rows: readonly (KeptRendition & { readonly recipe: string })[],
): Promise<void> {
  // The last word on a recipe counts; PostgreSQL refuses a statement that updates one row twice.
  const last = [...new Map(rows.map((row) => [row.recipe, row])).values()]
  for (const chunk of chunksOf(last)) {
    const values = chunk.map(({ recipe, rendition: { clip, ...rendition }, verdict }) => ({
      ...{ recipe, ...rendition },
      clip_ms: clip?.ms ?? null,
      clip_fps: clip?.fps ?? null,
      verdict: verdict && JSON.stringify(verdict),
    }))
    await trx
      .insertInto('renditions')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .column('recipe')
          .doUpdateSet((eb) => Object.fromEntries(facts.map((column) => [column, eb.ref(`excluded.${column}`)]))),
      )
      .execute()
  }
}
