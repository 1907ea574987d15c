import { plainWords } from '../../../../shared/plan/plain-words.ts'

// What marks a line as one of a list in a document that it was copied from: a dash or a dot, or a number with a point or a bracket.
const listMark = /^(?:[-–—•+*▪●○◦‣·➢➤✓❖](?:\s+(?=\S)|(?=["“‘(\p{L}]))|\d{1,2}[.)]\s*(?=["“‘(\p{L}]))/u

/**
 * The slogans of a text, one a line, as they will stand on boards: without the marks of a list, each once, lines without words passed
 * over. A line that is a slogan already, one of `known`, is left as it is.
 */
export function sloganTexts(text: string, known: ReadonlySet<string> = new Set()): readonly string[] {
  const lines = text.split('\n').map(plainWords)
  const texts = lines.map((line) => (known.has(line) ? line : line.replace(listMark, '')))
  return [...new Set(texts.filter((words) => words !== ''))]
}
