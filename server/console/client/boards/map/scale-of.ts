import { metreWords } from '../../words/metre-words.ts'

/** A length to measure by: round metres, and how many pixels they are. */
export interface Scale {
  readonly metres: number
  readonly px: number
}

/** The longest round length (1, 2 or 5 with noughts) of at most `mostPx`, where a pixel is `metresAPx`. */
export function scaleOf(metresAPx: number, mostPx: number): Scale {
  const most = metresAPx * mostPx
  const tens = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find((times) => times * tens <= most) ?? 1) * tens
  return { metres, px: metres / metresAPx }
}

/** `2 km`, `500 m`: the same in both languages. */
export const lengthText = (metres: number): string => (metres >= 1000 ? `${metres / 1000}\u00a0km` : metreWords(metres))
