const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'
const early = new RegExp(`(?:(o)(${tone})([ae])|(?<!q)(u)(${tone})(y))$`)
const late = new RegExp(`(?:(o)([ae])(${tone})|(?<!q)(u)(y)(${tone}))$`)
const yAlone = new RegExp(`^(h|k|l|m|s|t|qu)y(?=${tone}?$)`)

/** Where a word bears its tone, of words that may bear it on either of two letters: `hòa` early, `hoà` late. */
export function toneStyleOf(word: string): 'early' | 'late' | undefined {
  const apart = word.toLowerCase().normalize('NFD')
  return early.test(apart) ? 'early' : late.test(apart) ? 'late' : undefined
}

/** A word with its tone on the other of the two letters: `hòa` of `hoà`; the word itself where there is no other. */
export function otherToneStyle(word: string): string {
  const apart = word.normalize('NFD')
  const turned = new RegExp(early, 'i').test(apart)
    ? apart.replace(new RegExp(early, 'i'), '$1$4$3$6$2$5')
    : apart.replace(new RegExp(late, 'i'), '$1$4$3$6$2$5')
  return turned.normalize('NFC')
}

/** One text for all right spellings of a word: lower case, either style of tones (`hòa`, `hoà`), `y` or `i` alone (`kỷ`, `kỉ`). */
export function spellingOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(early, '$1$4$3$6$2$5').replace(yAlone, '$1i').normalize('NFC')
}
