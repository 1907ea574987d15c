import { flat } from './flat.ts'

/** How a line is marked as one of a list, or as a heading; the rank says how high it stands, 0 the highest. */
export interface ListMark {
  readonly kind: 'roman' | 'plain' | 'number' | 'letter' | 'bullet'
  readonly rank: number
  /** What stands behind the mark. */
  readonly rest: string
  /** The mark itself, as `2.1`; empty where there is none. */
  readonly mark: string
}

const forms = [
  ['roman', 0, /^(?:(?:phần|mục|chương)\s+)?([IVX]{1,5}|[A-H])\s*[.)/:-]\s*(?=\S)/iu],
  ['number', 2, /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s*[.)/]\s*|\s+-\s+)(?=["“‘(*\p{L}])/u],
  ['letter', 3, /^([a-zđ])\s*[.)]\s*(?=\S)/u],
  ['bullet', 4, /^([-–—•+*▪●○◦‣·⁃➢➤✓❖§])\s*(?=["“‘(\p{L}\p{N}])/u],
] as const

/** The mark of a line. Capitals alone make a Roman numeral: `i)` is a letter. */
export function markOf(text: string): ListMark {
  for (const [kind, rank, form] of forms) {
    const found = form.exec(text)
    const mark = found?.[1] ?? ''
    if (!found || (kind === 'roman' && mark !== mark.toUpperCase())) continue
    return { kind, rank, mark, rest: text.slice(found[0].length).trim() }
  }
  return { kind: 'plain', rank: 1, mark: '', rest: text.trim() }
}

/** Whether a text is written in capitals throughout. */
export const isInCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase()

/** Whether a line is a heading of a document's sections: high in its order, short, and no sentence. */
export function isHeading(text: string): boolean {
  const { kind, rest } = markOf(text)
  if (kind === 'roman') return true
  if (kind === 'bullet' || rest.length > 120) return false
  return kind === 'plain' ? isInCapitals(rest) && rest.length > 3 : /^\D*[^.!;,”"]$/u.test(rest) || ofSection(rest)
}

/** Whether words begin a section that every plan has. */
export function ofSection(words: string): boolean {
  return /^(?:to chuc thuc hien|kinh phi|phan cong|noi nhan|tren day la|nhiem vu|giai phap|muc dich|yeu cau|hinh thuc|noi dung|thoi gian|doi tuong|che do bao cao|cong tac|trach nhiem|nguon|phuong thuc|bien phap|luu y|ghi chu|dia diem|don vi|co quan|can cu)\b/.test(
    flat(words),
  )
}
