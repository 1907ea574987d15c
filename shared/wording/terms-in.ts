import type { Stretch } from './wording-finding.ts'

/** A term of office that a text names; the stretch is that of its years. */
export interface Term extends Stretch {
  readonly from: number
  readonly to: number
  /** What stands between the two years. */
  readonly joint: string
  /** What stands before it in its clause. */
  readonly before: string
}

const term = /(nhiệm\s+k[ỳì]\s+)(\d{4})(\s*[-–—]\s*)(\d{4}|\d{2})(?!\d)/giu

/** The terms that a text names: *nhiệm kỳ 2020-2025*. */
export function termsIn(text: string): readonly Term[] {
  return Array.from(
    text.matchAll(term),
    ({ 0: found, 1: head = '', 2: from = '', 3: joint = '', 4: to = '', index = 0 }) => ({
      start: index + head.length,
      end: index + found.length,
      from: Number(from),
      to: Number(to.length === 2 ? from.slice(0, 2) + to : to),
      joint,
      before: /[^.!?;]*$/.exec(text.slice(0, index))?.[0] ?? '',
    }),
  )
}
