import type { Kysely, Transaction } from 'kysely'
import type { Connections } from './connections.ts'
import { type Dialect, migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import type { Schema } from './schema.ts'
import { writeQueue } from './write-queue.ts'

/** A file's path (or `:memory:`), or the connection string of a PostgreSQL database. */
export type DatabasePlace = { readonly sqlite: string } | { readonly postgres: string }

/** An open database: many read it, one at a time writes. */
export interface Database {
  /** For reading: it refuses to write, and never waits for a write (but in `:memory:`, where it takes turns with it). */
  readonly db: Kysely<Schema>
  readonly dialect: Dialect
  /**
   * Runs `work` in a transaction of its own, after the writes asked for before; resolves once the commit is on the disk.
   * Whatever `work` throws rolls all of it back. `work` uses `trx` alone: a `write` inside it would wait for itself.
   */
  write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>
  /** Finishes the writes asked for, then closes; later calls are refused. */
  close(): Promise<void>
}

/** Opens the database and brings its tables up to date; throws `DatabaseRefused` where it could lose what it acknowledges. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const { reader, writer, takeTurn } = await connect(place)
  const queue = writeQueue()
  let closed: Promise<void> | undefined

  const database: Database = {
    db: reader,
    dialect: 'sqlite' in place ? 'sqlite' : 'postgres',
    async write(work) {
      if (closed) throw new Error('the database is closed')
      return queue.run(() =>
        writer.transaction().execute(async (trx) => {
          await takeTurn(trx)
          return work(trx)
        }),
      )
    },
    close() {
      // The writer goes last: SQLite folds its log into the file when the last connection that may write closes.
      closed ??= queue.drained().then(async () => {
        if (reader !== writer) await reader.destroy()
        await writer.destroy()
      })
      return closed
    },
  }

  try {
    await migrate(database.write, migrations, database.dialect)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

// Only the driver in use is loaded.
async function connect(place: DatabasePlace): Promise<Connections> {
  if ('sqlite' in place) {
    const { openSqlite } = await import('./open-sqlite.ts')
    return openSqlite(place.sqlite)
  }
  const { openPostgres } = await import('./open-postgres.ts')
  return openPostgres(place.postgres)
}
