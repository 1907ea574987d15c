import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { emptyDatabase } from '../empty-database.ts'
import { newFolder } from '../new-folder.ts'
import { refusedTextsContract } from './refused-texts-contract.ts'
import { databaseContracts, storeContracts } from './store-contracts.ts'

describe('on an SQLite file', () => {
  let folder: string
  let made = 0
  beforeAll(async () => {
    folder = await newFolder('sqlite')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const newFile = () => join(folder, `${++made}.db`)
  const newPlace = async () => ({ sqlite: newFile() })
  const emptyPlace = async () => {
    const sqlite = newFile()
    await writeFile(sqlite, await emptyDatabase())
    return { sqlite }
  }

  for (const contract of databaseContracts) contract(newPlace)
  for (const contract of [...storeContracts, refusedTextsContract]) contract(emptyPlace)
})
