import { phrases } from '../phrases.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'
import { type Word, wordsIn } from '../words-in.ts'

/** Words that nobody says twice; of others, such as *luôn luôn*, *ngày ngày*, *xanh xanh*, twice is a word of its own. */
const single = new Set(
  'của và là các những cho với tại đã đang sẽ được bị để đến lần thứ về theo vào nhân do bởi nhưng hoặc'.split(' '),
)
/** Words that are rightly said twice even where one of the two belongs to a phrase. */
const redoubled = new Set(
  'luôn mãi đời ngày năm tháng người nhà hội nơi lớp ngành mừng cùng mới từng từ dần'.split(' '),
)
/** Said twice on purpose. */
const repeated = new Set(['từng bước', 'từng ngày', 'từng giờ', 'một hai', 'cố lên', 'cạch cạch'])
const longest = 6

/** Two and three words in a row of well-known phrases. */
const rows = new Set(
  phrases.flatMap((phrase) => {
    const spelled = phrase.map(({ spelling }) => spelling)
    return spelled.flatMap((_, i) => [spelled.slice(i, i + 2).join(' '), spelled.slice(i, i + 3).join(' ')])
  }),
)

/** Words that stand there twice, as *Việt Nam Việt Nam*. */
export const doubledWords: WordingRule = (text) => {
  const words = wordsIn(text)
  const found: WordingFinding[] = []
  for (let at = 0; at < words.length; at++) {
    const count = doubledAt(words, at, text)
    if (count === undefined) continue
    let end = at + 2 * count
    while (isSame(words, at, end, count, text)) end += count
    const place = { start: words[at + count - 1]?.end ?? 0, end: words[end - 1]?.end ?? 0 }
    const twice = text.slice(words[at]?.start, words[at + count - 1]?.end)
    found.push(warning('doubled-words', place, [`Lặp từ: “${twice}”.`, `Said twice: “${twice}”.`], ''))
    at = end - 1
  }
  return found
}

/** How many words from there on stand there again at once; undefined where none do, or rightly do. */
function doubledAt(words: readonly Word[], at: number, text: string): number | undefined {
  for (let count = 1; count <= longest; count++) {
    if (!isSame(words, at, at + count, count, text)) continue
    const spelled = words.slice(at, at + count).map(({ spelling }) => spelling)
    if (count > 1) return repeated.has(spelled.join(' ')) || new Set(spelled).size === 1 ? undefined : count
    const [one = ''] = spelled
    if (redoubled.has(one)) return undefined
    const [before, after] = [words[at - 1]?.spelling, words[at + 2]?.spelling]
    const isInside = rows.has(`${before} ${one} ${after}`)
    const [ends, begins] = [rows.has(`${before} ${one}`), rows.has(`${one} ${after}`)]
    // In *nhân dân dân chủ* one belongs to the word before and one to the word after.
    const isPart = isInside || (ends ? after === undefined : begins)
    return single.has(one) || isPart ? 1 : undefined
  }
  return undefined
}

/** Whether so many words stand at both places, with spaces alone from the one to the other. */
function isSame(words: readonly Word[], a: number, b: number, count: number, text: string): boolean {
  if (b + count > words.length) return false
  for (let i = 0; i < count; i++) {
    const [one, other] = [words[a + i], words[b + i]]
    if (one === undefined || one.spelling !== other?.spelling || !/\p{L}/u.test(one.text)) return false
  }
  for (let i = b - count; i < b + count - 1; i++) {
    if (!/^\s+$/.test(text.slice(words[i]?.end, words[i + 1]?.start))) return false
  }
  return true
}
