import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What a dialect opens: connections that only read, and the one that writes (the same where there can be but one). */
export interface Connections {
  readonly reader: Kysely<Schema>
  readonly writer: Kysely<Schema>
  /** First in every transaction of the writer: waits until no other process is writing. */
  takeTurn(trx: Transaction<Schema>): Promise<void>
}
