import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { LinksTable } from '../../db/tables/people-tables.ts'

// Everywhere here `hash` is the SHA-256 (hex) of the secret in a link, and instants are epoch ms; a link is over at its end.

/** What a link is for. */
export type LinkPurpose = LinksTable['purpose']

/** A link that opens once. */
export interface NewLink {
  readonly hash: string
  readonly purpose: LinkPurpose
  /** Whose it is; null where it makes the first administrator. */
  readonly person: string | null
  readonly madeBy: string
  readonly at: number
  readonly endsAt: number
}

/** A link that is still good, and whose it is. */
export interface GoodLink {
  readonly purpose: LinkPurpose
  readonly person: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly email: string | null
  } | null
}

/** Keeps a link that opens once. */
export async function keepLink(trx: Transaction<Schema>, link: NewLink): Promise<void> {
  const { hash, purpose, person, madeBy, at, endsAt } = link
  await trx
    .insertInto('links')
    .values({ hash, purpose, person, made_by: madeBy, made_at: at, ends_at: endsAt, used_at: null })
    .execute()
}

/** The link that is good at `at`; none is whose person's account is closed. */
export async function findLink(db: Kysely<Schema>, hash: string, at: number): Promise<GoodLink | undefined> {
  const row = await db
    .selectFrom('links')
    .leftJoin('people', 'people.id', 'links.person')
    .select(['links.purpose', 'links.person', 'people.login', 'people.name', 'people.email', 'people.state'])
    .where('links.hash', '=', hash)
    .where('links.used_at', 'is', null)
    .where('links.ends_at', '>', at)
    .executeTakeFirst()
  if (!row) return undefined
  const { purpose, person: id, login, name, email, state } = row
  if (id === null) return { purpose, person: null }
  return login !== null && name !== null && state === 'active'
    ? { purpose, person: { id, login, name, email } }
    : undefined
}

/** Uses a link up: true for the first who comes within its time, false for everybody else. */
export async function useLink(trx: Transaction<Schema>, hash: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('links')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes the links of a person, so that none of them opens any more. */
export async function dropLinksOf(trx: Transaction<Schema>, person: string): Promise<void> {
  await trx.deleteFrom('links').where('person', '=', person).execute()
}

/** Removes the links that are past their end at `at`. */
export async function dropEndedLinks(trx: Transaction<Schema>, at: number): Promise<void> {
  await trx.deleteFrom('links').where('ends_at', '<=', at).execute()
}
