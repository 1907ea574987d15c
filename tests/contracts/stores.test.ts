import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, startPostgres } from '../postgres.ts'
import { accessStoreContract } from './access-store-contract.ts'
import { databaseContract } from './database-contract.ts'
import { killContract } from './kill-contract.ts'
import { mediaStoreContract } from './media-store-contract.ts'
import type { NewPlace } from './new-place.ts'
import { nodesContract } from './nodes-contract.ts'
import { planStoreContract } from './plan-store-contract.ts'
import { playlistStoreContract } from './playlist-store-contract.ts'
import { renditionStoreContract } from './rendition-store-contract.ts'
import { reportStoreContract } from './report-store-contract.ts'

const contracts = [
  databaseContract,
  planStoreContract,
  playlistStoreContract,
  renditionStoreContract,
  accessStoreContract,
  reportStoreContract,
  mediaStoreContract,
  killContract,
]

describe('on an SQLite file', () => {
  let folder: string
  let made = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congchao-sqlite-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const newPlace: NewPlace = async () => {
    made++
    return { sqlite: join(folder, `${made}.db`) }
  }
  for (const contract of contracts) contract(newPlace)
})

describe('on PostgreSQL', () => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())

  const newPlace: NewPlace = async () => ({ postgres: await server!.createDatabase() })
  for (const contract of [...contracts, nodesContract]) contract(newPlace)
})
