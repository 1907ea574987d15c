import { sameWords } from '../same-words.ts'
import { type WordingRule, warning } from '../wording-finding.ts'

/** A slogan that is none of the plan's. Its mend is the one that differs from it by a word, where there is one alone. */
export const notOfficial: WordingRule = (text, { officialSlogans = [] }) => {
  const said = sameWords(text)
  if (officialSlogans.length === 0 || said === '' || officialSlogans.some((each) => sameWords(each) === said)) return []
  const near = officialSlogans.filter((each) => differsByAWord(said.split(' '), sameWords(each).split(' ')))
  const [one] = near
  const isLoud = text === text.toUpperCase()
  const mend = one !== undefined && near.length === 1 ? (isLoud ? one.toUpperCase() : one) : undefined
  return [
    warning(
      'not-official',
      { start: 0, end: text.length },
      ['Khẩu hiệu này không có trong kế hoạch.', 'This slogan is not in the plan.'],
      mend,
    ),
  ]
}

function differsByAWord(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - same && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return Math.max(a.length, b.length) - same - tail <= 1
}
