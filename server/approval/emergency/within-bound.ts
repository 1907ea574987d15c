import { readable } from '../../../shared/plan/decode-text.ts'
import { inside, type Place, refuse, type Said } from '../../../shared/plan/fault.ts'
import { freePart, type TemplateContent } from './template.ts'

const braces: Said = { en: 'holds { or }', vi: 'có dấu { hoặc }' }
const contacts: Said = {
  en: 'holds a web address, an e-mail address or a telephone number, which this template does not allow',
  vi: 'có địa chỉ web, thư điện tử hoặc số điện thoại: mẫu này không cho phép',
}
const noRoom: Said = { en: 'this template has no place for words', vi: 'mẫu này không có chỗ điền thêm' }

// Only Latin labels before a known ending: “TP.HCM” and “ngày 21.11” are no addresses.
const webAddress =
  /https?:|\bwww\.|\b[a-z0-9-]+\.(?:vn|com|net|org|info|biz|gov|edu|io|me|ly|gl|co|cc|tk|app|dev|xyz|top|vip|link|live|site|online|shop|store|club|asia|ru|cn)\b/iu
const mailAddress = /\S@\S/u
// From nine digits on; a date has eight. 1800 and 1900 are the shortest numbers that cost. Three digits (113, 114, 115) are for emergencies.
const telephone = /(?<!\d)\+?\d(?:[ .\-()]{0,2}\d){8,}(?!\d)|(?<!\d)1[89]00(?:[ .-]?\d){4}/u

/**
 * The words for a template's free part, brought to NFC: on one line, within its bound; refused at `place` where they are not. Null
 * where the template has no free part.
 */
export function wordsWithin(
  { slide, bound }: TemplateContent,
  words: unknown,
  place: Place,
): string | null | undefined {
  if (!slide.text.includes(freePart)) {
    return words === undefined || words === null || words === '' ? null : refuse(place, noRoom)
  }
  const read = readable(bound.maxCharacters)(words, place)?.trim()
  if (read === undefined) return undefined
  if (/[{}]/.test(read)) return refuse(place, braces)
  return !bound.contacts && hasContact(read) ? refuse(place, contacts) : read
}

/** The same words under `/words` of what was sent. */
export const wordsPlace = (root: Place): Place => inside(root, 'words')

function hasContact(words: string): boolean {
  // Full-width letters and digits read as plain ones.
  const plain = words.normalize('NFKC')
  return webAddress.test(plain) || mailAddress.test(plain) || telephone.test(plain)
}
