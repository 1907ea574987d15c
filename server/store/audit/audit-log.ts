import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { AuditTable } from '../../db/tables/office-tables.ts'
import type { Actor } from '../actor.ts'
import { chunksOf } from '../rows/chunks-of.ts'
import type { Seal } from '../seal.ts'

/** Something that was done to something. `before` and `after` are JSON values, left out where there was, or is, nothing. */
export interface Deed {
  /** Such as `plan.replace` or `session.begin`. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** Whose it is; null: the installation's. */
  readonly org: string | null
  readonly before?: unknown
  readonly after?: unknown
}

/** The log of what was done: only ever added to, each row chained to the one before it. */
export interface AuditLog {
  /** Adds deeds in their order, in the transaction that does them. Never hand it a secret. */
  append(trx: Transaction<Schema>, by: Actor, at: number, deeds: readonly Deed[]): Promise<void>
}

/** What stands in place of a former hash in the first row. */
export const noHash = '0'.repeat(64)

/** A log whose rows are sealed with `seal`. */
export function auditLog(seal: Seal): AuditLog {
  return {
    async append(trx, by, at, deeds) {
      if (deeds.length === 0) return
      // Asked each time: what is remembered in between may have been rolled back, or be behind another node's.
      const last = await trx
        .selectFrom('audit')
        .select(['seq', 'hash'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      let { seq, hash: former } = last ?? { seq: 0, hash: noHash }
      const rows = deeds.map((deed) => {
        const content = contentOf(deed, by, at, ++seq, former)
        former = auditHashOf(content)
        return { ...content, hash: former, seal: seal.of(former) }
      })
      for (const chunk of chunksOf(rows)) await trx.insertInto('audit').values(chunk).execute()
    },
  }
}

/** A row of the log without what is worked out of it. */
export type AuditContent = Omit<AuditTable, 'hash' | 'seal'>

/** SHA-256 (hex) over the columns of a row, in the order of the table, as a JSON array. */
export function auditHashOf(row: AuditContent): string {
  const { seq, at, actor_kind, actor, actor_name, address, act, subject_kind, subject, org, before, after, former } =
    row
  const text = [seq, at, actor_kind, actor, actor_name, address, act, subject_kind, subject, org, before, after, former]
  return createHash('sha256').update(JSON.stringify(text)).digest('hex')
}

function contentOf(deed: Deed, by: Actor, at: number, seq: number, former: string): AuditContent {
  return {
    seq,
    at,
    actor_kind: by.kind,
    actor: kept(by.id),
    actor_name: kept(by.name),
    address: by.address === null ? null : kept(by.address),
    act: deed.act,
    subject_kind: deed.subject.kind,
    subject: kept(deed.subject.id),
    org: deed.org,
    before: deed.before === undefined ? null : JSON.stringify(deed.before),
    after: deed.after === undefined ? null : JSON.stringify(deed.after),
    former,
  }
}

/**
 * A text as both databases give it back, letter by letter: without NUL and lone surrogates, which one of them refuses and the other
 * changes. JSON texts have them escaped.
 */
function kept(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '\uFFFD')
}
