import { isNear } from '../is-near.ts'
import { type Phrase, phrases } from '../phrases.ts'
import { respelled } from '../respelled.ts'
import { vietnameseOf } from '../syllable.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'
import { isLike, type Word, wordsFrom, wordsIn } from '../words-in.ts'

/** Well-known phrases with a letter or a mark that is not theirs, or without their marks. */
export const misspeltPhrases: WordingRule = (text) => {
  const words = [...wordsIn(text)]
  const { isIt } = vietnameseOf(words)
  const settled = new Set<number>()
  const found: WordingFinding[] = []

  /** What is wrong where a phrase may begin; its words count as right from then on, for the phrases that share them. */
  function look(phrase: Phrase, at: number): void {
    if (!isLike(words, at, phrase, mostOdd(phrase))) return
    const window = wordsFrom(words, at, phrase.length, text)
    const fault = window && faultOf(window, phrase, isIt)
    if (window === undefined || fault === undefined) return
    const isTaken = (i: number) => settled.has(at + i) && window[i]?.spelling !== phrase[i]?.spelling
    if (window.some((_, i) => isTaken(i))) return
    const place = respelled(text, window, phrase)
    for (const [i, { spelling, bare }] of phrase.entries()) {
      settled.add(at + i)
      words[at + i] = { ...(window[i] as Word), spelling, bare }
    }
    if (place === undefined) return
    const right = phrase.map((word) => word.text).join(' ')
    found.push(
      fault === 'bare'
        ? warning('without-diacritics', place, [`Thiếu dấu: “${right}”.`, `Without its marks: “${right}”.`], place.mend)
        : warning('misspelt-phrase', place, [`Sai chính tả: “${right}”.`, `Misspelt: “${right}”.`], place.mend),
    )
  }

  let before: number
  do {
    before = found.length
    for (const phrase of phrases) for (const at of words.keys()) look(phrase, at)
  } while (found.length > before)
  return found
}

function faultOf(
  window: readonly Word[],
  phrase: Phrase,
  isVietnamese: boolean,
): 'right' | 'bare' | 'misspelt' | undefined {
  const odd = window.map((word, i) => [word, phrase[i] as Word] as const).filter(([a, b]) => a.spelling !== b.spelling)
  if (odd.length === 0) return 'right'
  const isLong = phrase.length >= 3
  const isAlike = odd.every(([a, b]) => a.bare === b.bare)
  const isBare = isAlike && odd.every(([{ text }]) => /^[a-z]+$/i.test(text))
  // Of two words, one without marks may be a word of its own: chao, mung.
  if (isBare && isVietnamese && (isLong || odd.length === phrase.filter(hasMarks).length)) return 'bare'
  if (isBare && !isVietnamese) return undefined
  if (!isLong) return isAlike && isName(phrase) && isName(window) && odd.length === 1 ? 'misspelt' : undefined
  if (odd.length > mostOdd(phrase)) return undefined
  const nearness = phrase.length >= 4 ? 'letter' : 'length'
  return odd.every(([a, b]) => isNear(a.spelling, b.spelling, nearness)) ? 'misspelt' : undefined
}

/** Of two words both must be there. */
const mostOdd = ({ length }: Phrase) => (length < 3 ? 0 : length < 6 ? 1 : 2)
const hasMarks = ({ text }: Word) => !/^[a-z]+$/i.test(text)
const isName = (words: readonly Word[]) => words.every(({ text }) => /^\p{Lu}/u.test(text))
