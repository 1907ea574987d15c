/** Letters that stand side by side without spaces: a line may end after most of them. */
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const woven = /[\p{Script=Lao}\p{Script=Khmer}]/u
const opens = /[（《〈「『【〔“‘(«[]$/u
/** Closing signs, and the marks of Lao and Khmer that repeat or end what stands before them. */
const closes = /^[，。！？、；：…—）》〉」』】〕”’)»\].,:;!?%·ໆៗ។៕៖\u200b-\u200d\u2013-]/u
const number = /[\p{N}第]$/u
/** One character after these begins a clause, it does not end a line. */
const stop = /[，。！？、；：]$/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A part of a word between spaces, and whether a break after it cuts a word in two. */
export interface Unit {
  readonly text: string
  readonly cuts: boolean
}

/** Splits what stands between two spaces where a line may end: Chinese after a character, Lao and Khmer after a word. */
export function unitsOf(syllable: string): readonly Unit[] {
  if (!han.test(syllable) && !woven.test(syllable)) return [{ text: syllable, cuts: false }]
  const units: { text: string; cuts: boolean }[] = []
  for (const { segment } of words.segment(syllable)) {
    const parts = han.test(segment) ? Array.from(segment) : [segment]
    for (const [i, text] of parts.entries()) {
      const last = units.at(-1)
      if (last && !mayPart(last.text, text)) last.text += text
      else units.push({ text, cuts: false })
      const unit = units.at(-1) as { text: string; cuts: boolean }
      const begins = stop.test(units.at(-2)?.text ?? '') && Array.from(unit.text).length === 1
      unit.cuts = i < parts.length - 1 || begins || /[-–]$/u.test(unit.text)
    }
  }
  return units
}

function mayPart(before: string, after: string): boolean {
  if (closes.test(after) || opens.test(before)) return false
  // A number and what it counts.
  if (number.test(before) && han.test(after)) return false
  return han.test(before) || han.test(after) || woven.test(before) || woven.test(after)
}
