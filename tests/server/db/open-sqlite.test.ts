import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseRefused } from '../../../server/db/database-refused.ts'
import { readPlan, readRevision, replacePlan } from '../../../server/store/plan/plan-store.ts'
import { opened } from '../../contracts/new-place.ts'
import { board, planOfBoards } from '../../contracts/plan-of-boards.ts'

describe('an SQLite database', () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congchao-sqlite-'))
    path = join(folder, 'congchao.db')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('writes through to the disk, with a log and with its links checked', async () => {
    const { write } = await opened({ sqlite: path })
    const answers = await write(async (trx) => [
      (await sql`pragma journal_mode`.execute(trx)).rows,
      (await sql`pragma synchronous`.execute(trx)).rows,
      (await sql`pragma foreign_keys`.execute(trx)).rows,
    ])
    expect(answers).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]])
  })

  test('is refused where the file is none of its own', async () => {
    await writeFile(path, 'đây không phải là cơ sở dữ liệu. '.repeat(100))
    await expect(opened({ sqlite: path })).rejects.toThrow(DatabaseRefused)
  })

  test('is refused where its folder is missing', async () => {
    await expect(opened({ sqlite: join(folder, 'nowhere', 'x.db') })).rejects.toThrow(DatabaseRefused)
  })

  test('may live in memory, for reading and writing alike', async () => {
    const { db, write } = await opened({ sqlite: ':memory:' })
    const [, revision] = await Promise.all([write((trx) => replacePlan(trx, planOfBoards(), 1)), readRevision(db)])
    expect([0, 1]).toContain(revision)
    expect(await readRevision(db)).toBe(1)
  })

  test('leaves one file behind when it closes', async () => {
    const { write, close } = await opened({ sqlite: path })
    await write((trx) => replacePlan(trx, planOfBoards(), 1))
    await close()
    await expect(readFile(`${path}-wal`)).rejects.toThrow('ENOENT')
  })

  test('whose disk is full refuses the write with the reason, and goes on when there is room again', async () => {
    const { db, write } = await opened({ sqlite: path })
    const small = planOfBoards(board('a'))
    await write((trx) => replacePlan(trx, small, 1))
    const large = planOfBoards(...Array.from({ length: 5000 }, (_, index) => board(`b-${index}`)))
    const limitPages = (count: number) => write((trx) => sql`pragma max_page_count = ${sql.lit(count)}`.execute(trx))
    await limitPages(100)
    await expect(write((trx) => replacePlan(trx, large, 2))).rejects.toThrow('database or disk is full')
    expect(await readPlan(db)).toEqual(small)
    await limitPages(100_000)
    await write((trx) => replacePlan(trx, large, 3))
    expect(await readPlan(db)).toEqual(large)
    expect(await readRevision(db)).toBe(2)
  })

  test('with a flipped byte, which SQLite finds nothing wrong with, is not taken at its word', async () => {
    const { write, close } = await opened({ sqlite: path })
    await write((trx) => replacePlan(trx, planOfBoards(board('a', 'Đường dây nóng 18001567')), 1))
    await close()
    const bytes = await readFile(path)
    bytes[bytes.indexOf('18001567')] = '9'.charCodeAt(0)
    await writeFile(path, bytes)

    const bare = new Sqlite(path)
    expect(bare.pragma('integrity_check', { simple: true })).toBe('ok')
    bare.close()
    const { db } = await opened({ sqlite: path })
    await expect(readPlan(db)).rejects.toThrow('the stored plan is damaged at boards')
  })
})
