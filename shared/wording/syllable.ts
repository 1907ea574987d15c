import type { Word } from './words-in.ts'

const onset = '(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?'
const rime = [
  'a(?:ch|ng|nh|[cimnoptuy])?|e(?:ng|[cmnoptu])?|i(?:a|ch|ng|nh|e(?:ng|[cmnptu])|[cmnptu])?',
  'o(?:a(?:ch|ng|nh|[cimnopty])?|e(?:[mnot])?|o?(?:ng|c)|i|[mnpt])?',
  'u(?:a(?:ng|[nty])?|e(?:ch|nh)?|o(?:ng|[cimnptu])?|y(?:a|ch|nh|e[nt]|[nptu])?|ng|[cimnptu])?',
  'y(?:e(?:ng|[mntu])|nh|[nt])?',
].join('|')
const syllable = new RegExp(`^${onset}(?:${rime})$`)

/** Rimes that no word has without a mark: a closed syllable bears a tone, `ie`, `uo` and `ye` have a hat or a horn before more. */
const marked = /(?:[cpt]|ch)$|[iy]e[a-z]|uo[a-z]|uu$/

/** Whether a word could be a Vietnamese syllable once it has its marks. */
export function isSyllable({ bare }: Pick<Word, 'bare'>): boolean {
  return syllable.test(bare)
}

/** Whether a word is a Vietnamese syllable that cannot do without the marks that it has not. */
export function lacksMarks({ text, bare }: Pick<Word, 'text' | 'bare'>): boolean {
  return /^[a-z]+$/i.test(text) && syllable.test(bare) && marked.test(bare)
}

/** How a text looks as Vietnamese. */
export interface Vietnamese {
  /** Whether it is nearly all Vietnamese syllables, with marks or without. */
  readonly isIt: boolean
  /** Whether hardly any of its syllables bears a mark. */
  readonly isBare: boolean
}

/** What the words of a text say of it; numbers and, unless all is in capitals, abbreviations do not count. */
export function vietnameseOf(words: readonly Word[]): Vietnamese {
  const isLoud = words.every(({ text }) => text === text.toUpperCase())
  const counted = words.filter(({ text }) => !/\p{N}/u.test(text) && (isLoud || !/^\p{Lu}{2,}$/u.test(text)))
  const syllables = counted.filter(isSyllable)
  const withMarks = syllables.filter(({ text }) => !/^[a-z]+$/i.test(text))
  return {
    isIt: syllables.length > 0 && syllables.length >= 0.8 * counted.length,
    isBare: withMarks.length <= 0.2 * syllables.length,
  }
}
