import { romanValue } from '../wording/roman.ts'
import { flat } from './flat.ts'
import { markOf } from './list-mark.ts'

/** How a line begins that names a phase. */
export interface PhaseName {
  /** The same for the same phase: `1` of *Đợt 1* and *giai đoạn I*; `before`, `during`, `after` of an event; `peak`. */
  readonly key: string
  /** Where the name ends in the words behind the mark (offset). */
  readonly end: number
  /** The words behind the line's mark. */
  readonly words: string
}

const numbers: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, dau: 1 }
const numbered =
  /^(?:dot|giai doan|cao diem)(?: (?:cao diem|tuyen truyen|thu))* ?(\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|tu|nam)\b/
const around =
  /^(?:(?:giai doan|dot|thoi gian|tuyen truyen)(?: tuyen truyen)? ?:? )?(truoc|trong|sau)(?: (?:khi|thoi gian|dien ra|be mac|ket thuc|khai mac|ngay))* (?=dai hoi|ngay|le|su kien|hoi|ky|bau cu|tet|festival|tuan)/
const peak = /^(?:giai doan |dot |tuyen truyen )?cao diem\b/
const sides: Readonly<Record<string, string>> = { truoc: 'before', trong: 'during', sau: 'after' }

/** The phase that a line names at its beginning; undefined where it names none. */
export function phaseNameOf(text: string): PhaseName | undefined {
  const words = markOf(text).rest.replace(/^["“*\s]+/, '')
  const plain = flat(words)
  const counted = numbered.exec(plain)
  if (counted?.[1] !== undefined) {
    const of = counted[1]
    const value = /^\d/.test(of) ? Number(of) : (romanValue(of.toUpperCase()) ?? numbers[of])
    if (value !== undefined) return { key: String(value), end: counted[0].length, words }
  }
  const beside = around.exec(plain)
  if (beside?.[1] !== undefined) return { key: sides[beside[1]] ?? '', end: beside[0].length, words }
  const high = peak.exec(plain)
  return high ? { key: 'peak', end: high[0].length, words } : undefined
}
