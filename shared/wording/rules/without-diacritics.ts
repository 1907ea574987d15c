import { lacksMarks, vietnameseOf } from '../syllable.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'
import { type Word, wordsFrom, wordsIn } from '../words-in.ts'

const least = 3

/** Words without their marks, three or more in a row, past the phrases that could be mended. */
export const withoutDiacritics: WordingRule = (text) => {
  const words = wordsIn(text)
  if (!vietnameseOf(words).isIt) return []
  return bareRunsOf(words, text).flatMap((run): WordingFinding[] => {
    const [first, last] = [run[0], run[run.length - 1]]
    if (first === undefined || last === undefined || run.length < least || !run.some(lacksMarks)) return []
    const place = { start: first.start, end: last.end }
    return [warning('without-diacritics', place, ['Chữ chưa có dấu.', 'The words have no diacritics.'])]
  })
}

/** Words of plain letters that stand next to each other. */
function bareRunsOf(words: readonly Word[], text: string): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let next = -1
  for (const [i, word] of words.entries()) {
    if (!/^[a-z]+$/i.test(word.text)) continue
    const last = runs[runs.length - 1]
    if (last !== undefined && i === next && wordsFrom(words, i - 1, 2, text)) last.push(word)
    else runs.push([word])
    next = i + 1
  }
  return runs
}
