import { eventsIn, knownOrdinals } from '../events-in.ts'
import { romanOf, romanValue } from '../roman.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'

const counted = /((?:lần\s+thứ|khóa|khoá|đại\s+hội|thế\s+kỷ|quý)\s+)([IVXLl1|]{2,7})(?![\p{L}\p{M}\p{N}])/giu
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Roman numerals that are none: *IIX*, *VIIII*, or with a small l for an I. */
export const malformedNumerals: WordingRule = (text, context) =>
  Array.from(text.matchAll(counted)).flatMap(
    ({ 0: found, 1: before = '', 2: numeral = '', index = 0 }): WordingFinding[] => {
      // Small letters are words (vi), and digits alone a number.
      if (!/[IVX]/.test(numeral) || /[ivxL]/.test(numeral) || romanValue(numeral) !== undefined) return []
      const start = index + found.length - numeral.length
      const plain = numeral.replace(/[l1|]/g, 'I')
      const mend = meant(text, { start, end: start + numeral.length }, plain, context)
      return [
        warning(
          'malformed-numeral',
          { start: index + before.length, end: start + numeral.length },
          [`“${numeral}” không phải số La Mã.`, `“${numeral}” is no Roman numeral.`],
          mend,
        ),
      ]
    },
  )

/** What was meant: with an I for what looks like one, or a row of strokes as it is counted; else what is known of the event. */
function meant(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  plain: string,
  context: Parameters<WordingRule>[1],
): string | undefined {
  if (romanValue(plain) !== undefined) return plain
  const [event] = eventsIn(`${text.slice(0, start)}I${text.slice(end)}`).filter((each) => each.start === start)
  const known = event ? knownOrdinals(event, context) : []
  if (known.length === 1) return romanOf(known[0] ?? 0)
  const digits = Array.from(plain, (letter) => values[letter] ?? 0)
  const isFalling = digits.every((value, i) => i === 0 || value <= (digits[i - 1] ?? 0))
  const sum = digits.reduce((total, value) => total + value, 0)
  return isFalling && sum < 40 ? romanOf(sum) : undefined
}
