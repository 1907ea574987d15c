import { officialAlike } from '../official-near.ts'
import { sameWords } from '../same-words.ts'
import { type WordingRule, warning } from '../wording-finding.ts'
import { wordsIn } from '../words-in.ts'

/** A slogan that ends without the exclamation mark that it has elsewhere in the campaign or officially. */
export const lostExclamation: WordingRule = (text, { others = [], officialSlogans }) => {
  const words = wordsIn(text)
  const last = words[words.length - 1]
  if (last === undefined || !/^[”"’)]*\.?[”"’)]*$/.test(text.slice(last.end))) return []
  const said = sameWords(text)
  const isCalled =
    (officialSlogans && officialAlike(text, officialSlogans).some((other) => /!\s*$/.test(other))) ||
    others.some((other) => /!\s*$/.test(other) && sameWords(other) === said)
  if (!isCalled) return []
  const end = text.length
  const mend = `${text.slice(last.start).replace('.', '')}!`
  return [
    warning(
      'lost-exclamation',
      { start: last.start, end },
      ['Thiếu dấu chấm than ở cuối.', 'The exclamation mark is missing.'],
      mend,
    ),
  ]
}
