import type { BackupPage } from '../../../shared/api/installation.ts'
import { type Decoder, flag, object, optional } from '../../../shared/plan/decoding.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { Backups } from '../../proofs/backups.ts'
import { readBackups } from '../../store/backup-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { badCursor, limitOf, pageFrom, pageParameters } from '../calls/paging.ts'
import type { Route } from '../route.ts'

/** What the routes of backups answer from. */
export interface BackupRouteParts {
  readonly backups: Backups
  readonly database: Database
}

const backupsAPage = [30, 100] as const
const asked: Decoder<{ readonly noted?: boolean }> = object<{ readonly noted?: boolean }>({ noted: optional(flag) })

/** Copies of the database: which there are, and making one. */
export function backupRoutes({ backups, database }: BackupRouteParts): Route[] {
  return [
    {
      id: 'listBackups',
      method: 'GET',
      path: '/api/v1/backups',
      access: 'administer',
      summary:
        'The backups that were made or noted, the newest first; for those who administer the whole installation.',
      query: pageParameters(...backupsAPage),
      answer: { status: 200, describes: 'A page of backups; `next` is null on the last.', schema: 'BackupPage' },
      refuses: ['forbidden', 'bad-query'],
      async handle(call) {
        if (!call.authority.mayEverywhere('administer')) throw problem('forbidden')
        const limit = limitOf(call, backupsAPage)
        const cursor = call.query('cursor')
        if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw badCursor(cursor)
        const found = await readBackups(database.db, limit + 1, cursor === undefined ? undefined : Number(cursor))
        const { page, next } = pageFrom(found, limit, ({ at }) => String(at))
        return json<BackupPage>({ backups: page, next })
      },
    },
    {
      id: 'makeBackup',
      method: 'POST',
      path: '/api/v1/backups',
      access: 'administer',
      summary:
        'Makes a backup of the database now. With `noted`, another program has made one: shows that were stored when the one before it was ' +
        'noted are safe from then on, and boards may forget them.',
      body: { types: ['application/json'], maxBytes: 1024, schema: 'BackupAsked', optional: true },
      answer: { status: 201, describes: 'The backup.', schema: 'Backup' },
      refuses: ['forbidden', 'value-refused', 'backups-elsewhere'],
      async handle(call) {
        if (!call.authority.mayEverywhere('administer')) throw problem('forbidden')
        const { noted } = decodedBody(call, asked)
        const backup = await (noted ? backups.note : backups.make)(call.actor, call.at)
        return json(backup, { status: 201 })
      },
    },
  ]
}
