import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createBackups } from '../../../server/proofs/backups.ts'
import { createShowsIntake } from '../../../server/proofs/shows-intake.ts'
import { verifyShows } from '../../../server/proofs/verify-shows.ts'
import { system } from '../../../server/store/actor.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { newFolder } from '../../new-folder.ts'
import { aBoard, on, startedAt } from '../../player/a-shows-board.ts'
import { congchao } from '../cli/congchao.ts'

const cong = 'cong' as BoardId

test('[P21] a backup restored by the command line goes back, boards send again what it lacks, and it is safe after the next one', async () => {
  const dir = await newFolder('restore')
  onTestFinished(() => rm(dir, { recursive: true }))
  const file = join(dir, 'congchao.db')
  const { clock, start, pull, disk } = aBoard()
  const log = start()
  let shown = 0
  const play = async (count: number) => {
    for (const end = shown + count; shown < end; shown++) {
      log.at(on(`s${shown}`, clock.monotonic()))
      await clock.advance(2000)
    }
  }

  async function serve() {
    const database = await openDatabase({ sqlite: file })
    const timezone = () => 'Asia/Ho_Chi_Minh'
    const shows = createShowsIntake({ database, timezoneOf: timezone, report: expect.unreachable })
    shows.safe((_, __, kept) => log.stored(kept))
    const forks: string[] = []
    shows.forked((_, pairing) => forks.push(pairing))
    const parts = { database, timezone, report: expect.unreachable, safe: shows.backedUp }
    const place = { file, folder: join(dir, 'backups') }
    const backups = createBackups({ ...parts, place, log: auditLog(sealWith(new Uint8Array(32), 'audit')) })
    log.welcomed(await shows.storedOf('p1'))
    const hear = async () => {
      for (let round = 0; round < 9 && log.unsent() > 1; round++) {
        await clock.advance(20_000)
        for (const { type: _, ...batch } of pull())
          log.stored(await shows.take(cong, 'p1', batch, startedAt + clock.monotonic()))
      }
    }
    return { database, backups, hear, forks }
  }

  const first = await serve()
  await play(150)
  await first.hear()
  const backup = await first.backups.make(system, startedAt)
  await play(150)
  await first.hear()
  const stored = await rows(first.database)
  expect(stored).toBeGreaterThan(290)
  await first.database.close()

  const path = join(dir, 'backups', backup.file as string)
  const { code, out } = congchao('restore', path, '--data', dir, '--json')
  expect([code, JSON.parse(out)]).toEqual([0, { restored: path, former: join(dir, 'congchao-former-1.db') }])

  const second = await serve()
  onTestFinished(() => second.database.close())
  expect(await rows(second.database)).toBeLessThan(stored)
  await play(30)
  await second.hear()
  expect(await rows(second.database)).toBeGreaterThanOrEqual(stored + 30)
  const verdict = await verifyShows(second.database.db, 'cong')
  expect(verdict).toMatchObject({ ok: true, lost: 0, breaks: [], shows: await rows(second.database) })
  expect([first.forks, second.forks]).toEqual([[], []])
  const before = disk.size
  await second.backups.make(system, startedAt + 60_000)
  await clock.advance(0)
  expect(disk.size).toBeLessThan(before)
  expect(disk.size).toBe(1)
}, 30_000)

async function rows({ db }: Database): Promise<number> {
  return (await db.selectFrom('shows').select('id').execute()).length
}
