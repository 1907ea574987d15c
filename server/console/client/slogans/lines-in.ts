import type { WordingContext, WordingFinding } from '../../../../shared/wording/wording-finding.ts'
import type { FindWording } from './use-wording.ts'

/** One line with words in it. */
export interface SloganLine {
  /** Which line of the text it is, from 0. */
  readonly at: number
  readonly text: string
  readonly findings: readonly WordingFinding[]
}

/** The slogans of a text, one a line, with what `find` finds in each; what surrounds them in the text counts as the campaign’s others. */
export function linesIn(text: string, find: FindWording, context: WordingContext = {}): readonly SloganLine[] {
  const lines = text.split('\n')
  const words = lines.filter((line) => line.trim() !== '')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const others = [...(context.others ?? []), ...words.filter((other) => other !== line)]
    // Spaces at the ends of a line are nobody’s mistake: they are left out of the slogan.
    const ends = { start: line.length - line.trimStart().length, end: line.trimEnd().length }
    const findings = find(line, { ...context, others }).filter(
      ({ start, end, code }) => code !== 'odd-space' || (start >= ends.start && end <= ends.end),
    )
    return [{ at, text: line, findings }]
  })
}

/** The text with another line in the place of one. */
export const withLine = (text: string, at: number, line: string): string =>
  text
    .split('\n')
    .map((former, index) => (index === at ? line : former))
    .join('\n')
