import { createHash } from 'node:crypto'
import { sameWords } from '../../../shared/wording/same-words.ts'

/** One SHA-256 (hex) for all slogans that count as the same: marks between words, case and style of spelling (`hòa`, `hoà`) aside. */
export function countsAs(text: string): string {
  return createHash('sha256')
    .update(sameWords(text) || text)
    .digest('hex')
}
