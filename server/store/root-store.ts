import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Seal } from './seal.ts'

/** One version of the keys that boards believe. */
export interface KeptRoot {
  readonly version: number
  /** The signed document, as boards get it. */
  readonly envelope: string
  /** Of which generation each org's publishing key is; `*` for the orgs without one of their own. */
  readonly generations: Readonly<Record<string, number>>
  /** Epoch ms. */
  readonly madeAt: number
}

/**
 * Keeps the version after the newest; false where another node has made it meanwhile: then nothing is kept. The seal holds each row to
 * this installation.
 */
export async function keepRoot(trx: Transaction<Schema>, seal: Seal, root: KeptRoot): Promise<boolean> {
  const { version, envelope, madeAt } = root
  const newest = await trx
    .selectFrom('roots')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  if (Number(newest?.version ?? 0) !== version - 1) return false
  const generations = JSON.stringify(root.generations)
  const row = { version, envelope, generations, made_at: madeAt }
  await trx
    .insertInto('roots')
    .values({ ...row, seal: seal.of(textOf(row)) })
    .execute()
  return true
}

/** The versions after one, oldest first, up to the first whose seal does not hold: that one is named in `unsealed`. */
export async function readRoots(
  db: Kysely<Schema>,
  seal: Seal,
  after: number,
): Promise<{ readonly roots: readonly KeptRoot[]; readonly unsealed: number | undefined }> {
  const rows = await db
    .selectFrom('roots')
    .select(['version', 'envelope', 'generations', 'made_at', 'seal'])
    .where('version', '>', after)
    .orderBy('version')
    .execute()
  const roots: KeptRoot[] = []
  for (const row of rows) {
    if (!seal.holds(textOf(row), row.seal)) return { roots, unsealed: row.version }
    const { version, envelope, made_at: madeAt } = row
    roots.push({ version, envelope, madeAt, generations: JSON.parse(row.generations) as KeptRoot['generations'] })
  }
  return { roots, unsealed: undefined }
}

function textOf(row: {
  readonly version: number
  readonly envelope: string
  readonly generations: string
  readonly made_at: number
}): string {
  return JSON.stringify([row.version, row.envelope, row.generations, row.made_at])
}
