import { mended } from '../../../shared/wording/mended.ts'
import type { WordingContext } from '../../../shared/wording/wording-finding.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'

/** The findings of a text: `code: stretch → mend`, without the mend where there is none. */
export function marksOf(text: string, context: WordingContext = {}): readonly string[] {
  return wordingFindings(text, context).map(
    ({ code, start, end, mend }) => `${code}: ${text.slice(start, end)}${mend === undefined ? '' : ` → ${mend}`}`,
  )
}

/** The text once everything that can be mended is. */
export function mendedWhole(text: string, context: WordingContext = {}): string {
  const next = wordingFindings(text, context).find(({ mend }) => mend !== undefined)
  return next ? mendedWhole(mended(text, next), context) : text
}
