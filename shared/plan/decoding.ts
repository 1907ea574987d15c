import { inside, type Place, refuse, type Said } from './fault.ts'

/** Reads an untrusted value; undefined where it is refused, its faults then reported at their places. */
export type Decoder<T> = (value: unknown, place: Place) => T | undefined

/** Marks a field that may be left out, and then stays out. */
export interface Optional<T> {
  readonly optional: Decoder<T>
}

/** One decoder for each key of `T`, as optional as the key is. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>>
    ? Decoder<T[K]>
    : Optional<Exclude<T[K], undefined>>
}

export interface ObjectRules<T> {
  /** Sees what could be read, even where other members were refused; reports further faults. */
  readonly check?: (draft: Partial<T>, place: Place) => void
  /** What to say of keys that have no place here, but would have one elsewhere. */
  readonly misplaced?: Readonly<Record<string, Said>>
}

const unknownKey: Said = { en: 'a key that the format does not have', vi: 'khóa không có trong định dạng' }
const missingKey: Said = { en: 'missing', vi: 'còn thiếu' }
const expectedObject: Said = { en: 'expected an object', vi: 'phải là một đối tượng' }
const expectedList: Said = { en: 'expected a list', vi: 'phải là một danh sách' }
const expectedItems: Said = { en: 'expected at least one entry', vi: 'phải có ít nhất một mục' }
const expectedText: Said = { en: 'expected a text', vi: 'phải là một chuỗi' }
const expectedFlag: Said = { en: 'expected true or false', vi: 'phải là true hoặc false' }

/** A field that may be left out. */
export function optional<T>(decoder: Decoder<T>): Optional<T> {
  return { optional: decoder }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with these fields and no others. */
export function object<T>(fields: Fields<T>, rules: ObjectRules<T> = {}): Decoder<T> {
  const decoders = new Map<string, Decoder<unknown>>()
  const required = new Set<string>()
  for (const [key, field] of Object.entries<Decoder<unknown> | Optional<unknown>>(fields)) {
    decoders.set(key, typeof field === 'function' ? field : field.optional)
    if (typeof field === 'function') required.add(key)
  }
  const misplaced = new Map(Object.entries(rules.misplaced ?? {}))
  return (value, place) => {
    if (!isObject(value)) return refuse(place, expectedObject)
    const draft: Record<string, unknown> = {}
    let whole = true
    for (const key of Object.keys(value)) {
      // The document is refused, and what else is wrong with it will not be told.
      if (place.faults.isFull()) return undefined
      const member = value[key]
      if (member === undefined) continue
      const at = inside(place, key)
      const read = (decoders.get(key) ?? refuseKey)(member, at)
      if (read === undefined) whole = false
      else draft[key] = read
    }
    for (const key of required) {
      if (value[key] !== undefined) continue
      whole = false
      refuse(inside(place, key), missingKey)
    }
    rules.check?.(draft as Partial<T>, place)
    return whole ? (draft as T) : undefined
  }

  function refuseKey(_: unknown, place: Place): undefined {
    return refuse(place, misplaced.get(String(place.key)) ?? unknownKey)
  }
}

/** A list of at least so many entries. */
export function list<T>(item: Decoder<T>, atLeast: 0 | 1 = 0): Decoder<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return refuse(place, expectedList)
    if (value.length < atLeast) return refuse(place, expectedItems)
    const items: T[] = []
    for (const [index, entry] of value.entries()) {
      if (place.faults.isFull()) return undefined
      const read = item(entry, inside(place, index))
      if (read !== undefined) items.push(read)
    }
    return items.length === value.length ? items : undefined
  }
}

/** The same list, of which no two entries are one: by their `key`, or as they stand where there is none. The later one is refused. */
export function distinct<T>(entries: Decoder<readonly T[]>, twice: Said, key?: string): Decoder<readonly T[]> {
  return (value, place) => {
    const read = entries(value, place)
    if (!Array.isArray(value)) return read
    const seen = new Set<unknown>()
    let doubles = 0
    for (const [index, entry] of value.entries()) {
      const told: unknown = key === undefined ? entry : isObject(entry) ? entry[key] : undefined
      if (told === undefined) continue
      if (seen.has(told)) {
        doubles += 1
        refuse(key === undefined ? inside(place, index) : inside(inside(place, index), key), twice)
      }
      seen.add(told)
    }
    return doubles === 0 ? read : undefined
  }
}

/** A text that passes `accepts`, as it is. */
export function textThat(accepts: (text: string) => boolean, otherwise: Said): Decoder<string> {
  return (value, place) => {
    if (typeof value !== 'string') return refuse(place, expectedText)
    return accepts(value) ? value : refuse(place, otherwise)
  }
}

/** One of these values. */
export function oneOf<const T extends string | number>(...values: readonly T[]): Decoder<T> {
  const said: Said = { en: `expected one of: ${values.join(', ')}`, vi: `phải là một trong: ${values.join(', ')}` }
  return (value, place) => values.find((each) => each === value) ?? refuse(place, said)
}

/** `true` or `false`. */
export const flag: Decoder<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(place, expectedFlag)

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Decoder<number> {
  const said: Said = {
    en: `expected a whole number from ${least} to ${most}`,
    vi: `phải là số nguyên từ ${least} đến ${most}`,
  }
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuse(place, said)
}

/** A number from `least` to `most`. */
export function numberFrom(least: number, most: number): Decoder<number> {
  const said: Said = { en: `expected a number from ${least} to ${most}`, vi: `phải là số từ ${least} đến ${most}` }
  return (value, place) => (typeof value === 'number' && value >= least && value <= most ? value : refuse(place, said))
}

/** A number from 0 to `most`; zero itself only where `zero` is `'allowed'`. */
export function fraction(most: number, zero: 'allowed' | 'refused'): Decoder<number> {
  const said: Said =
    zero === 'allowed'
      ? { en: `expected a number from 0 to ${most}`, vi: `phải là số từ 0 đến ${most}` }
      : { en: `expected a number over 0, at most ${most}`, vi: `phải là số lớn hơn 0, nhiều nhất là ${most}` }
  return (value, place) =>
    typeof value === 'number' && (zero === 'allowed' ? value >= 0 : value > 0) && value <= most
      ? value
      : refuse(place, said)
}
