import type { Said } from '../plan/fault.ts'

/** What can be the matter with the words of a slogan. */
export type WordingCode =
  | 'too-many-marks'
  | 'legacy-encoding'
  | 'hidden-character'
  | 'look-alike'
  | 'not-composed'
  | 'odd-space'
  | 'space-before-mark'
  | 'space-after-mark'
  | 'without-diacritics'
  | 'misspelt-phrase'
  | 'phrase-order'
  | 'misspelt-place'
  | 'mixed-tones'
  | 'doubled-words'
  | 'malformed-numeral'
  | 'ordinal'
  | 'term'
  | 'year-sum'
  | 'welcome-too-late'
  | 'outcome-too-early'
  | 'lost-exclamation'
  | 'not-official'

/** A stretch of a text, in UTF-16 offsets, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Something in a text that a person should see: what blocks must be mended, what warns may be passed by a person with a reason. */
export interface WordingFinding extends Stretch {
  readonly code: WordingCode
  readonly level: 'blocks' | 'warns'
  readonly said: Said
  /** What to put in the place of the stretch, where one thing alone is right. */
  readonly mend?: string
}

/** A dated event. */
export interface WordingMilestone {
  readonly title: string
  /** The instant (epoch ms) at which it ended or is to end; undefined while nobody knows. */
  readonly endsAt: number | undefined
  /** Whether the text comes on by the clock alone, though nobody has said yet that the event is over. */
  readonly isByClock?: boolean
}

/** What is known around a text; what is left out is not held against it. */
export interface WordingContext {
  /** The tag of its language; Vietnamese unless set. Of other languages only characters and spaces are looked at. */
  readonly language?: string
  /** Titles that name the event rightly, as the campaign's. */
  readonly titles?: readonly string[]
  readonly milestones?: readonly WordingMilestone[]
  /** From when to when the text may be shown, in epoch ms. */
  readonly span?: { readonly startsAt: number; readonly endsAt: number }
  /** The campaign's other slogans. */
  readonly others?: readonly string[]
  /** The slogans that came from above in writing, to be shown word for word; one list for as long as they stay the same. */
  readonly officialSlogans?: readonly string[]
}

/** One rule: what it finds in a text, in order. */
export type WordingRule = (text: string, context: WordingContext) => readonly WordingFinding[]

/** A finding that a person may pass with a reason. */
export function warning(
  code: WordingCode,
  { start, end }: Stretch,
  said: readonly [vi: string, en: string],
  mend?: string,
): WordingFinding {
  return findingOf('warns', code, { start, end }, said, mend)
}

/** A finding that must be mended. */
export function blocker(
  code: WordingCode,
  { start, end }: Stretch,
  said: readonly [vi: string, en: string],
  mend?: string,
): WordingFinding {
  return findingOf('blocks', code, { start, end }, said, mend)
}

function findingOf(
  level: WordingFinding['level'],
  code: WordingCode,
  place: Stretch,
  [vi, en]: readonly [vi: string, en: string],
  mend: string | undefined,
): WordingFinding {
  return { code, ...place, level, said: { vi, en }, ...(mend === undefined ? {} : { mend }) }
}
