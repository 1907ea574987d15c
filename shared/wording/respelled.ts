import { inCaseOf } from './in-case-of.ts'
import type { Stretch } from './wording-finding.ts'
import type { Word } from './words-in.ts'

/** A stretch of a text and what is to stand there. */
export interface Respelled extends Stretch {
  readonly mend: string
}

/** The words that are not spelt as they should be, from the first to the last of them, as they should; undefined where all are. */
export function respelled(text: string, words: readonly Word[], right: readonly Word[]): Respelled | undefined {
  let place: Stretch | undefined
  let mend = ''
  for (const [i, word] of words.entries()) {
    const target = right[i]
    if (target === undefined || word.spelling === target.spelling) continue
    mend += place === undefined ? '' : text.slice(place.end, word.start)
    mend += inCaseOf(word.text, target.text)
    place = { start: place?.start ?? word.start, end: word.end }
  }
  return place && { ...place, mend }
}
