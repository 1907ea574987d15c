import type { AuditTable } from '../../db/tables/office-tables.ts'
import type { Seal } from '../seal.ts'
import type { AuditHead } from './audit-heads.ts'
import { auditHashOf, noHash } from './audit-log.ts'

/**
 * What is wrong with a log: a row is missing; it is not what was hashed; it does not follow from the one before; it was not written
 * by this installation; it is not the row of which a head was noted down; or the log ends before such a head.
 */
export type BrokenWhy = 'gap' | 'hash' | 'link' | 'seal' | 'anchor' | 'tail'

/** The first place where a log does not hold. `row` is what stands there, where anything does. */
export interface BrokenLink {
  readonly seq: number
  readonly why: BrokenWhy
  readonly message: string
  readonly messageVi: string
  readonly row: AuditTable | undefined
}

/** Against what a chain is held. */
export interface ChainProofs {
  /** Undefined where its secret is not at hand: somebody who rewrote the whole log could not be told then but by its heads. */
  readonly seal: Seal | undefined
  /** Heads that were noted down outside the database. */
  readonly heads?: readonly Pick<AuditHead, 'seq' | 'hash'>[]
  /** Whether rows of others were left out: then it shows only that each row is as it was written, and follows the one right before it. */
  readonly inParts?: boolean
}

/** Looks at a log row by row; it remembers one row, however many there are. */
export interface AuditChain {
  /** Looks at the next row; answers what is wrong with it. */
  take(row: AuditTable): BrokenLink | undefined
  /** Says that no row follows; answers what is missing. */
  end(): BrokenLink | undefined
  /** How many rows were taken, and the last of them. */
  readonly count: number
  readonly head: { readonly seq: number; readonly hash: string }
}

/** A chain of which no row was looked at yet. */
export function auditChain({ seal, heads = [], inParts = false }: ChainProofs): AuditChain {
  let head = { seq: 0, hash: noHash }
  let count = 0
  const noted = new Map<number, string>()
  let furthest = 0
  for (const { seq, hash } of heads) {
    // Where two heads of one row differ, no row is both.
    noted.set(seq, (noted.get(seq) ?? hash) === hash ? hash : noHash)
    furthest = Math.max(furthest, seq)
  }

  function whyOf(row: AuditTable): BrokenWhy | undefined {
    const isNext = row.seq === head.seq + 1
    if (!isNext && !(inParts && row.seq > head.seq)) return 'gap'
    if (isNext && row.former !== head.hash) return 'link'
    if (row.hash !== auditHashOf(row)) return 'hash'
    if (seal && !seal.holds(row.hash, row.seal)) return 'seal'
    return (noted.get(row.seq) ?? row.hash) === row.hash ? undefined : 'anchor'
  }

  return {
    get count() {
      return count
    },
    get head() {
      return head
    },
    take(row) {
      const why = whyOf(row)
      if (why) return brokenAt(why === 'gap' ? head.seq + 1 : row.seq, why, row)
      head = { seq: row.seq, hash: row.hash }
      count++
      return undefined
    },
    end() {
      return !inParts && furthest > head.seq ? brokenAt(head.seq + 1, 'tail', undefined) : undefined
    },
  }
}

function brokenAt(seq: number, why: BrokenWhy, row: AuditTable | undefined): BrokenLink {
  return { seq, why, ...words(seq)[why], row }
}

const words = (seq: number): Readonly<Record<BrokenWhy, { message: string; messageVi: string }>> => ({
  gap: {
    message: `Row ${seq} is missing: it was removed, or rows were put in another order.`,
    messageVi: `Thiếu dòng ${seq}: dòng này đã bị xóa, hoặc các dòng đã bị đổi chỗ.`,
  },
  link: {
    message: `Row ${seq} does not follow from the one before it: one of the two was changed.`,
    messageVi: `Dòng ${seq} không nối tiếp dòng ngay trước: một trong hai dòng đã bị sửa.`,
  },
  hash: {
    message: `Row ${seq} is not what it was when it was written.`,
    messageVi: `Dòng ${seq} không còn như lúc được ghi.`,
  },
  seal: {
    message: `Row ${seq} was not written by this installation: its seal does not hold.`,
    messageVi: `Dòng ${seq} không phải do hệ thống này ghi: dấu niêm phong không khớp.`,
  },
  anchor: {
    message: `Row ${seq} is not the one whose head was noted down outside the database: the log was written anew.`,
    messageVi: `Dòng ${seq} khác với đầu chuỗi đã ghi lại ngoài cơ sở dữ liệu: nhật ký đã bị viết lại.`,
  },
  tail: {
    message: `The log ends before row ${seq}, though rows up to a later one were there: its end was cut off.`,
    messageVi: `Nhật ký dừng trước dòng ${seq} dù đã từng có các dòng sau đó: phần cuối đã bị cắt.`,
  },
})
