const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** Khmer: what follows stands below the letter before, as a part of it. */
const coeng = '\u17d2'

/** Letters of one code unit each, and no marks: most texts, and a segmenter takes a hundred times as long. */
const simple = /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/

/** What a reader calls letters: a base with its marks, and with what is written below it, is one. Composed (NFC). */
export function graphemesOf(text: string): readonly string[] {
  const composed = text.normalize('NFC')
  if (simple.test(composed)) return composed.split('')
  const found: string[] = []
  for (const { segment } of graphemes.segment(composed)) {
    if (found.at(-1)?.endsWith(coeng)) found.push(`${found.pop()}${segment}`)
    else found.push(segment)
  }
  return found
}
