import type { Kysely, Transaction } from 'kysely'
import type { DateText, OrgId } from '../../shared/plan/plan.ts'
import type { Schema } from '../db/schema.ts'
import type { OfficialSlogansTable } from '../db/tables/slogan-tables.ts'
import { chunksOf } from './chunks-of.ts'

/** An official slogan that somebody added by hand, with the written plan that it came in. */
export interface KeptSlogan {
  readonly id: string
  readonly org: OrgId
  readonly text: string
  /** SHA-256 (hex): one for all texts that count as the same. */
  readonly textHash: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: DateText
  /** Who added it, and when (epoch ms). */
  readonly person: string
  readonly personName: string
  readonly addedAt: number
  /** Which it was of those that were added at once, from 0. */
  readonly position: number
  /** Null while it stands. */
  readonly withdrawnAt: number | null
  readonly withdrawnName: string | null
}

/** What of a kept slogan may be corrected. */
export type SloganWords = Pick<KeptSlogan, 'text' | 'textHash' | 'number' | 'issuer' | 'issuedOn'>

const columns = [
  ...(['id', 'org', 'text', 'text_hash as textHash', 'number', 'issuer', 'issued_on as issuedOn', 'person'] as const),
  ...(['person_name as personName', 'added_at as addedAt', 'withdrawn_at as withdrawnAt'] as const),
  ...(['position', 'withdrawn_name as withdrawnName'] as const),
] as const

/** Keeps slogans that are new. No two that stand may have one org and one hash. */
export async function keepSlogans(trx: Transaction<Schema>, slogans: readonly KeptSlogan[]): Promise<void> {
  for (const chunk of chunksOf(slogans)) {
    await trx.insertInto('official_slogans').values(chunk.map(rowOf)).execute()
  }
}

/** The slogans of these orgs that stand, the newest first, those added at once in the order in which they were. */
export async function readStandingSlogans(db: Kysely<Schema>, orgs: readonly OrgId[]): Promise<KeptSlogan[]> {
  if (orgs.length === 0) return []
  const rows = await db
    .selectFrom('official_slogans')
    .select(columns)
    .where('org', 'in', orgs)
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(sloganOf)
}

/** Up to `limit` slogans of an org that were withdrawn, the last first. */
export async function readWithdrawnSlogans(db: Kysely<Schema>, org: OrgId, limit: number): Promise<KeptSlogan[]> {
  const rows = await db
    .selectFrom('official_slogans')
    .select(columns)
    .where('org', '=', org)
    .where('withdrawn_at', 'is not', null)
    .orderBy('withdrawn_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(sloganOf)
}

/** The slogan of that id, whether it stands or not. */
export async function findSlogan(db: Kysely<Schema>, id: string): Promise<KeptSlogan | undefined> {
  const row = await db.selectFrom('official_slogans').select(columns).where('id', '=', id).executeTakeFirst()
  return row && sloganOf(row)
}

/** Puts other words in the place of a slogan's. */
export async function changeSlogan(
  trx: Transaction<Schema>,
  id: string,
  { text, textHash, number, issuer, issuedOn }: SloganWords,
): Promise<void> {
  await trx
    .updateTable('official_slogans')
    .set({ text, text_hash: textHash, number, issuer, issued_on: issuedOn })
    .where('id', '=', id)
    .execute()
}

/** Withdraws a slogan, or with null lets it stand again. */
export async function withdrawSlogan(
  trx: Transaction<Schema>,
  id: string,
  by: { readonly at: number; readonly name: string } | null,
): Promise<void> {
  await trx
    .updateTable('official_slogans')
    .set({ withdrawn_at: by?.at ?? null, withdrawn_name: by?.name ?? null })
    .where('id', '=', id)
    .execute()
}

function rowOf({ textHash, issuedOn, personName, addedAt, withdrawnAt, withdrawnName, ...rest }: KeptSlogan) {
  const row: OfficialSlogansTable = {
    ...{ ...rest, text_hash: textHash, issued_on: issuedOn, person_name: personName, added_at: addedAt },
    ...{ withdrawn_at: withdrawnAt, withdrawn_name: withdrawnName },
  }
  return row
}

function sloganOf({ org, ...row }: Omit<KeptSlogan, 'org'> & { readonly org: string }): KeptSlogan {
  return { ...row, org: org as OrgId }
}
