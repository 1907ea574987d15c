// One thing: a reader of JSON that knows where it stands. JSON.parse takes duplicate keys and does not say where it failed.
import { type Fault, inside, noFaults, type Place, refuse, rootOf, type Said } from './fault.ts'

const hasOwn = Object.prototype.hasOwnProperty
const maxDepth = 64
// Many times what a plan of ten thousand boards has: a document of more was made to keep its reader busy.
const maxValues = 2_000_000
const maxNumber = 2 ** 53 - 1
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const

/** What was read: `value` is undefined where the text is not JSON; with faults it is for finding further ones only. */
export interface StrictJson {
  readonly value: unknown
  readonly faults: readonly Fault[]
}

/** Thrown where reading cannot go on; never leaves this file. */
class Unreadable extends Error {}

/**
 * Reads JSON that means one thing to everybody: refuses a byte order mark, duplicate keys, `__proto__`, nesting over 64
 * levels, over two million values, numbers past 2^53, NUL and lone surrogates, each with its pointer; a syntax error with its
 * line and column. Reads no further once there are more faults than are told.
 */
export function parseStrictJson(text: string): StrictJson {
  const faults = noFaults()
  const root = rootOf(faults)
  if (text.startsWith('\uFEFF')) {
    refuse(root, { en: 'begins with a byte order mark', vi: 'bắt đầu bằng dấu thứ tự byte (BOM)' })
    return { value: undefined, faults: faults.list }
  }
  try {
    return { value: readDocument(text, root), faults: faults.list }
  } catch (error) {
    if (error instanceof Unreadable) return { value: undefined, faults: faults.list }
    throw error
  }
}

function readDocument(text: string, root: Place): unknown {
  let at = 0
  let values = 0
  const value = readValue(root, 0)
  skipWhite()
  if (at < text.length) fail('expected the end', 'phải kết thúc ở đây')
  return value

  function fail(en: string, vi: string): never {
    const before = text.slice(0, at).split('\n')
    const [line, column] = [before.length, (before[before.length - 1] ?? '').length + 1]
    refuse(root, {
      en: `not JSON: line ${line}, column ${column}: ${en}`,
      vi: `không phải JSON: dòng ${line}, cột ${column}: ${vi}`,
    })
    throw new Unreadable()
  }

  function skipWhite(): void {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  }

  function take(mark: string): boolean {
    skipWhite()
    if (text[at] !== mark) return false
    at += 1
    return true
  }

  function readValue(place: Place, depth: number): unknown {
    if (place.faults.isFull()) throw new Unreadable()
    values += 1
    if (values > maxValues) fail(`more than ${maxValues} values`, `nhiều hơn ${maxValues} giá trị`)
    if (depth > maxDepth) {
      refuse(place, { en: `nested deeper than ${maxDepth} levels`, vi: `lồng nhau quá ${maxDepth} tầng` })
      throw new Unreadable()
    }
    if (take('{')) return readObject(place, depth)
    if (take('[')) return readArray(place, depth)
    if (text[at] === '"') return checked(readText(), place)
    for (const [word, value] of words) {
      if (text.startsWith(word, at)) {
        at += word.length
        return value
      }
    }
    return readNumber(place)
  }

  function readObject(place: Place, depth: number): unknown {
    const object: Record<string, unknown> = {}
    if (take('}')) return object
    do {
      skipWhite()
      if (text[at] !== '"') fail('expected a key in quotes', 'phải là một khóa trong dấu nháy kép')
      const key = checked(readText(), place)
      if (!take(':')) fail('expected ":"', 'phải là ":"')
      const member = inside(place, key)
      const value = readValue(member, depth + 1)
      if (key === '__proto__') refuse(member, { en: 'a key that is not allowed', vi: 'khóa không được phép' })
      else if (hasOwn.call(object, key))
        refuse(member, { en: 'a key that stands here twice', vi: 'khóa xuất hiện hai lần' })
      else object[key] = value
    } while (take(','))
    if (!take('}')) fail('expected "," or "}"', 'phải là "," hoặc "}"')
    return object
  }

  function readArray(place: Place, depth: number): unknown {
    const array: unknown[] = []
    if (take(']')) return array
    do array.push(readValue(inside(place, array.length), depth + 1))
    while (take(','))
    if (!take(']')) fail('expected "," or "]"', 'phải là "," hoặc "]"')
    return array
  }

  function readText(): string {
    const start = at
    let escaped = false
    for (at += 1; text[at] !== '"'; at += 1) {
      if (at >= text.length) fail('a text that does not end', 'chuỗi không kết thúc')
      if (text.charCodeAt(at) < 0x20) fail('a control character in a text', 'ký tự điều khiển trong chuỗi')
      if (text[at] === '\\') {
        escaped = true
        at += 1
      }
    }
    at += 1
    const raw = text.slice(start, at)
    return escaped ? readEscapes(raw) : raw.slice(1, -1)
  }

  function readEscapes(raw: string): string {
    try {
      return JSON.parse(raw) as string
    } catch {
      return fail('an escape that JSON does not have', 'ký hiệu thoát không hợp lệ')
    }
  }

  function readNumber(place: Place): number {
    numberPattern.lastIndex = at
    const digits = numberPattern.exec(text)?.[0]
    if (digits === undefined) fail('expected a value', 'phải là một giá trị')
    at += digits.length
    // JSON prints -0 as 0: adding 0 makes what is kept equal to what is printed.
    const value = Number(digits) + 0
    if (Math.abs(value) > maxNumber) refuse(place, tooLarge)
    return value
  }
}

const tooLarge: Said = { en: 'a number past 2^53', vi: 'số vượt quá 2^53' }
const nul: Said = { en: 'a text with NUL (U+0000)', vi: 'chuỗi có ký tự NUL (U+0000)' }
const loneSurrogate: Said = { en: 'a text with half of a character', vi: 'chuỗi có nửa ký tự (surrogate lẻ)' }

// Not every database keeps such a text: one refuses it, one gives back another.
function checked(text: string, place: Place): string {
  if (text.includes('\0')) refuse(place, nul)
  else if (/\p{Cs}/u.test(text)) refuse(place, loneSurrogate)
  return text
}
