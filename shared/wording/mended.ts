import type { WordingFinding } from './wording-finding.ts'

/** The text with what one of its findings proposes; the text itself where it proposes nothing. */
export function mended(text: string, { start, end, mend }: Pick<WordingFinding, 'start' | 'end' | 'mend'>): string {
  return mend === undefined ? text : text.slice(0, start) + mend + text.slice(end)
}
