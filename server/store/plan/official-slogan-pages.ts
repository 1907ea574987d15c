import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { DateText, OrgId } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import { type KeptSlogan, sloganColumns, sloganOf } from './official-slogan-store.ts'

/** A word that is searched, folded; a slogan has it that says it, or that is of one of these orgs. */
export interface SoughtWord {
  readonly word: string
  readonly orgs: readonly OrgId[]
}

/** What tells where a slogan stands: by the day of its document, the newest first, of one day by when it was added. */
export type SloganPlace = Pick<KeptSlogan, 'issuedOn' | 'addedAt' | 'position' | 'id'>

/** Which slogans that stand are asked for. */
export interface StandingQuery {
  readonly orgs: readonly OrgId[]
  readonly sought: readonly SoughtWord[]
  /** Those behind a place, or those of a day and before. */
  readonly from?: SloganPlace | DateText
  readonly limit: number
}

/** The next slogans of these orgs that stand. */
export async function readStandingPage(db: Kysely<Schema>, query: StandingQuery): Promise<KeptSlogan[]> {
  const { orgs, sought, from, limit } = query
  if (orgs.length === 0) return []
  let page = db
    .selectFrom('official_slogans')
    .select(sloganColumns)
    .where('org', 'in', orgs)
    .where('withdrawn_at', 'is', null)
  for (const word of sought) page = page.where((eb) => says(eb, word))
  if (typeof from === 'string') page = page.where('issued_on', '<=', from)
  else if (from) page = page.where(isBehind(from))
  const rows = await page
    .orderBy('issued_on', 'desc')
    .orderBy('added_at', 'desc')
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(sloganOf)
}

/** How many slogans of these orgs stand, and the day of the newest document; undefined where none does. */
export async function standingSummary(
  db: Kysely<Schema>,
  orgs: readonly OrgId[],
): Promise<{ readonly count: number; readonly newest: DateText } | undefined> {
  if (orgs.length === 0) return undefined
  const { count, newest } = await db
    .selectFrom('official_slogans')
    .select(({ fn }) => [fn.countAll<number | string>().as('count'), fn.max('issued_on').as('newest')])
    .where('org', 'in', orgs)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return newest === null ? undefined : { count: Number(count), newest }
}

/** Of these hashes those that stand in these orgs, each with the place of the first that counts so. */
export async function readFirstPlaces(
  db: Kysely<Schema>,
  orgs: readonly OrgId[],
  hashes: readonly string[],
): Promise<ReadonlyMap<string, SloganPlace>> {
  const first = new Map<string, SloganPlace>()
  if (orgs.length === 0) return first
  for (const chunk of chunksOf(hashes)) {
    const rows = await db
      .selectFrom('official_slogans')
      .select(['id', 'text_hash as textHash', 'issued_on as issuedOn', 'added_at as addedAt', 'position'])
      .where('text_hash', 'in', chunk)
      .where('org', 'in', orgs)
      .where('withdrawn_at', 'is', null)
      .execute()
    for (const { textHash, ...place } of rows) {
      const known = first.get(textHash)
      if (!known || precedes(place, known)) first.set(textHash, place)
    }
  }
  return first
}

function precedes(a: SloganPlace, b: SloganPlace): boolean {
  if (a.issuedOn !== b.issuedOn) return a.issuedOn > b.issuedOn
  if (a.addedAt !== b.addedAt) return a.addedAt > b.addedAt
  return a.position === b.position ? a.id < b.id : a.position < b.position
}

/** Which withdrawn slogans are asked for; `after`: behind one that was withdrawn then (epoch ms). */
export interface WithdrawnQuery {
  readonly org: OrgId
  readonly sought: readonly SoughtWord[]
  readonly after?: { readonly at: number; readonly id: string }
  readonly limit: number
}

/** The next slogans of an org that were withdrawn, the last first. */
export async function readWithdrawnPage(
  db: Kysely<Schema>,
  { org, sought, after, limit }: WithdrawnQuery,
): Promise<KeptSlogan[]> {
  let page = db
    .selectFrom('official_slogans')
    .select(sloganColumns)
    .where('org', '=', org)
    .where('withdrawn_at', 'is not', null)
  for (const word of sought) page = page.where((eb) => says(eb, word))
  if (after) {
    const { at, id } = after
    page = page.where((eb) =>
      eb.or([eb('withdrawn_at', '<', at), eb.and([eb('withdrawn_at', '=', at), eb('id', '>', id)])]),
    )
  }
  const rows = await page.orderBy('withdrawn_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map(sloganOf)
}

function says(eb: ExpressionBuilder<Schema, 'official_slogans'>, { word, orgs }: SoughtWord) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const inWords = sql<SqlBool>`search like ${pattern} escape '\\'`
  return orgs.length === 0 ? inWords : eb.or([inWords, eb('org', 'in', orgs)])
}

const isBehind = ({ issuedOn, addedAt, position, id }: SloganPlace) => sql<SqlBool>`(issued_on < ${issuedOn}
  or (issued_on = ${issuedOn} and (added_at < ${addedAt}
  or (added_at = ${addedAt} and (position > ${position}
  or (position = ${position} and id > ${id}))))))`
