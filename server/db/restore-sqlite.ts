import { constants } from 'node:fs'
import { access, copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseRefused } from './database-refused.ts'
import { holdFolder } from './hold-folder.ts'
import { syncPath } from './sync-folder.ts'

/** The files of an SQLite database, by what is added to its name. */
const companions = ['', '-wal', '-shm']

/**
 * Puts a backup in the place of a data folder's database, which is kept beside it; answers where. Throws `DatabaseRefused` where the
 * backup is not whole, or a server holds the folder.
 */
export async function restoreSqlite(backup: string, dataDir: string): Promise<string | undefined> {
  const held = holdFolder(dataDir)
  const target = join(dataDir, 'congchao.db')
  const part = `${target}.restoring`
  try {
    await copyFile(backup, part).catch((cause: unknown) => {
      throw refused(backup, `không đọc được`, `cannot be read`, cause)
    })
    checkWhole(part, backup)
    await syncPath(part)
    const former = (await isThere(target)) ? await freeName(dataDir) : undefined
    // The database goes last: a stop in between leaves it where it was, or its log beside it under the new name.
    if (former) for (const end of [...companions].reverse()) await moveIfThere(target + end, former + end)
    await rename(part, target)
    await syncPath(dataDir)
    return former
  } finally {
    for (const end of companions) await rm(part + end, { force: true })
    held.release()
  }
}

function checkWhole(path: string, name: string): void {
  let found: unknown
  let isOurs = false
  try {
    const database = new Sqlite(path)
    try {
      found = database.pragma('integrity_check', { simple: true })
      isOurs = database.prepare("select 1 from sqlite_master where name = 'migrations'").get() !== undefined
      // So that nothing of it is in a log beside it when it is moved.
      database.pragma('wal_checkpoint(truncate)')
    } finally {
      database.close()
    }
  } catch (cause) {
    throw refused(name, 'không phải cơ sở dữ liệu SQLite', 'is no SQLite database', cause)
  }
  if (found !== 'ok') throw refused(name, 'đã hỏng', 'is damaged', new Error(String(found)))
  if (!isOurs) throw refused(name, 'không phải của Congchao', 'is not of Congchao', undefined)
}

async function freeName(dataDir: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(dataDir, `congchao-former-${number}.db`)
    if (!(await isThere(path))) return path
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to)
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

function refused(name: string, vietnamese: string, english: string, cause: unknown): DatabaseRefused {
  return new DatabaseRefused(
    `Không khôi phục được: ${name} ${vietnamese}. Cơ sở dữ liệu đang dùng vẫn như cũ.`,
    `Nothing was restored: ${name} ${english}. The database is as it was.`,
    { cause },
  )
}
