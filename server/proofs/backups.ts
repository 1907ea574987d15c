import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '../../shared/api/installation.ts'
import { problem } from '../../shared/problem/problem.ts'
import { offsetsOf } from '../../shared/time/zone.ts'
import type { Database } from '../db/database.ts'
import { type Actor, system } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { addBackup, readBackups } from '../store/backup-store.ts'
import { noteBackup, type SafeBoot, writeSafe } from '../store/shows/safe-shows-store.ts'

/** The file of the embedded database, and the folder for its backups. */
export interface BackupPlace {
  readonly file: string
  readonly folder: string
}

/** What is copied, where to, and who is told. */
export interface BackupParts {
  readonly database: Database
  /** Undefined where the database is a server's: its operator makes the backups. */
  readonly place: BackupPlace | undefined
  readonly log: AuditLog
  /** By whose clock it is half past two at night. */
  timezone(): string
  /** Shows that are in a backup now. */
  safe(boots: readonly SafeBoot[]): void
  report(error: unknown): void
}

/** Copies of the database, made each night and when they are asked for. */
export interface Backups {
  /** Makes one; whoever asks meanwhile gets the same. Throws a problem where another program makes them. */
  make(by: Actor, at: number): Promise<Backup>
  /** Another program has made one. */
  note(by: Actor, at: number): Promise<Backup>
  /** Makes tonight's where it is due; to be called once a minute. */
  tick(at: number): Promise<void>
}

const dayMs = 86_400_000
const nightMs = 2.5 * 3_600_000
const kept = 7
/** A server that has none yet makes its first after an hour. */
const firstMs = 3_600_000
const againMs = 3_600_000
const name = /^congchao-\d{8}T\d{6}\.db$/

/** The backups of a database. */
export function createBackups({ database, place, log, timezone, safe, report }: BackupParts): Backups {
  let making: Promise<Backup> | undefined
  let notBefore: number | undefined
  let failedAt: number | undefined

  const nightOf = (at: number) => Math.floor((at + offsetsOf(timezone())(at) - nightMs) / dayMs)

  async function write(by: Actor, { file, folder }: BackupPlace, at: number): Promise<Backup> {
    const { backUpSqlite } = await import('../db/back-up-sqlite.ts')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const made = `congchao-${stampOf(at, timezone())}.db`
    const { bytes, found } = await backUpSqlite(file, join(folder, made), (ask) =>
      ask('select id, to_number as "to" from show_marks where to_number > safe_to'),
    )
    await writeFile(join(folder, 'README.txt'), note(folder), { mode: 0o600 })
    const backup = { at, file: made, bytes }
    const further = await database.write(async (trx) => {
      await addBackup(trx, backup)
      await log.append(trx, by, at, [deedOf(backup)])
      return writeSafe(trx, found as { id: number; to: number }[])
    })
    safe(further)
    const old = (await readdir(folder)).filter((one) => name.test(one)).sort()
    for (const one of old.slice(0, -kept)) await rm(join(folder, one), { force: true })
    return backup
  }

  function make(by: Actor, at: number): Promise<Backup> {
    if (!place) throw problem('backups-elsewhere')
    making ??= write(by, place, at).finally(() => {
      making = undefined
    })
    return making
  }

  return {
    make: async (by, at) => make(by, at),
    async note(by, at) {
      const backup = { at, file: null, bytes: null }
      const further = await database.write(async (trx) => {
        await addBackup(trx, backup)
        await log.append(trx, by, at, [deedOf(backup)])
        return noteBackup(trx)
      })
      safe(further)
      return backup
    },
    async tick(at) {
      notBefore ??= at + firstMs
      if (!place) return
      const [last] = await readBackups(database.db, 1)
      // A machine that is off at night makes it when it is up again.
      if (last ? nightOf(last.at) >= nightOf(at) : at < notBefore) return
      if (failedAt !== undefined && at < failedAt + againMs && at >= failedAt) return
      try {
        await make(system, at)
      } catch (error) {
        failedAt = at
        report(new Error('bản sao lưu không làm được · the backup could not be made', { cause: error }))
      }
    },
  }
}

const deedOf = ({ at, file, bytes }: Backup) => ({
  act: file === null ? 'backup.note' : 'backup.make',
  subject: { kind: 'backup', id: String(at) },
  org: null,
  after: { file, bytes },
})

function stampOf(at: number, timezone: string): string {
  const local = at + offsetsOf(timezone)(at)
  return new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, '')
}

const note = (folder: string) => `Bản sao lưu cơ sở dữ liệu Congchao, ${kept} bản mới nhất.
KHÔNG có trong đây: khóa niêm phong (keys/seal.key, hoặc tệp mà CONGCHAO_SEAL_KEY_FILE chỉ) và khóa gốc (keys/root.key). Hãy giữ chúng ở nơi khác:
thiếu khóa niêm phong thì bản sao lưu không dùng được. Ảnh, clip (originals, masters, renditions) cũng phải được chép riêng.
Nếu thư mục này nằm cùng ổ đĩa với dữ liệu, nó chỉ cứu được khi xóa nhầm hay hỏng cơ sở dữ liệu, không cứu được khi hỏng ổ đĩa.
Khôi phục: dừng máy chủ, rồi chạy  npm run restore -- ${folder}/TÊN-TỆP

Backups of Congchao's database, the newest ${kept}.
NOT in here: the seal key (keys/seal.key, or the file that CONGCHAO_SEAL_KEY_FILE names) and the root key (keys/root.key). Keep them elsewhere:
without the seal key a backup is of no use. Pictures and clips (originals, masters, renditions) are to be copied too.
On the disk of the data this folder helps against a slip or a spoiled database, not against the loss of the disk.
To restore: stop the server, then run  npm run restore -- ${folder}/FILE
`
