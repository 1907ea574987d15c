import { hasTooManyMarks } from '../plan/refused-characters.ts'
import { mendedView } from './mended-view.ts'
import { blocker, type WordingContext, type WordingFinding } from './wording-finding.ts'
import { layers } from './wording-rules.ts'

/** No slogan of a plan is longer than half of that, in code points. */
const longest = 4000
const mostOthers = 200

/**
 * What a careful editor would mark in a slogan, in the order of the text; nothing in one that is longer than any plan takes. The
 * campaign's first 200 other slogans are held against it. Applying a mend (`mended`) takes that finding away and brings no other.
 */
export function wordingFindings(text: string, context: WordingContext = {}): readonly WordingFinding[] {
  if (text.length > longest) return []
  if (hasTooManyMarks(text)) {
    return [
      blocker('too-many-marks', { start: 0, end: text.length }, [
        'Quá nhiều dấu chồng lên một chữ.',
        'Too many marks stand on one letter.',
      ]),
    ]
  }
  const around = context.others ? { ...context, others: context.others.slice(0, mostOthers) } : context
  const isVietnamese = /^vi\b/i.test(context.language ?? 'vi')
  const found: WordingFinding[] = []
  let read = text
  let back = (finding: WordingFinding): WordingFinding => finding
  for (const { rules, ofVietnamese } of layers) {
    if (ofVietnamese && !isVietnamese) continue
    const here = apart(
      rules.flatMap((rule) => rule(read, around)),
      read.length,
    )
    found.push(...here.map(back))
    const mendable = here.filter(({ mend }) => mend !== undefined)
    if (mendable.length === 0) continue
    // What is behind a mistake is judged as it reads without it, or each mend would bring the next finding.
    const view = mendedView(read, mendable)
    const outer = back
    back = (finding) => outer(view.back(finding))
    read = view.text
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Findings in order; of two that would mend the same place of a text of such a length the earlier rule's. */
function apart(found: readonly WordingFinding[], length: number): readonly WordingFinding[] {
  const mendedPlaces = new Uint8Array(length)
  const kept = found.filter(({ start, end, mend }) => {
    if (mend === undefined) return true
    if (mendedPlaces.subarray(start, end).includes(1)) return false
    mendedPlaces.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}
