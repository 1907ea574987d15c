import type { KeptPhrases } from './keep-together.ts'

/** Where a phrase stands in a text, from `at` to before `end`, and whether it is a name. */
export interface FoundPhrase {
  readonly at: number
  readonly end: number
  readonly isName: boolean
}

interface Phrase {
  readonly plain: string
  readonly isName: boolean
}

/** The names and words that stand whole in a text, in any case and with any apostrophe. */
export function* phrasesIn(text: string, kept: KeptPhrases): Iterable<FoundPhrase> {
  const plain = plainOf(text)
  const { spaced, unspaced } = indexOf(kept)
  for (const { index, 0: first } of plain.matchAll(word)) {
    for (const { plain: phrase, isName } of spaced.get(first) ?? []) {
      const end = index + phrase.length
      if (plain.startsWith(phrase, index) && !goesOn.test(plain.slice(end, end + 2))) yield { at: index, end, isName }
    }
  }
  if (!hasUnspaced.test(plain)) return
  for (const { plain: phrase, isName } of unspaced) {
    for (let at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
      yield { at, end: at + phrase.length, isName }
    }
  }
}

const word = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu
const goesOn = /^[\p{L}\p{M}\p{N}]/u
/** Scripts that do not show where a word ends. */
const hasUnspaced = /[\p{Script=Han}\p{Script=Lao}\p{Script=Khmer}]/u

interface PhraseIndex {
  /** By their first word. */
  readonly spaced: ReadonlyMap<string, readonly Phrase[]>
  readonly unspaced: readonly Phrase[]
}

const indices = new WeakMap<KeptPhrases, PhraseIndex>()

function indexOf(kept: KeptPhrases): PhraseIndex {
  const known = indices.get(kept)
  if (known) return known
  const phrases = [
    ...kept.names.map((phrase): Phrase => ({ plain: plainOf(phrase), isName: true })),
    ...kept.words.map((phrase): Phrase => ({ plain: plainOf(phrase), isName: false })),
  ]
  const spaced = new Map<string, Phrase[]>()
  for (const phrase of phrases.filter(({ plain }) => !hasUnspaced.test(plain))) {
    const first = phrase.plain.match(word)?.[0] ?? ''
    spaced.set(first, [...(spaced.get(first) ?? []), phrase])
  }
  const index = { spaced, unspaced: phrases.filter(({ plain }) => hasUnspaced.test(plain)) }
  indices.set(kept, index)
  return index
}

/** Composed, in small letters, with one kind of apostrophe; as long as the composed text, so that places in it hold. */
function plainOf(text: string): string {
  const composed = text.normalize('NFC').replace(/[’ʼ‘]/gu, "'")
  const small = composed.toLocaleLowerCase('vi')
  return small.length === composed.length ? small : composed
}
