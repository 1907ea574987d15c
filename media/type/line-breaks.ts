import { places, unbreakable, words } from './keep-together.ts'

/** A text as syllables, and what a line break after each of them costs; the last stands for the end. */
export interface Breakable {
  readonly syllables: readonly string[]
  /** 0 is free, below 0 welcome, Infinity impossible. In squares of a line's relative unevenness. */
  readonly costs: readonly number[]
}

/** What a break inside a word of several syllables costs, at the least. */
export const cutCost = 0.3
const afterPunctuation = -0.04

/** Where `text` may be broken. A no-break space never breaks; with `strict` false phrases may, where even a word hardly fits. */
export function breakable(text: string, strict = true): Breakable {
  const never = strict ? Number.POSITIVE_INFINITY : 4 * cutCost
  const flat = text
    .normalize('NFC')
    .trim()
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
  const syllables = flat.split(' ').map((syllable) => syllable.replace(/[\u00a0\u202f]/gu, ' '))
  const costs = syllables.map((syllable, i) => costAfter(syllable, syllables[i + 1] ?? ''))
  const raise = (from: number, to: number, cost: number) => {
    for (let i = from; i < to; i++) costs[i] = Math.max(costs[i] as number, cost)
  }

  const plain = syllables.map((syllable) => syllable.toLocaleLowerCase('vi'))
  for (const start of plain.keys()) {
    for (const { phrase, isPlace } of phrasesFrom(plain[start] as string)) {
      if (!stands(phrase, plain, start)) continue
      raise(start, start + phrase.length - 1, isPlace ? never : cutCost)
    }
  }

  let end = -1
  const ends = syllables.map((syllable) => {
    end += syllable.length + 1
    return end
  })
  for (const pattern of unbreakable) {
    for (const { index, 0: found } of syllables.join(' ').matchAll(pattern)) {
      const first = ends.findIndex((place) => place > index)
      raise(
        first,
        ends.findIndex((place) => place >= index + found.length),
        never,
      )
    }
  }
  return { syllables, costs }
}

function costAfter(syllable: string, next: string): number {
  // A dash or a sign that stands alone ends its line, it never opens one.
  if (/^[-–—!?.,;:…]+$/u.test(next)) return Number.POSITIVE_INFINITY
  return /[-–—!?.,;:…”]$/u.test(syllable) ? afterPunctuation : 0
}

interface Phrase {
  readonly phrase: readonly string[]
  readonly isPlace: boolean
}

const byFirst = new Map<string, Phrase[]>()
for (const [list, isPlace] of [
  [places, true],
  [words, false],
] as const) {
  for (const entry of list) {
    const phrase = entry.normalize('NFC').toLocaleLowerCase('vi').split(' ')
    const first = phrase[0] as string
    byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, isPlace }])
  }
}

const opening = /^[“"‘'(«]+/u
const closing = /[^\p{L}\p{M}\p{N}]+$/u

function phrasesFrom(syllable: string): readonly Phrase[] {
  return byFirst.get(syllable.replace(opening, '')) ?? []
}

/** Whether the phrase stands at `start`, with nothing but a space between its syllables; signs may close it. */
function stands(phrase: readonly string[], syllables: readonly string[], start: number): boolean {
  return phrase.every((part, i) => {
    const syllable = syllables[start + i] ?? ''
    if (i === 0) return syllable.replace(opening, '') === part
    return (i === phrase.length - 1 ? syllable.replace(closing, '') : syllable) === part
  })
}
