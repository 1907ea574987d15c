import { doubledWords } from './rules/doubled-words.ts'
import { hiddenCharacters } from './rules/hidden-characters.ts'
import { legacyEncoding } from './rules/legacy-encoding.ts'
import { lookAlikes } from './rules/look-alikes.ts'
import { lostExclamation } from './rules/lost-exclamation.ts'
import { malformedNumerals } from './rules/malformed-numerals.ts'
import { misspeltPhrases } from './rules/misspelt-phrases.ts'
import { misspeltPlaces } from './rules/misspelt-places.ts'
import { mixedTones } from './rules/mixed-tones.ts'
import { notComposed } from './rules/not-composed.ts'
import { notOfficial } from './rules/not-official.ts'
import { oddSpaces } from './rules/odd-spaces.ts'
import { ordinals } from './rules/ordinals.ts'
import { outOfTime } from './rules/out-of-time.ts'
import { phraseOrder } from './rules/phrase-order.ts'
import { terms } from './rules/terms.ts'
import { withoutDiacritics } from './rules/without-diacritics.ts'
import { yearSums } from './rules/year-sums.ts'
import type { WordingRule } from './wording-finding.ts'

/** Rules that look at a text as it reads once all that earlier layers found is mended. */
interface WordingLayer {
  /** Whether they are for Vietnamese alone. */
  readonly ofVietnamese: boolean
  readonly rules: readonly WordingRule[]
}

const vietnamese = (...rules: readonly WordingRule[]): WordingLayer => ({ ofVietnamese: true, rules })
const all = (...rules: readonly WordingRule[]): WordingLayer => ({ ofVietnamese: false, rules })

/** Every rule: characters first, then spaces, spelling, and what the words say. */
export const layers: readonly WordingLayer[] = [
  vietnamese(legacyEncoding),
  all(hiddenCharacters),
  all(lookAlikes),
  all(notComposed),
  all(oddSpaces),
  vietnamese(doubledWords),
  vietnamese(misspeltPhrases),
  vietnamese(misspeltPlaces),
  vietnamese(withoutDiacritics),
  vietnamese(mixedTones),
  // Again, for what is the same once it is spelt rightly.
  vietnamese(doubledWords, phraseOrder),
  vietnamese(malformedNumerals),
  vietnamese(ordinals, terms, yearSums, outOfTime),
  vietnamese(lostExclamation),
  vietnamese(notOfficial),
]
