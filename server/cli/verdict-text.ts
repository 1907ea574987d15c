import type { BrokenLink } from '../store/audit/audit-chain.ts'
import type { AuditVerdict } from '../store/audit/verify-audit.ts'

/** What came of looking at a log, and what it was held against. */
export interface Checked {
  readonly verdict: AuditVerdict
  /** Whether the key of its seals was at hand. */
  readonly seals: boolean
  /** How many heads had been noted down. */
  readonly heads: number
  /** Whether it was all of the log, or what is some orgs'. */
  readonly whole: boolean
}

/** What is said of a log that holds, and of what could not be looked at. */
export function wholeText({ verdict, seals, heads, whole }: Checked): string {
  const { count, head } = verdict
  const lines = [
    `Nhật ký nguyên vẹn: ${count} dòng. / The log holds: ${count} rows.`,
    `Dòng cuối / Head: ${head.seq}:${head.hash}`,
    seals
      ? 'Dấu niêm phong: đã kiểm. / Seals: checked.'
      : 'Dấu niêm phong: chưa kiểm vì không có khóa (--key). / Seals: not checked, the key is not at hand (--key).',
    heads > 0
      ? `Đầu chuỗi đã ghi lại trước đây: ${heads}, đều khớp. / Heads noted down before: ${heads}, all found.`
      : 'Không có đầu chuỗi nào được ghi lại: không biết phần cuối có bị cắt hay không. / No heads were noted down: a cut end would not show.',
  ]
  if (!whole) lines.push('Chỉ một phần nhật ký (của một số đơn vị). / Part of the log (of some offices).')
  return `${lines.join('\n')}\n`
}

/** What is said of the first place where a log does not hold: what, and whose row stands there. */
export function brokenText({ seq, why, message, messageVi, row }: BrokenLink, count: number): string {
  const lines = [
    `HỎNG tại dòng ${seq} (${why}): ${messageVi}`,
    `BROKEN at row ${seq} (${why}): ${message}`,
    `Trước đó ${count} dòng còn nguyên vẹn. / The ${count} rows before it hold.`,
  ]
  if (row) {
    const who = shown(row.actor_name) || shown(row.actor_kind)
    const what = `${shown(row.act)} ${shown(row.subject_kind)} ${shown(row.subject)}`.trim()
    lines.push(`Dòng ghi / The row says: ${shown(row.seq)} · ${instantText(row.at)} · ${who} · ${what}`)
  }
  return `${lines.join('\n')}\n`
}

/** What stands in a row that may have been written by anybody, without what would steer a terminal. */
function shown(value: unknown): string {
  return String(value)
    .replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
    .slice(0, 200)
}

function instantText(at: unknown): string {
  const instant = new Date(typeof at === 'number' ? at : Number.NaN)
  return Number.isNaN(instant.getTime()) ? shown(at) : instant.toISOString()
}
