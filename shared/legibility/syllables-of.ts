/** What reading one letter costs, in Vietnamese syllables, in scripts that put no spaces between words. */
const costs: readonly (readonly [script: RegExp, syllables: number])[] = [
  // A Chinese character is a syllable, but a denser one to print than to read.
  [/\p{Script=Han}/gu, 0.6],
  // A syllable takes about three letters, marks not counted.
  [/(?=\p{Script=Lao})\p{L}/gu, 0.35],
  [/(?=\p{Script=Khmer})\p{L}/gu, 0.35],
]

/** How much there is to read, in syllables: words between spaces, which in Vietnamese are one each; other scripts by their letters. */
export function syllablesOf(text: string): number {
  let [rest, syllables] = [text, 0]
  for (const [script, cost] of costs) {
    syllables += cost * (rest.match(script)?.length ?? 0)
    rest = rest.replace(script, ' ')
  }
  const words = rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length + syllables
}
