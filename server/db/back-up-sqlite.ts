import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { syncPath } from './sync-folder.ts'

const busyMs = 5000
/** So few pages are copied before others have their turn that nobody notices. */
const pagesAtOnce = 256

/**
 * Copies the database in `file` to `to` by SQLite's own means, beside whoever writes to it: written under another name, synced, then
 * renamed. It holds what was committed when `looksInside` was asked, which reads the same. Answers its bytes and what that found.
 */
export async function backUpSqlite<T>(
  file: string,
  to: string,
  looksInside: (ask: (sql: string) => readonly unknown[]) => T,
): Promise<{ readonly bytes: number; readonly found: T }> {
  const part = `${to}.part`
  const source = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: busyMs })
  try {
    // While it stands, writers write past it: else each write would have the copy begin again.
    source.exec('begin')
    const found = looksInside((sql) => source.prepare(sql).all())
    await rm(part, { force: true })
    await source.backup(part, { progress: () => pagesAtOnce })
    await syncPath(part)
    await rename(part, to)
    await syncPath(dirname(to))
    return { bytes: (await stat(to)).size, found }
  } finally {
    source.close()
    await rm(part, { force: true })
  }
}
