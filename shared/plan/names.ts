import { type Decoder, distinct, list, textThat } from './decoding.ts'
import { type Place, refuse, type Said } from './fault.ts'

/** The ids of one list of a document, and the places that refer to them. */
export interface Names<Id extends string> {
  /** The list whose entries carry the ids. */
  readonly listOf: <T>(item: Decoder<T>) => Decoder<readonly T[]>
  /** The `id` of an entry: of the right form, and no other entry's. */
  readonly define: Decoder<Id>
  /** The id of an entry that stands anywhere in the list, before or after. */
  readonly refer: Decoder<Id>
  /** A list of such ids, none named twice. */
  readonly referToMany: (atLeast: 0 | 1) => Decoder<readonly Id[]>
  /** Reports the references that lead nowhere; to be called when the whole list has been seen. */
  readonly settle: () => void
}

const badId: Said = {
  en: 'expected an id: 1 to 64 of a-z, 0-9 and -',
  vi: 'phải là mã định danh: 1 đến 64 ký tự a-z, 0-9 và -',
}
const takenId: Said = { en: 'an earlier entry has this id', vi: 'mã này đã có ở mục trước' }
const namedTwice: Said = { en: 'named twice in this list', vi: 'được nêu hai lần trong danh sách này' }

/** An id that refers to nothing in particular. */
export function idText<Id extends string>(): Decoder<Id> {
  return textThat((text) => /^[a-z0-9-]{1,64}$/.test(text), badId) as Decoder<Id>
}

/** The names of a list of `what`; `leftOut` says what the list's absence means: no entries, or that nothing is known. */
export function namesOf<Id extends string>(what: Said, leftOut: 'empty' | 'unknown'): Names<Id> {
  const id = idText<Id>()
  const defined = new Set<string>()
  const references: { readonly id: Id; readonly place: Place }[] = []
  const dangling: Said = { en: `no ${what.en} has this id`, vi: `không có ${what.vi} nào mang mã này` }
  // A reference is only known to lead nowhere once every id of the list could be read.
  let unread = leftOut === 'unknown' ? Number.POSITIVE_INFINITY : 0

  const refer: Decoder<Id> = (value, place) => {
    const read = id(value, place)
    if (read !== undefined) references.push({ id: read, place })
    return read
  }
  return {
    refer,
    listOf: (item) => {
      const entries = list(item)
      return (value, place) => {
        unread = Array.isArray(value) ? value.length : Number.POSITIVE_INFINITY
        return entries(value, place)
      }
    },
    define: (value, place) => {
      const read = id(value, place)
      if (read === undefined) return undefined
      unread -= 1
      if (defined.has(read)) return refuse(place, takenId)
      defined.add(read)
      return read
    },
    referToMany: (atLeast) => distinct(list(refer, atLeast), namedTwice),
    settle: () => {
      if (unread > 0) return
      for (const reference of references) {
        if (!defined.has(reference.id)) refuse(reference.place, dangling)
      }
    },
  }
}
