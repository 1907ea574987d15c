import { onTestFinished } from 'vitest'
import { type Database, type DatabasePlace, openDatabase } from '../../server/db/database.ts'

/** Answers a place with an empty database in it, another at each call. */
export type NewPlace = () => Promise<DatabasePlace>

/** Opens a database for the test that runs, which closes it. */
export async function opened(place: DatabasePlace): Promise<Database> {
  const database = await openDatabase(place)
  onTestFinished(() => database.close())
  return database
}
