import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, startPostgres } from '../postgres.ts'
import type { NewPlace } from './new-place.ts'
import { nodesContract } from './nodes-contract.ts'
import { storeContracts } from './store-contracts.ts'

describe('on PostgreSQL', () => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())

  const newPlace: NewPlace = async () => ({ postgres: await server!.createDatabase() })
  for (const contract of [...storeContracts, nodesContract]) contract(newPlace)
})
