import type { WordingFinding } from '../../../../shared/wording/wording-finding.ts'

/** A stretch of a text, and the findings that lie on it. */
export interface MarkedPart {
  readonly start: number
  readonly text: string
  readonly findings: readonly WordingFinding[]
}

/** A text in stretches, of which each has the same findings throughout; put together they are the text. */
export function markedParts(text: string, findings: readonly WordingFinding[]): readonly MarkedPart[] {
  const edges = findings.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    return {
      start,
      text: text.slice(start, end),
      findings: findings.filter((one) => one.start < end && start < one.end),
    }
  })
}
