import { DatabaseRefused } from './database-refused.ts'

/** What a PostgreSQL server says of itself, in its own words; `version` as 180004 for 18.4. */
export interface PostgresFacts {
  readonly version: number
  readonly encoding: string
  readonly synchronousCommit: string
  readonly fsync: string
  readonly fullPageWrites: string
}

const oldestPostgres = 140_000

/** Why this server could lose or spoil what it acknowledges; undefined where it cannot. */
export function postgresFault(facts: PostgresFacts): DatabaseRefused | undefined {
  if (facts.version < oldestPostgres) {
    return new DatabaseRefused(
      `PostgreSQL quá cũ: cần từ ${oldestPostgres / 10_000} trở lên.`,
      `PostgreSQL is too old: ${oldestPostgres / 10_000} or newer is needed.`,
    )
  }
  if (facts.encoding !== 'UTF8') {
    return new DatabaseRefused(
      `Cơ sở dữ liệu phải dùng mã UTF8, không phải ${facts.encoding}.`,
      `The database must be encoded in UTF8, not in ${facts.encoding}.`,
    )
  }
  const off = [
    facts.synchronousCommit === 'off' && 'synchronous_commit',
    facts.fsync === 'off' && 'fsync',
    facts.fullPageWrites === 'off' && 'full_page_writes',
  ].filter((name) => name !== false)
  if (off.length > 0) {
    return new DatabaseRefused(
      `PostgreSQL không chịu ghi chắc xuống đĩa: hãy bật ${off.join(', ')}.`,
      `PostgreSQL does not write through to the disk: turn on ${off.join(', ')}.`,
    )
  }
  return undefined
}
