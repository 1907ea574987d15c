import type { Database } from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely'
import { SqliteConnection } from './sqlite-connection.ts'

/**
 * SQLite over one connection, whose statements stay prepared. Transactions take the write lock when they begin: one that reads first
 * cannot be refused when it writes.
 */
export class SqliteKeepingDialect extends SqliteDialect {
  readonly #database: Database

  constructor(database: Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new SqliteKeepingDriver(this.#database)
  }
}

class SqliteKeepingDriver extends SqliteDriver {
  readonly #database: Database
  readonly #connection: SqliteConnection

  constructor(database: Database) {
    super({ database })
    this.#database = database
    this.#connection = new SqliteConnection(database)
  }

  // The turn is taken as the driver takes it; what it would hand out prepares every statement anew.
  override async acquireConnection(): Promise<DatabaseConnection> {
    await super.acquireConnection()
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has SQLite roll back by itself; a second rollback would fail and hide the reason.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
