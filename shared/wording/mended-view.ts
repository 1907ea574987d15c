import type { WordingFinding } from './wording-finding.ts'

/** A text as it reads once some findings are mended, and the way back from it. */
export interface MendedView {
  readonly text: string
  /** A finding of the view as one of the text: wider where it touches what was mended, and then it mends that too. */
  back(finding: WordingFinding): WordingFinding
}

/** What was put in the place of a stretch, by where it stands in the view. */
interface Patch {
  readonly from: number
  readonly to: number
  /** How much longer the text was there. */
  readonly longer: number
}

/** The view of a text with these findings mended; they are in order, do not overlap, and each has a mend. */
export function mendedView(text: string, findings: readonly WordingFinding[]): MendedView {
  const patches: Patch[] = []
  let read = ''
  let at = 0
  for (const { start, end, mend = '' } of findings) {
    read += text.slice(at, start) + mend
    patches.push({ from: read.length - mend.length, to: read.length, longer: end - start - mend.length })
    at = end
  }
  read += text.slice(at)

  const grownBy = (before: readonly Patch[]) => before.reduce((sum, { longer }) => sum + longer, 0)

  return {
    text: read,
    back(finding) {
      const touched = patches.filter(({ from, to }) => from < finding.end && to > finding.start)
      const start = Math.min(finding.start, ...touched.map(({ from }) => from))
      const end = Math.max(finding.end, ...touched.map(({ to }) => to))
      const { mend } = finding
      return {
        ...finding,
        // What was taken away at an edge belongs to what reaches to the edge.
        start: start === 0 ? 0 : start + grownBy(patches.filter(({ to }) => to <= start)),
        end: end === read.length ? text.length : end + grownBy(patches.filter(({ from }) => from < end)),
        ...(mend === undefined ? {} : { mend: read.slice(start, finding.start) + mend + read.slice(finding.end, end) }),
      }
    },
  }
}
