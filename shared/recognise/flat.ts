import { folded } from '../folded.ts'
import { remembered } from '../remembered.ts'

const known = new Map<string, string>()

/** A text (NFC) without case and diacritics, letter for letter, so that what is found in it stands at the same offsets in the text; dashes and spaces are of one kind. */
export function flat(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at++) plain += remembered(known, text[at] ?? '', () => flatUnit(text[at] ?? ''))
  return plain
}

function flatUnit(unit: string): string {
  if (/\s/.test(unit)) return ' '
  if (/[‐-―−]/.test(unit)) return '-'
  const plain = folded(unit)
  return plain.length === 1 ? plain : '\u0000'
}
