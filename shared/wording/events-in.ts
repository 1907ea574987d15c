import { romanValue } from './roman.ts'
import type { Stretch, WordingContext } from './wording-finding.ts'
import { type Word, wordsIn } from './words-in.ts'

/** A congress that a text names, by whose it is and which in a row. */
export interface NamedEvent extends Stretch {
  /** Whose: the party's own, of a level (`đảng bộ tỉnh`), or the event's words. */
  readonly kind: string
  /** The place, where it is named; one without fits any. */
  readonly place: string
  readonly ordinal: number
  readonly isRoman: boolean
}

const farthest = 14
const levels = [
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'quân đội',
  'công an',
]

/** The congresses that a text names with their ordinals (the stretch is the ordinal's): *Đại hội … lần thứ XIII*, *Đại hội XIII của Đảng*. */
export function eventsIn(text: string): readonly NamedEvent[] {
  const words = wordsIn(text)
  return words.flatMap((word, i): NamedEvent[] => {
    const isRoman = romanValue(word.text) !== undefined
    const ordinal = romanValue(word.text) ?? (/^\d{1,2}$/.test(word.text) ? Number(word.text) : undefined)
    if (ordinal === undefined || ordinal === 0) return []
    const isCounted = words[i - 2]?.bare === 'lan' && words[i - 1]?.bare === 'thu'
    if (!isCounted && !isRoman) return []
    const named = nameBefore(words, isCounted ? i - 2 : i, text)
    if (named === undefined || (!isCounted && named.length > farthest / 2)) return []
    const after = words.slice(i + 1, i + 3).map(({ spelling }) => spelling)
    const owner = ownerOf(named, after)
    return owner === undefined ? [] : [{ ...owner, ordinal, isRoman, start: word.start, end: word.end }]
  })
}

/** The ordinals that what is known around a text gives an event: those of the first source that names it. */
export function knownOrdinals(
  event: Pick<NamedEvent, 'kind' | 'place'>,
  { titles = [], milestones = [], others = [] }: WordingContext,
): readonly number[] {
  for (const texts of [[...titles, ...milestones.map(({ title }) => title)], others]) {
    const known = texts.flatMap((each) => eventsIn(each).filter((other) => isSameEvent(event, other)))
    if (known.length > 0) return [...new Set(known.map(({ ordinal }) => ordinal))]
  }
  return []
}

/** Whether two are congresses of the same body, whichever in a row. */
export function isSameEvent(a: Pick<NamedEvent, 'kind' | 'place'>, b: Pick<NamedEvent, 'kind' | 'place'>): boolean {
  return a.kind === b.kind && (a.place === b.place || a.place === '' || b.place === '')
}

/** The words between *Đại hội* and the ordinal. */
function nameBefore(words: readonly Word[], end: number, text: string): readonly string[] | undefined {
  for (let at = end - 2; at >= Math.max(0, end - farthest); at--) {
    if (/[.!?;:()]/.test(text.slice(words[at]?.end, words[at + 1]?.start))) return undefined
    if (words[at]?.spelling === 'đại' && words[at + 1]?.bare === 'hoi') {
      return words.slice(at + 2, end).map(({ spelling }) => spelling)
    }
  }
  return undefined
}

function ownerOf(name: readonly string[], after: readonly string[]): Pick<NamedEvent, 'kind' | 'place'> | undefined {
  const words = name.join(' ').replace(/^đại biểu ?/, '')
  const [, level] = /^đảng bộ (.*)$/.exec(words) ?? []
  if (level !== undefined) {
    const found = levels.find((each) => level === each || level.startsWith(`${each} `))
    return found === undefined
      ? { kind: 'đảng bộ', place: level }
      : { kind: `đảng bộ ${found}`, place: level.slice(found.length).trim() }
  }
  const isOfParty = after.join(' ') === 'của đảng'
  if (/^(?:đảng|toàn quốc|đảng toàn quốc|đảng cộng sản việt nam)$/.test(words)) return { kind: 'đảng', place: '' }
  if (words === '') return isOfParty ? { kind: 'đảng', place: '' } : undefined
  return { kind: words, place: '' }
}
