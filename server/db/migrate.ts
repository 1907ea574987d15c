import { type Kysely, sql, type Transaction } from 'kysely'
import { DatabaseRefused } from './database-refused.ts'
import type { Schema } from './schema.ts'

/** One step of the tables. Once released it is never edited, renamed or moved. */
export interface Migration {
  readonly name: string
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>
}

/** Which SQL a database speaks. */
export type Dialect = 'sqlite' | 'postgres'

type Write = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T>

/** Takes the steps that are still to be taken, each whole or not at all; throws `DatabaseRefused` where the tables are another program's. */
export async function migrate(write: Write, migrations: readonly Migration[], dialect: Dialect): Promise<void> {
  let more = true
  // The list is read anew in each transaction: another node may have taken the step while this one waited for its turn.
  while (more) more = await write((trx) => takeStep(trx as unknown as Transaction<unknown>, migrations, dialect))
}

async function takeStep(
  trx: Transaction<unknown>,
  migrations: readonly Migration[],
  dialect: Dialect,
): Promise<boolean> {
  await sql`create table if not exists migrations (position bigint not null primary key, name text not null)`.execute(
    trx,
  )
  const { rows: taken } = await sql<{ name: string }>`select name from migrations order by position`.execute(trx)
  const foreign = taken.find(({ name }, position) => migrations[position]?.name !== name)
  if (foreign) {
    throw new DatabaseRefused(
      `Cơ sở dữ liệu đã qua bước "${foreign.name}" mà bản này không có: hãy dùng bản mới hơn.`,
      `The database has taken a step "${foreign.name}" that this version lacks: use a newer version.`,
    )
  }
  const next = migrations[taken.length]
  if (!next) return false
  await next.up(trx, dialect)
  await sql`insert into migrations (position, name) values (${taken.length}, ${next.name})`.execute(trx)
  return taken.length + 1 < migrations.length
}
