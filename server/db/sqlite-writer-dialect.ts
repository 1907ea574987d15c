import type { Database as Connection } from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely'

/** SQLite whose transactions take the write lock when they begin: one that reads first cannot be refused when it writes. */
export class SqliteWriterDialect extends SqliteDialect {
  readonly #connection: Connection

  constructor(connection: Connection) {
    super({ database: connection })
    this.#connection = connection
  }

  override createDriver(): SqliteDriver {
    return new SqliteWriterDriver(this.#connection)
  }
}

class SqliteWriterDriver extends SqliteDriver {
  readonly #connection: Connection

  constructor(connection: Connection) {
    super({ database: connection })
    this.#connection = connection
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has SQLite roll back by itself; a second rollback would fail and hide the reason.
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection)
  }
}
