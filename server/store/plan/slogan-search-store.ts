import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { type KeptSlogan, searchOf } from './official-slogan-store.ts'

/** What a slogan is searched by, made of its words. */
export type SearchedWords = Pick<KeptSlogan, 'id' | 'text' | 'number' | 'issuer'>

const rowsAtOnce = 1000

/** The slogans that are not searched by the words that they have: a program from before they were searched has written them. */
export async function readWronglySearched(db: Kysely<Schema>): Promise<readonly SearchedWords[]> {
  const found: SearchedWords[] = []
  let last: string | undefined
  do {
    let page = db.selectFrom('official_slogans').select(['id', 'text', 'number', 'issuer', 'search'])
    if (last !== undefined) page = page.where('id', '>', last)
    const rows = await page.orderBy('id').limit(rowsAtOnce).execute()
    for (const { search, ...words } of rows) if (search !== searchOf(words)) found.push(words)
    last = rows.length < rowsAtOnce ? undefined : rows.at(-1)?.id
  } while (last !== undefined)
  return found
}

/** Has slogans searched by these words, each while it has them. */
export async function mendSearch(trx: Transaction<Schema>, slogans: readonly SearchedWords[]): Promise<void> {
  for (const { id, ...words } of slogans) {
    const { text, number, issuer } = words
    await trx
      .updateTable('official_slogans')
      .set({ search: searchOf(words) })
      .where('id', '=', id)
      .where('text', '=', text)
      .where('number', '=', number)
      .where('issuer', '=', issuer)
      .execute()
  }
}
