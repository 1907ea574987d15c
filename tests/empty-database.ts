import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../server/db/database.ts'
import { newFolder } from './new-folder.ts'

let made: Promise<Uint8Array> | undefined

/** The file of an SQLite database with all tables and no row: made once in a process, since that takes ten times as long as copying it. */
export function emptyDatabase(): Promise<Uint8Array> {
  made ??= make()
  return made
}

async function make(): Promise<Uint8Array> {
  const dir = await newFolder('empty')
  try {
    const file = join(dir, 'empty.db')
    await (await openDatabase({ sqlite: file })).close()
    return await readFile(file)
  } finally {
    await rm(dir, { recursive: true })
  }
}
