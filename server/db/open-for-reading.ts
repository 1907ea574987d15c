import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import type { DatabasePlace } from './database.ts'
import { DatabaseRefused } from './database-refused.ts'
import { withPlainIntegers } from './plain-integers.ts'
import type { Schema } from './schema.ts'

const busyMs = 5000
const connectMs = 10_000

/** A database that is only read, beside whoever is using it. */
export interface OpenForReading {
  readonly db: Kysely<Schema>
  close(): Promise<void>
}

/**
 * Opens a database as it is: nothing is made, migrated or written. Throws `DatabaseRefused` where there is none. Whether it can be
 * reached shows with the first question.
 */
export async function openForReading(place: DatabasePlace): Promise<OpenForReading> {
  const db = 'sqlite' in place ? await ofFile(place.sqlite) : await ofServer(place.postgres)
  return { db, close: () => db.destroy() }
}

async function ofFile(path: string): Promise<Kysely<Schema>> {
  const { default: Sqlite } = await import('better-sqlite3')
  try {
    const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyMs })
    return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseRefused(
      `Không mở được cơ sở dữ liệu ${path}: ${why}`,
      `Cannot open the database ${path}: ${why}`,
      { cause },
    )
  }
}

async function ofServer(connectionString: string): Promise<Kysely<Schema>> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    options: '-c default_transaction_read_only=on',
    application_name: 'congchao audit',
    connectionTimeoutMillis: connectMs,
    types: withPlainIntegers(pg.types),
  })
  // An idle connection broke: the next question opens another, or says why not.
  pool.on('error', (error) => process.emitWarning(error))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}
