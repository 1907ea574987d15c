import { type Database, openDatabase } from '../../../server/db/database.ts'
import { type RootKeyPlace, rootKeyInMemory } from '../../../server/signing/root-key.ts'
import { loadRoots } from '../../../server/signing/roots.ts'
import type { Actor } from '../../../server/store/actor.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'

export const secret = Buffer.alloc(32, 7)
export const rootsSeal = sealWith(secret, 'roots')
export const someone: Actor = { kind: 'person', id: 'p1', name: 'Quản trị', address: null }
export const noon = 1_602_561_600_000

/** A database in memory; the caller closes it. */
export const aDatabase = (): Promise<Database> => openDatabase({ sqlite: ':memory:' })

/** The roots of a database, with what was reported. */
export async function someRoots(database: Database, rootKey: RootKeyPlace = rootKeyInMemory()) {
  const reported: string[] = []
  const roots = await loadRoots({
    ...{ database, rootKey, secret, seal: rootsSeal, now: () => noon },
    log: auditLog(sealWith(secret, 'audit')),
    report: (error) => reported.push(String(error)),
  })
  return { roots, reported }
}
