import type { SubmissionFinding } from '../../../shared/api/submission.ts'
import { textOfKey } from '../../planning/item.ts'

/** What a finding is of, as a text: two of the same are one, whatever they say. */
export function textOfFinding({ code, board, item }: SubmissionFinding): string {
  return `${code} ${board ?? ''} ${item ? textOfKey(item) : ''}`
}
