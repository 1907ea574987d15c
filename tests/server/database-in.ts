import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { type Database, openDatabase } from '../../server/db/database.ts'
import { emptyDatabase } from '../empty-database.ts'

/** The database in a file; an empty one where there is none. */
export async function databaseIn(file: string): Promise<Database> {
  if (!existsSync(file)) await writeFile(file, await emptyDatabase())
  return openDatabase({ sqlite: file })
}
