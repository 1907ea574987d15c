import type { Kysely, Transaction } from 'kysely'
import type { Verdict } from '../../../shared/legibility/verdict.ts'
import type { Rendition } from '../../../shared/playlist/playlist.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import type { Seal } from '../seal.ts'

/** What a recipe came to, and how well that can be read; null for what was drawn before that was asked. */
export interface KeptRendition {
  readonly rendition: Rendition
  readonly verdict: Verdict | null
}

const facts = ['sha256', 'bytes', 'width', 'height', 'clip_ms', 'clip_fps', 'verdict'] as const
const columns = ['recipe', ...facts, 'seal'] as const

/** What each of `recipes` came to; missing from the answer are those never drawn, and those not sealed by this installation as they stand. */
export async function readRenditions(
  db: Kysely<Schema>,
  seal: Seal,
  recipes: readonly string[],
): Promise<Map<string, KeptRendition>> {
  const found = new Map<string, KeptRendition>()
  for (const chunk of chunksOf([...new Set(recipes)])) {
    const rows = await db.selectFrom('renditions').select(columns).where('recipe', 'in', chunk).execute()
    for (const row of rows) {
      const { seal: of, recipe, clip_ms, clip_fps, verdict, ...rendition } = row
      if (of === null || !seal.holds(textOf(row), of)) continue
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
  seal: Seal,
  rows: readonly (KeptRendition & { readonly recipe: string })[],
): Promise<void> {
  // The last word on a recipe counts; PostgreSQL refuses a statement that updates one row twice.
  const last = [...new Map(rows.map((row) => [row.recipe, row])).values()]
  for (const chunk of chunksOf(last)) {
    const values = chunk.map(({ recipe, rendition: { clip, ...rendition }, verdict }) => {
      const row = {
        ...{ recipe, ...rendition },
        clip_ms: clip?.ms ?? null,
        clip_fps: clip?.fps ?? null,
        verdict: verdict && JSON.stringify(verdict),
      }
      return { ...row, seal: seal.of(textOf(row)) }
    })
    await trx
      .insertInto('renditions')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .column('recipe')
          .doUpdateSet((eb) =>
            Object.fromEntries([...facts, 'seal' as const].map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute()
  }
}

function textOf(row: Readonly<Record<'recipe' | (typeof facts)[number], unknown>>): string {
  return JSON.stringify(['rendition', row.recipe, ...facts.map((fact) => row[fact])])
}
