import { romanValue } from '../wording/roman.ts'
import { flat } from './flat.ts'

/** An event that a text names, with its place (offsets, half-open). */
export interface EventName {
  readonly start: number
  readonly end: number
  readonly name: string
}

const kinds =
  /\b(?:dai hoi|ngay hoi|le ky niem|ky niem \d+ nam|ngay bau cu|cuoc bau cu|bau cu|le hoi|hoi nghi|hoi thi|hoi cho|hoi thao|lien hoan|festival|tuan le|ngay (?:thanh lap|tai lap|truyen thong|quoc khanh|giai phong|sinh|toan quoc|quoc te|the gioi|phap luat|chuyen doi|doc lap)|tet (?:nguyen dan|trung thu|doc lap)|le khai mac|le khanh thanh|ngay le)\b/g
/** Where a name ends at the latest: what is said of the event begins. */
const stops =
  /[,;:.()"“”!?]| - | (?:den|toi|tu|trong|vao|dien ra|duoc|bat dau|ket thuc|be mac|khai mac|thanh cong|tap trung|theo|gan voi|tai(?! lap)|nham|du kien|vao ngay|ngay \d|thang \d|la|va)\b/
const longest = 110

/** The events that a text names, in order, each by the words from its kind on. */
export function eventNamesIn(text: string): readonly EventName[] {
  const plain = flat(text)
  const found: EventName[] = []
  for (const { index = 0, 0: kind } of plain.matchAll(kinds)) {
    if (index < (found[found.length - 1]?.end ?? 0)) continue
    const behind = plain.slice(index + kind.length, index + longest)
    const stop = behind.search(stops)
    const end = index + kind.length + (stop < 0 ? behind.length : stop)
    const name = text.slice(index, end).trim()
    found.push({ start: index, end: index + name.length, name })
  }
  return found
}

/** Whether two names are of one event: congresses by which in a row they are, others by their words; a name that says no more than its kind fits any of it. */
export function isSameEventName(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)]
  if (one.kind !== other.kind) return false
  if (one.ordinal !== undefined && other.ordinal !== undefined) return one.ordinal === other.ordinal
  return one.words.startsWith(other.words) || other.words.startsWith(one.words)
}

/** Whether a name says no more than what kind of event it is: *Đại hội*. */
export const isBareName = (name: string): boolean => keyOf(name).words.split(' ').length <= 2

function keyOf(name: string): { readonly kind: string; readonly ordinal: number | undefined; readonly words: string } {
  const words = flat(name).trim()
  const ordinal = name
    .split(/\s+/)
    .map(romanValue)
    .find((value) => value !== undefined)
  return { kind: words.split(' ').slice(0, 2).join(' '), ordinal, words }
}
