import { orderedPhrases, type Phrase } from '../phrases.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'
import { type Word, wordsFrom, wordsIn } from '../words-in.ts'

interface Item {
  /** Its place in the right order. */
  readonly place: number
  readonly start: number
  readonly end: number
}

/** Lists such as *dân giàu, nước mạnh, dân chủ, công bằng, văn minh* in another order than theirs. */
export const phraseOrder: WordingRule = (text) => {
  const words = wordsIn(text)
  return orderedPhrases.flatMap(({ items, least }) =>
    runsOf(items, words, text).flatMap((run): WordingFinding[] => {
      const isListed = run.length >= least && new Set(run.map(({ place }) => place)).size === run.length
      if (!isListed || run.every(({ place }, i) => i === 0 || place > (run[i - 1]?.place ?? 0))) return []
      const right = items.map((item) => item.map((word) => word.text).join(' ')).join(', ')
      const place = { start: run[0]?.start ?? 0, end: run[run.length - 1]?.end ?? 0 }
      return [
        warning(
          'phrase-order',
          place,
          [`Sai thứ tự; đúng là “${right}”.`, `In the wrong order; it is “${right}”.`],
          inOrder(text, run),
        ),
      ]
    }),
  )
}

/** Items of a list that stand next to each other. */
function runsOf(items: readonly Phrase[], words: readonly Word[], text: string): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let next = -1
  for (let at = 0; at < words.length; ) {
    const place = items.findIndex((item) => isAt(item, words, at, text))
    const length = items[place]?.length
    if (length === undefined) {
      at++
      continue
    }
    const item = { place, start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 }
    const last = runs[runs.length - 1]
    if (last !== undefined && at === next && wordsFrom(words, at - 1, 2, text)) last.push(item)
    else runs.push([item])
    at += length
    next = at
  }
  return runs
}

function isAt(item: Phrase, words: readonly Word[], at: number, text: string): boolean {
  const window = wordsFrom(words, at, item.length, text)
  return window?.every((word, i) => word.spelling === item[i]?.spelling) ?? false
}

/** The items in their right order, with what stands between them, and the capital at the beginning, where they were. */
function inOrder(text: string, run: readonly Item[]): string {
  const wordsOf = ({ start, end }: Item) => text.slice(start, end)
  const sorted = [...run].sort((a, b) => a.place - b.place).map(wordsOf)
  const [first = '', second = ''] = run.map(wordsOf)
  // A capital that only the beginning of the sentence asks for stays at the beginning.
  const isSentence = isCapital(first) && !isCapital(second) && first !== first.toUpperCase()
  return run
    .map((item, i) => {
      const words = sorted[i] ?? ''
      const cased = isSentence ? withFirst(words, i === 0) : words
      return cased + text.slice(item.end, run[i + 1]?.start ?? item.end)
    })
    .join('')
}

const isCapital = (words: string) => /^\p{Lu}/u.test(words)
const withFirst = (words: string, capital: boolean) =>
  (capital ? words.charAt(0).toUpperCase() : words.charAt(0).toLowerCase()) + words.slice(1)
