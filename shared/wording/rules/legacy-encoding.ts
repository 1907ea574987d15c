import { folded } from '../../folded.ts'
import { fromTcvn3, fromVni } from '../legacy-letters.ts'
import { isSyllable } from '../syllable.ts'
import { blocker, type WordingRule } from '../wording-finding.ts'

const beyondBytes = /[\u0100-\u1fff\u2070-\uffff]/
const bytes = /[^\s!-/:-@[-`{-~“”‘’–—…]*[\u00a1-\u00ff][^\s!-/:-@[-`{-~“”‘’–—…]*/g
const letters = /^[a-zA-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]+$/

const encodings = [
  { name: 'TCVN3 (ABC)', decode: fromTcvn3 },
  { name: 'VNI', decode: fromVni },
] as const

/** Words typed for a font of TCVN3 or VNI: bytes that are Vietnamese letters in it alone. */
export const legacyEncoding: WordingRule = (text) => {
  if (beyondBytes.test(text)) return []
  const words = text.match(bytes) ?? []
  const strange = words.filter((word) => !isVietnamese(word))
  if (strange.length === 0 || strange.length < words.length / 2) return []
  const scores = encodings.map(({ decode }) => words.filter((word) => isVietnamese(decode(word))).length)
  const most = Math.max(...scores)
  const encoding = encodings[scores.indexOf(most)]
  if (encoding === undefined || most < 0.8 * words.length) return []
  return [
    blocker(
      'legacy-encoding',
      { start: 0, end: text.length },
      [`Chữ gõ bằng bảng mã cũ ${encoding.name}.`, `This is typed in the old encoding ${encoding.name}.`],
      encoding.decode(text),
    ),
  ]
}

function isVietnamese(word: string): boolean {
  if (/[\u00a1-\u00ff]/.test(word) && !letters.test(word)) return false
  return /^\p{L}+$/u.test(word) && isSyllable({ bare: folded(word) })
}
