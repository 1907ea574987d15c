import type { Kysely } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { AuditHead, AuditHeads } from './audit-heads.ts'
import { auditHashAt, auditHead } from './audit-store.ts'

const hourMs = 3_600_000
const rowsBetween = 1000

/** The log, where its heads are noted down, and who hears that they do not fit. */
export interface NoteHeadsParts {
  readonly db: Kysely<Schema>
  readonly heads: AuditHeads
  /** Told where the log is not the one of which the last head was noted down. */
  report(error: unknown): void
}

/**
 * Notes down the head of the log: when it is first called, then whenever an hour has passed or a thousand rows have come since. To be
 * called at the start and about once a minute, with the instant (epoch ms); it writes nothing while nothing was done.
 */
export function noteHeads({ db, heads, report }: NoteHeadsParts): (at: number) => Promise<void> {
  let last: AuditHead | undefined
  let begun = false

  async function begin(): Promise<void> {
    last = (await heads.read()).at(-1)
    if (last && (await auditHashAt(db, last.seq)) !== last.hash) {
      report(
        new Error(
          `Nhật ký không còn dòng ${last.seq} như đã ghi lại: hãy chạy "congchao audit verify".\n` +
            `The log no longer has row ${last.seq} as it was noted down: run "congchao audit verify".`,
        ),
      )
    }
  }

  return async (at) => {
    const first = !begun
    if (first) await begin()
    begun = true
    const head = await auditHead(db)
    if (!head || head.hash === last?.hash) return
    const isDue = first || !last || head.seq - last.seq >= rowsBetween || Math.abs(at - last.at) >= hourMs
    if (!isDue) return
    const noted = { seq: head.seq, hash: head.hash, seal: head.seal, at }
    await heads.add(noted)
    last = noted
  }
}
