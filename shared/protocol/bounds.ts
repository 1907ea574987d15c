import type { BoardId } from '../plan/plan.ts'

/** A plain JSON object whose fields are still unknown. */
export type Fields = Readonly<Record<string, unknown>>

/** The object in `text`, or undefined where it is longer than `maxLength` characters, not JSON, or not an object. */
export function fieldsOf(text: string, maxLength: number): Fields | undefined {
  if (text.length > maxLength) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A plain JSON object. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text of at most so many UTF-16 code units. */
export const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value.length <= maxLength

/** 64 lower-case hex digits. */
export const isSha256 = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** 1–64 of `a-z 0-9 -`, as every id of a plan. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value)

/** The same, of a board. */
export const isBoardId = (value: unknown): value is BoardId => isId(value)

/** From `least` to `most` characters of base64url, without padding. */
export const isBase64Url = (value: unknown, least: number, most: number): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most && /^[A-Za-z0-9_-]*$/.test(value)

/** A whole number from `least` to `most`. */
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

/** A playlist's version. */
export const isVersion = (value: unknown): value is number => isWhole(value, 1, Number.MAX_SAFE_INTEGER)

/** A time in ms that a date can hold; fractions allowed. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15
