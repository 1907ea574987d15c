import { folded } from '../folded.ts'
import { remembered } from '../remembered.ts'
import { spellingOf } from './spelling-of.ts'
import type { Stretch } from './wording-finding.ts'

/** A word of a text, or a number, with its place. */
export interface Word extends Stretch {
  readonly text: string
  /** As `spellingOf` has it. */
  readonly spelling: string
  /** Without case and diacritics. */
  readonly bare: string
}

// Every rule asks for the words of the same text, and every slogan for those of the others of its campaign.
const known = new Map<string, readonly Word[]>()
const mostKnown = 500
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
const gap = /^[\s,;:"“”–—-]{1,4}$/u

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  if (known.size > mostKnown) known.clear()
  return remembered(known, text, () =>
    Array.from(text.matchAll(word), ({ 0: found, index = 0 }) => {
      const { spelling, bare } = formsOf(found)
      return { text: found, start: index, end: index + found.length, spelling, bare }
    }),
  )
}

// Vietnamese is written in a few thousand syllables: of thousands of slogans nearly every word was met before.
const knownForms = new Map<string, Pick<Word, 'spelling' | 'bare'>>()
const mostForms = 10_000

function formsOf(text: string): Pick<Word, 'spelling' | 'bare'> {
  if (knownForms.size > mostForms) knownForms.clear()
  return remembered(knownForms, text, () => ({ spelling: spellingOf(text), bare: folded(text) }))
}

/** So many words from one on, where no sentence ends between them; undefined where there are fewer. */
export function wordsFrom(
  words: readonly Word[],
  at: number,
  count: number,
  text: string,
): readonly [Word, ...Word[]] | undefined {
  const found = words.slice(at, at + count)
  const [first, ...rest] = found
  if (first === undefined || found.length < count) return undefined
  const isOne = rest.every((each, i) => gap.test(text.slice(found[i]?.end, each.start)))
  return isOne ? [first, ...rest] : undefined
}

/** Whether the words from one on differ from these, but for case and diacritics, in so many places at most. */
export function isLike(words: readonly Word[], at: number, others: readonly Word[], most: number): boolean {
  let unlike = 0
  for (let i = 0; i < others.length && unlike <= most; i++) if (words[at + i]?.bare !== others[i]?.bare) unlike++
  return unlike <= most
}
