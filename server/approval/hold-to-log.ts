import type { ItemList } from '../../shared/api/item-key.ts'
import type { Database } from '../db/database.ts'
import { subjectOf } from '../planning/subject-of.ts'
import { system } from '../store/actor.ts'
import { dropApproved, readApprovedKeys } from '../store/approval/approved-store.ts'
import { type KeptTakeDown, keepTakeDown, readStanding } from '../store/approval/take-down-store.ts'
import type { AuditLog, Deed } from '../store/audit/audit-log.ts'
import { auditRows } from '../store/audit/audit-store.ts'
import { isOwnRow, lastRows } from '../store/rows/own-rows.ts'
import type { Seal } from '../store/seal.ts'
import type { WantedTakeDown } from './take-downs/take-downs.ts'

/** What a database is held to its log with. */
export interface HoldToLogParts {
  readonly database: Database
  readonly log: AuditLog
  /** What the log is sealed with. */
  readonly auditSeal: Seal
  report(error: unknown): void
}

/**
 * Makes good at `at` (epoch ms), before anything plays, what somebody has done to the database alone and a seal of each row cannot tell:
 * take-downs that are gone, though the log knows of no end to them, hold again; items that were put back as they were approved once,
 * though the log knows that they were taken out or approved otherwise since, are dropped. What was made good is reported and logged.
 */
export async function holdToLog(parts: HoldToLogParts, at: number): Promise<void> {
  const lost = await lostTakeDowns(parts, at)
  const replayed = await replayedItems(parts)
  if (lost.length + replayed.length === 0) return
  const deeds: Deed[] = [
    ...lost.map(({ id, org, subject }): Deed => {
      return {
        act: 'take-down.restore',
        subject: { kind: 'take-down', id },
        org,
        after: { subject: JSON.parse(subject) },
      }
    }),
    ...replayed.map((key): Deed => {
      const subject = subjectOf(key)
      return { act: `${subject.kind}.drop`, subject, org: null, before: { submission: key.submission } }
    }),
  ]
  await parts.database.write(async (trx) => {
    for (const takeDown of lost) await keepTakeDown(trx, takeDown)
    await dropApproved(trx, replayed)
    await parts.log.append(trx, system, at, deeds)
  })
  const named = deeds.map(({ subject: { kind, id } }) => `${kind} ${id}`).join(', ')
  parts.report(new Error(`the database was changed by another hand, and is held to the log again: ${named}`))
}

/** The take-downs that the log has begun and not ended, and that do not stand. */
async function lostTakeDowns({ database: { db }, auditSeal }: HoldToLogParts, at: number): Promise<KeptTakeDown[]> {
  const begun = new Map<string, KeptTakeDown>()
  for await (const row of auditRows(db, { subjectKind: 'take-down' })) {
    if (!isOwnRow(row, auditSeal)) continue
    if (row.act === 'take-down.end') begun.delete(row.subject)
    if (row.act !== 'take-down.begin' || row.after === null) continue
    const { kind, org, subject, reason } = JSON.parse(row.after) as WantedTakeDown
    begun.set(row.subject, {
      ...{ id: row.subject, kind, org, subject: JSON.stringify(subject), reason, person: row.actor },
      ...{ personName: row.actor_name, madeAt: row.at, endsAt: null, endedAt: null },
    })
  }
  if (begun.size === 0) return []
  const standing = new Map((await readStanding(db, at)).map((one) => [one.id, one]))
  return [...begun.values()].filter((one) => {
    const found = standing.get(one.id)
    return !found || found.org !== one.org || found.subject !== one.subject || found.endsAt !== null
  })
}

/** The approved items of which the log has a later word: that they are out, or approved by another submission. */
async function replayedItems({ database: { db }, auditSeal }: HoldToLogParts) {
  const approved = (await readApprovedKeys(db)).map((key) => ({ ...key, list: key.list as ItemList }))
  const kinds = [...new Set(approved.map((key) => subjectOf(key).kind))]
  if (kinds.length === 0) return []
  const acts = kinds.flatMap((kind) => [`${kind}.approve`, `${kind}.disapprove`])
  const last = new Map((await lastRows(db, kinds, acts)).map((row) => [`${row.subject_kind} ${row.subject}`, row]))
  return approved.filter((key) => {
    const { kind, id } = subjectOf(key)
    const row = last.get(`${kind} ${id}`)
    // What goes on the air by a template is in the log as an emergency.
    if (!row) return false
    const said = row.act === `${kind}.approve` ? (JSON.parse(row.after ?? '{}') as { submission?: string }) : {}
    return said.submission !== key.submission || !isOwnRow(row, auditSeal)
  })
}
