import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import { type Postgres, startPostgres } from '../postgres.ts'
import type { NewPlace } from './new-place.ts'
import { nodesContract } from './nodes-contract.ts'
import { refusedTextsContract } from './refused-texts-contract.ts'
import { databaseContracts, storeContracts } from './store-contracts.ts'

describe('on PostgreSQL', () => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())

  const newPlace: NewPlace = async () => ({ postgres: await server!.createDatabase() })

  const free: string[] = []
  /** One whose tables may stand already, without a row: making them takes twenty times as long as emptying them. */
  const emptyPlace: NewPlace = async () => {
    const postgres = free.pop() ?? (await server!.createDatabase())
    // What a test asks for first ends last: its databases are closed by then.
    onTestFinished(async () => {
      await server!.emptyDatabase(postgres)
      free.push(postgres)
    })
    return { postgres }
  }

  for (const contract of [...databaseContracts, nodesContract]) contract(newPlace)
  for (const contract of [...storeContracts, refusedTextsContract]) contract(emptyPlace)
})
