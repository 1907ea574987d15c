import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Connections } from './connections.ts'
import { DatabaseRefused } from './database-refused.ts'
import type { Schema } from './schema.ts'
import { sqliteFault } from './sqlite-fault.ts'
import { SqliteKeepingDialect } from './sqlite-keeping-dialect.ts'

/** How long a write waits for another process that is writing to the same file. */
const busyMs = 5000

/** Opens a file (made where it is missing; its folder must be there) or `:memory:`; throws `DatabaseRefused`. */
export function openSqlite(path: string): Connections {
  const writing = openFile(path, {})
  try {
    prepare(writing, path)
    const writer = new Kysely<Schema>({ dialect: new SqliteKeepingDialect(writing) })
    // A database in memory is its connection's own.
    const reader =
      path === ':memory:'
        ? writer
        : new Kysely<Schema>({ dialect: new SqliteKeepingDialect(openFile(path, { readonly: true })) })
    // `begin immediate` has taken the turn already.
    return { reader, writer, takeTurn: () => Promise.resolve() }
  } catch (error) {
    writing.close()
    throw error
  }
}

function openFile(path: string, options: Sqlite.Options): Sqlite.Database {
  try {
    return new Sqlite(path, { ...options, timeout: busyMs })
  } catch (cause) {
    throw unopened(path, cause)
  }
}

function prepare(sqlite: Sqlite.Database, path: string): void {
  const facts = readFacts(sqlite, path)
  const fault = sqliteFault(facts, path === ':memory:')
  if (fault) throw fault
}

function readFacts(sqlite: Sqlite.Database, path: string) {
  try {
    const journalMode = String(sqlite.pragma('journal_mode = wal', { simple: true }))
    // The driver's default in WAL mode is NORMAL: an acknowledged commit may go with the power.
    sqlite.pragma('synchronous = full')
    sqlite.pragma('foreign_keys = on')
    return {
      version: String(sqlite.prepare('select sqlite_version()').pluck().get()),
      journalMode,
      synchronous: Number(sqlite.pragma('synchronous', { simple: true })),
      foreignKeys: Number(sqlite.pragma('foreign_keys', { simple: true })),
    }
  } catch (cause) {
    throw unopened(path, cause)
  }
}

function unopened(path: string, cause: unknown): DatabaseRefused {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new DatabaseRefused(
    `Không mở được cơ sở dữ liệu ${path}: ${why}`,
    `Cannot open the database ${path}: ${why}`,
    { cause },
  )
}
