import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Connections } from './connections.ts'
import { DatabaseRefused } from './database-refused.ts'
import { withPlainIntegers } from './plain-integers.ts'
import { type PostgresFacts, postgresFault } from './postgres-fault.ts'
import type { Schema } from './schema.ts'

/** The advisory lock that a writing node holds: any number, but the same on every node. */
const writeLock = 4_362_801_077

const connectMs = 10_000
const readerConnections = 4

// A node that hangs in the middle of a write loses its turn before the others lose their patience.
const writerSettings = '-c synchronous_commit=on -c lock_timeout=30s -c idle_in_transaction_session_timeout=20s'
const readerSettings = '-c default_transaction_read_only=on'

/** Connects to a database that is there already; throws `DatabaseRefused`. */
export async function openPostgres(connectionString: string): Promise<Connections> {
  const writer = kyselyOn(connectionString, 1, writerSettings)
  const reader = kyselyOn(connectionString, readerConnections, readerSettings)
  try {
    const fault = postgresFault(await readFacts(writer))
    if (fault) throw fault
  } catch (error) {
    await Promise.all([reader.destroy(), writer.destroy()])
    throw error
  }
  return {
    reader,
    writer,
    async takeTurn(trx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(writeLock)})`.execute(trx)
    },
  }
}

function kyselyOn(connectionString: string, max: number, options: string): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString,
    max,
    options,
    application_name: 'congchao',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    types: withPlainIntegers(pg.types),
  })
  // An idle connection broke: the pool opens another for the next query, and nothing was lost.
  pool.on('error', (error) => process.emitWarning(error))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

async function readFacts(db: Kysely<Schema>): Promise<PostgresFacts> {
  try {
    const { rows } = await sql<PostgresFacts>`select
      current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding,
      current_setting('synchronous_commit') as "synchronousCommit",
      current_setting('fsync') as fsync,
      current_setting('full_page_writes') as "fullPageWrites"`.execute(db)
    return rows[0] as PostgresFacts
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseRefused(
      `Không dùng được cơ sở dữ liệu PostgreSQL: ${why}`,
      `Cannot use the PostgreSQL database: ${why}`,
      { cause },
    )
  }
}
