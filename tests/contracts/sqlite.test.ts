import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { NewPlace } from './new-place.ts'
import { storeContracts } from './store-contracts.ts'

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
  for (const contract of storeContracts) contract(newPlace)
})
