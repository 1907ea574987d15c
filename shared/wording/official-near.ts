import { remembered } from '../remembered.ts'
import { isNear } from './is-near.ts'
import { romanValue } from './roman.ts'
import { type Word, wordsIn } from './words-in.ts'

/** An official slogan that a text nearly is; `farness` grows with how far the text is from it. */
export interface NearOfficial {
  readonly text: string
  readonly farness: 'marks' | 'letter' | 'word'
}

/** Official slogans as texts are held against them. */
interface OfficialBook {
  readonly bySpelling: ReadonlyMap<string, readonly string[]>
  readonly slogans: readonly OfficialWords[]
  /** What was asked before: while one line of many is typed the others stay. */
  readonly asked: Map<string, readonly NearOfficial[]>
}

interface OfficialWords {
  readonly text: string
  readonly words: readonly Word[]
  readonly spelled: string
  readonly bare: string
}

const mostHeld = 5000
const mostAsked = 500
/** In a text with fewer words another word, or one more or less, makes another slogan. */
const fewest = { marks: 2, letter: 3, word: 6 } as const
/** Bodies and counts that make one slogan into another’s: *Đảng bộ tỉnh*, *Đảng bộ xã*; *lần thứ nhất*, *lần thứ hai*. */
const levels = new Set('tỉnh thành phố huyện quận thị trấn xã phường đặc khu thôn bản ấp tổ cấp'.split(' '))
const counts = new Set('nhất một hai ba tư bốn năm sáu bảy tám chín mười'.split(' '))

// A list stands for as long as it is asked about: what is made of it is made once; what is made of a slogan, for all lists.
const books = new WeakMap<readonly string[], OfficialBook>()
const prepared = new Map<string, OfficialWords>()

/** Takes an official slogan apart beforehand: a list of thousands is work that would be felt while somebody types. */
export function prepareOfficial(text: string): OfficialWords {
  if (prepared.size > mostHeld) prepared.clear()
  return remembered(prepared, text, () => {
    const words = wordsIn(text)
    return { text, words, spelled: spelledOf(words), bare: bareOf(words) }
  })
}

/** The official slogans that say the same in the same words, marks between them, case and style of spelling aside. */
export function officialAlike(text: string, official: readonly string[]): readonly string[] {
  return bookOf(official).bySpelling.get(spelledOf(wordsIn(text))) ?? []
}

/**
 * The official slogans that a text nearly is, the nearest alone where some are nearer: but for tone marks, for a letter, or for a word.
 * None where it is one of them, or where what differs makes it another event's: a number, a level, a name.
 */
export function officialNear(text: string, official: readonly string[]): readonly NearOfficial[] {
  const { slogans, bySpelling, asked } = bookOf(official)
  const words = wordsIn(text)
  if (words.length < fewest.marks || bySpelling.has(spelledOf(words))) return []
  const known = asked.get(text)
  if (known) return known
  const bare = bareOf(words)
  const near = slogans.flatMap((one): NearOfficial[] => {
    const farness = one.bare === bare ? 'marks' : farnessOf(words, one.words)
    return farness ? [{ text: one.text, farness }] : []
  })
  const least = (['marks', 'letter', 'word'] as const).find((each) => near.some(({ farness }) => farness === each))
  const nearest = near.filter(({ farness }) => farness === least)
  if (asked.size >= mostAsked) asked.clear()
  asked.set(text, nearest)
  return nearest
}

/** How far a text is from an official slogan that differs from it in one word; undefined where it is another slogan. */
function farnessOf(words: readonly Word[], official: readonly Word[]): 'letter' | 'word' | undefined {
  const [length, most] = [Math.min(words.length, official.length), Math.max(words.length, official.length)]
  if (most - length > 1 || length < fewest.letter) return undefined
  let same = 0
  while (same < length && words[same]?.spelling === official[same]?.spelling) same++
  let tail = 0
  while (
    tail < length - same &&
    words[words.length - 1 - tail]?.spelling === official[official.length - 1 - tail]?.spelling
  )
    tail++
  if (most - same - tail > 1) return undefined
  const [said, right] = [words[same], official[same]]
  const isOneMore = words.length !== official.length
  if (!isOneMore && said && right) {
    if (isCounted(said) && isCounted(right)) return isOneNumber(said, right) ? 'letter' : undefined
    if (levels.has(said.spelling) && levels.has(right.spelling)) return undefined
    if (isNear(said.spelling, right.spelling, 'letter')) return 'letter'
  }
  const others = isOneMore ? [words.length > official.length ? words : official] : [words, official]
  return most >= fewest.word && others.every((each) => isPlainAt(each, same)) ? 'word' : undefined
}

function isCounted({ text, spelling }: Word): boolean {
  return /\p{N}/u.test(text) || romanValue(text) !== undefined || counts.has(spelling)
}

function isOneNumber(a: Word, b: Word): boolean {
  const numberOf = ({ text }: Word) => romanValue(text) ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN)
  return numberOf(a) === numberOf(b)
}

/** Whether a word is neither a count nor in a name: it, or the one before it, would have a capital (*Ngày Nhà giáo*). */
function isPlainAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const hasCapital = (i: number) => i > 0 && /^\p{Lu}/u.test(words[i]?.text ?? '')
  return word !== undefined && !isCounted(word) && !hasCapital(at) && !hasCapital(at - 1)
}

function bookOf(official: readonly string[]): OfficialBook {
  const known = books.get(official)
  if (known) return known
  const slogans = official.slice(0, mostHeld).map(prepareOfficial)
  const bySpelling = new Map<string, string[]>()
  for (const { text, spelled } of slogans) {
    const alike = bySpelling.get(spelled)
    if (alike) alike.push(text)
    else bySpelling.set(spelled, [text])
  }
  const book: OfficialBook = { bySpelling, slogans, asked: new Map() }
  books.set(official, book)
  return book
}

const spelledOf = (words: readonly Word[]): string => words.map(({ spelling }) => spelling).join(' ')
const bareOf = (words: readonly Word[]): string => words.map(({ bare }) => bare).join(' ')
