import type { Kysely, Transaction } from 'kysely'
import { folded } from '../../../shared/folded.ts'
import type { DateText, OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import type { OfficialSlogansTable } from '../../db/tables/slogan-tables.ts'
import { chunksOf } from '../rows/chunks-of.ts'

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

/** What of a kept slogan may change: its words are put right, it is withdrawn, and made official again. */
export type SloganChange = Pick<
  KeptSlogan,
  'text' | 'textHash' | 'number' | 'issuer' | 'issuedOn' | 'withdrawnAt' | 'withdrawnName'
>

/** The columns of a kept slogan. */
export const sloganColumns = [
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
    .select(sloganColumns)
    .where('org', 'in', orgs)
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(sloganOf)
}

/** The slogan of that id, whether it stands or not. */
export async function findSlogan(db: Kysely<Schema>, id: string): Promise<KeptSlogan | undefined> {
  const row = await db.selectFrom('official_slogans').select(sloganColumns).where('id', '=', id).executeTakeFirst()
  return row && sloganOf(row)
}

/** Writes what a slogan is from now on. */
export async function changeSlogan(
  trx: Transaction<Schema>,
  id: string,
  { textHash, issuedOn, withdrawnAt, withdrawnName, ...words }: SloganChange,
): Promise<void> {
  const { text, number, issuer } = words
  await trx
    .updateTable('official_slogans')
    .set({ text, number, issuer, text_hash: textHash, issued_on: issuedOn, search: searchOf(words) })
    .set({ withdrawn_at: withdrawnAt, withdrawn_name: withdrawnName })
    .where('id', '=', id)
    .execute()
}

/** By what a slogan is searched. */
export const searchOf = ({ text, number, issuer }: Pick<KeptSlogan, 'text' | 'number' | 'issuer'>) =>
  folded([text, number, issuer].join(' '))

function rowOf({ textHash, issuedOn, personName, addedAt, withdrawnAt, withdrawnName, ...rest }: KeptSlogan) {
  const row: OfficialSlogansTable = {
    ...{ ...rest, text_hash: textHash, issued_on: issuedOn, person_name: personName, added_at: addedAt },
    ...{ withdrawn_at: withdrawnAt, withdrawn_name: withdrawnName, search: searchOf(rest) },
  }
  return row
}

/** A slogan out of its row. */
export function sloganOf({ org, ...row }: Omit<KeptSlogan, 'org'> & { readonly org: string }): KeptSlogan {
  return { ...row, org: org as OrgId }
}
