import type { NumberedPin } from './pin-place.ts'

/** One word of a text, or what stands between two of them. */
export interface TextPart {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  /** The numbers of the pins on it. */
  readonly pins: readonly number[]
}

/** A text word by word, each with the pins whose words it meets. Offsets are UTF-16. */
export function wordsWithPins(text: string, pins: readonly NumberedPin[]): readonly TextPart[] {
  return [...text.matchAll(/\s+|\S+/gu)].map(([part, ...rest], at, all) => {
    const start = all[at]?.index ?? 0
    const end = start + part.length
    const isWord = rest.length === 0 && !/^\s/u.test(part)
    const meets = ({ words }: NumberedPin) => words !== undefined && words.start < end && start < words.end
    return { text: part, start, end, isWord, pins: isWord ? pins.filter(meets).map(({ number }) => number) : [] }
  })
}
