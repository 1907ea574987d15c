// Scripts written without spaces, or whose letters join: a zero-width mark between two of their letters is orthography.
const scripts = [
  'Arabic Balinese Batak Bengali Buginese Cham Devanagari Gujarati Gurmukhi Javanese Kannada Khmer Lao Lepcha Limbu',
  'Malayalam Meetei_Mayek Mongolian Myanmar New_Tai_Lue Nko Oriya Sinhala Sundanese Syriac Tai_Le Tai_Tham Tai_Viet',
  'Tamil Telugu Thai Tibetan',
]
  .join(' ')
  .split(' ')
  .map((script) => `\\p{sc=${script}}`)
  .join('')

const joinersInTheirScripts = new RegExp(
  `(?<=[\\p{L}\\p{M}])(?<=[${scripts}])[\\u200B-\\u200D](?=[\\p{L}\\p{M}])(?=[${scripts}])`,
  'gu',
)

/** Controls, halves of characters, private use, and what no reader sees: bidi marks, zero-width and other invisible characters. */
const refused =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u

const tooManyMarks = /\p{M}{9}/u

/** The first character of a text that may not stand in it, as `U+200B`; undefined where all may. */
export function refusedCharacterOf(text: string): string | undefined {
  const found = refused.exec(text.replace(joinersInTheirScripts, ''))
  return found === null ? undefined : codePointName(found[0])
}

/** A character that may not stand in a text, by its name, with its place (UTF-16 offsets). */
export interface RefusedCharacter {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** All characters of a text that may not stand in it, in order. */
export function refusedCharactersIn(text: string): readonly RefusedCharacter[] {
  // A space for a joiner keeps the places.
  const judged = text.replace(joinersInTheirScripts, ' ')
  return Array.from(judged.matchAll(new RegExp(refused, 'gu')), ({ 0: character, index = 0 }) => ({
    ...{ name: codePointName(character), start: index, end: index + character.length },
  }))
}

/** Whether more than eight combining marks stand in a row, which no language writes. */
export function hasTooManyMarks(text: string): boolean {
  return tooManyMarks.test(text)
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
