import { DatabaseRefused } from './database-refused.ts'

/** What an open SQLite connection says of itself; the numbers are those of its pragmas. */
export interface SqliteFacts {
  readonly version: string
  readonly journalMode: string
  readonly synchronous: number
  readonly foreignKeys: number
}

/** The oldest SQLite whose write-ahead log can be trusted with several connections. */
export const oldestSqlite = '3.51.3'

const full = 2

/** Why this connection could lose or spoil what it acknowledges; undefined where it cannot. Memory has no log to ask for. */
export function sqliteFault(facts: SqliteFacts, inMemory: boolean): DatabaseRefused | undefined {
  if (ordinalOf(facts.version) < ordinalOf(oldestSqlite)) {
    return new DatabaseRefused(
      `SQLite ${facts.version} quá cũ: cần từ ${oldestSqlite} trở lên.`,
      `SQLite ${facts.version} is too old: ${oldestSqlite} or newer is needed.`,
    )
  }
  if (!inMemory && facts.journalMode !== 'wal') {
    return new DatabaseRefused(
      `Cơ sở dữ liệu không dùng được nhật ký WAL (đang là ${facts.journalMode}); hãy đặt nó trên ổ đĩa của chính máy này.`,
      `The database cannot use a write-ahead log (it has ${facts.journalMode}); put it on a disk of this machine.`,
    )
  }
  if (facts.synchronous !== full) {
    return new DatabaseRefused(
      `SQLite không chịu ghi chắc xuống đĩa (synchronous=${facts.synchronous}, cần ${full}).`,
      `SQLite does not write through to the disk (synchronous=${facts.synchronous}, ${full} is needed).`,
    )
  }
  if (facts.foreignKeys !== 1) {
    return new DatabaseRefused('SQLite không kiểm tra khóa ngoại.', 'SQLite does not check foreign keys.')
  }
  return undefined
}

// `3.51.3` is 3051003, as SQLite counts its versions.
function ordinalOf(version: string): number {
  return version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
}
