import { type Kysely, sql } from 'kysely'

interface Slogan {
  readonly id: string
  readonly text: string
  readonly number: string
  readonly issuer: string
}

/** The words of official slogans, and of where they come from, as they are searched. */
export async function searchOfficialSlogans(db: Kysely<unknown>): Promise<void> {
  await sql`alter table official_slogans add column search text not null default ''`.execute(db)
  const { rows } = await sql<Slogan>`select id, text, number, issuer from official_slogans`.execute(db)
  for (const { id, text, number, issuer } of rows) {
    await sql`update official_slogans set search = ${foldedWords(text, number, issuer)} where id = ${id}`.execute(db)
  }
}

const foldedWords = (...words: readonly string[]): string =>
  words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase()
