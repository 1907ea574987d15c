import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { ballastIn } from '../../../server/db/ballast.ts'
import { openDatabase } from '../../../server/db/database.ts'
import { holdFolder } from '../../../server/db/hold-folder.ts'
import { restoreSqlite } from '../../../server/db/restore-sqlite.ts'
import { withBallast } from '../../../server/db/with-ballast.ts'
import { createBackups } from '../../../server/proofs/backups.ts'
import { createShowsIntake } from '../../../server/proofs/shows-intake.ts'
import { system } from '../../../server/store/actor.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { newFolder } from '../../new-folder.ts'
import { boardLog, show } from './a-board-log.ts'

const cong = 'cong' as BoardId
const night = Date.UTC(2026, 10, 20, 19, 30)
const dayMs = 86_400_000

async function anOffice() {
  const dir = await newFolder('backups')
  const file = join(dir, 'congchao.db')
  const folder = join(dir, 'backups')
  const database = await openDatabase({ sqlite: file })
  onTestFinished(async () => {
    await database.close()
    await rm(dir, { recursive: true })
  })
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const timezone = () => 'Asia/Ho_Chi_Minh'
  const shows = createShowsIntake({ database, timezoneOf: timezone, report })
  const safe: unknown[] = []
  shows.safe((board, pairing, kept) => safe.push([board, pairing, kept.boot, kept.to]))
  const parts = {
    ...{ database, report, timezone, safe: shows.backedUp },
    log: auditLog(sealWith(new Uint8Array(32), 'audit')),
  }
  const backups = createBackups({ ...parts, place: { file, folder } })
  const log = boardLog(
    1,
    Array.from({ length: 40 }, (_, i) => show(night - 400_000 + i * 10_000)),
  )
  const take = (first: number, count: number) => shows.take(cong, 'p1', log.batch(first, count), night)
  return { dir, file, folder, database, shows, backups, parts, safe, take, reported }
}

test('[P21] a backup has what was stored when it began, boards hear of it, and so do those that were away', async () => {
  const { folder, dir, backups, take, safe, shows, database } = await anOffice()
  await take(1, 10)
  const { file } = await backups.make(system, night)
  expect(file).toBe('congchao-20261121T023000.db')
  expect(safe).toEqual([['cong', 'p1', 1, 10]])
  await take(11, 20)
  await backups.make(system, night + 1000)
  expect(safe.at(-1)).toEqual(['cong', 'p1', 1, 30])
  expect(await shows.storedOf('p1')).toEqual([{ boot: 1, to: 30 }])
  await new Promise(setImmediate)
  expect(safe).toHaveLength(3)
  await database.close()
  const beside = await restoreSqlite(join(folder, file!), dir)
  expect(beside).toBe(join(dir, 'congchao-former-1.db'))
  const restored = await openDatabase({ sqlite: join(dir, 'congchao.db') })
  onTestFinished(() => restored.close())
  const again = createShowsIntake({
    database: restored,
    timezoneOf: () => 'Asia/Ho_Chi_Minh',
    report: expect.unreachable,
  })
  expect(await again.storedOf('p1')).toEqual([{ boot: 1, to: 10 }])
  const former = await openDatabase({ sqlite: beside! })
  onTestFinished(() => former.close())
  expect((await former.db.selectFrom('shows').select('id').execute()).length).toBe(30)
})

test('nothing is restored from what is no whole backup, nor while a server holds the folder', async () => {
  const { dir, folder, backups, take, database } = await anOffice()
  await take(1, 5)
  const { file } = await backups.make(system, night)
  const held = holdFolder(dir)
  await expect(restoreSqlite(join(folder, file!), dir)).rejects.toThrow(/in use/)
  held.release()
  const bad = join(dir, 'bad.db')
  await writeFile(bad, 'nothing of the sort')
  await expect(restoreSqlite(bad, dir)).rejects.toThrow(/no SQLite database/)
  await expect(restoreSqlite(join(dir, 'none.db'), dir)).rejects.toThrow(/cannot be read/)
  expect((await database.db.selectFrom('shows').select('id').execute()).length).toBe(5)
  expect((await readdir(dir)).filter((name) => name.includes('restoring') || name.includes('former'))).toEqual([])
}, 20_000)

test('one is made each night, a first one after an hour, and the newest seven are kept', async () => {
  const { backups, folder } = await anOffice()
  const made = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.db'))
  await backups.tick(night - 10 * 3_600_000)
  expect(await made()).toHaveLength(0)
  await backups.tick(night - 9 * 3_600_000)
  expect(await made()).toHaveLength(1)
  await backups.tick(night - 1)
  expect(await made()).toHaveLength(1)
  for (let day = 0; day < 8; day++) {
    await backups.tick(night + day * dayMs)
    await backups.tick(night + day * dayMs + 3_600_000)
  }
  const names = (await made()).sort()
  expect(names).toHaveLength(7)
  expect([names[0], names[6]]).toEqual(['congchao-20261122T023000.db', 'congchao-20261128T023000.db'])
})

test('where another program makes them, what was stored by the one before is safe', async () => {
  const { parts, take, safe } = await anOffice()
  const backups = createBackups({ ...parts, place: undefined })
  await expect(backups.make(system, night)).rejects.toMatchObject({ code: 'backups-elsewhere' })
  await take(1, 10)
  await backups.note(system, night)
  expect(safe).toEqual([])
  await take(11, 5)
  await backups.note(system, night + dayMs)
  expect(safe).toEqual([['cong', 'p1', 1, 10]])
})

test('a full disk refuses what it cannot keep, gives its ballast free, and what comes again is stored once', async () => {
  const { dir, database, parts, reported } = await anOffice()
  const ballast = ballastIn(dir, 2 * 1024 * 1024)
  await ballast.take()
  expect(await readdir(dir)).toContain('ballast')
  const guarded = withBallast(database, ballast, parts.report)
  const intake = createShowsIntake({ database: guarded, timezoneOf: parts.timezone, report: parts.report })
  const log = boardLog(
    1,
    Array.from({ length: 4000 }, (_, i) => show(night - 40_000_000 + i * 10_000)),
  )
  const pragma = (text: string) => database.write((trx) => trx.executeQuery(CompiledQuery.raw(text)))
  const { rows } = await pragma('pragma page_count')
  const pages = (rows[0] as { page_count: number }).page_count
  await pragma(`pragma max_page_count = ${pages + 2}`)
  await intake.take(cong, 'p9', log.batch(1, 5), night)
  await expect(intake.take(cong, 'p9', log.batch(6, 3000), night)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  expect(await intake.storedOf('p9')).toEqual([{ boot: 1, to: 5 }])
  expect(await readdir(dir)).not.toContain('ballast')
  expect(String(reported.at(-1))).toContain('The disk is full')
  await pragma(`pragma max_page_count = 1000000`)
  expect(await intake.take(cong, 'p9', log.batch(6, 3000), night)).toMatchObject({ to: 3005 })
  expect((await database.db.selectFrom('shows').select('id').execute()).length).toBe(3005)
  await ballast.take()
  expect(await readdir(dir)).toContain('ballast')
})
