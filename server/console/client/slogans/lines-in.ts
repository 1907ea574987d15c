import { plainWords } from '../../../../shared/plan/plain-words.ts'
import type { WordingContext, WordingFinding } from '../../../../shared/wording/wording-finding.ts'
import type { FindWording } from './use-wording.ts'

/** One line with words in it. */
export interface SloganLine {
  /** Which line of the text it is, from 0. */
  readonly at: number
  /** In plain words. */
  readonly text: string
  readonly findings: readonly WordingFinding[]
}

/** The slogans of a text, one a line, with what `find` finds in each; what surrounds them in the text counts as the campaign’s others. */
export function linesIn(text: string, find: FindWording, context: WordingContext = {}): readonly SloganLine[] {
  // Tabs, needless spaces and marks apart from their letters, as documents and keyboards have them, are nobody’s mistake: no slogan keeps them.
  const lines = text.split('\n').map(plainWords)
  const words = lines.filter((line) => line !== '')
  return lines.flatMap((line, at) => {
    if (line === '') return []
    const others = [...(context.others ?? []), ...words.filter((other) => other !== line)]
    return [{ at, text: line, findings: find(line, { ...context, others }) }]
  })
}

/** The text with another line in the place of one. */
export const withLine = (text: string, at: number, line: string): string =>
  text
    .split('\n')
    .map((former, index) => (index === at ? line : former))
    .join('\n')
