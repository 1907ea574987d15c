import { problem } from '../../../shared/problem/problem.ts'

/** The part of a body that is asked for: from its byte `start` to before `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The part of a body of `length` bytes that a `Range` header asks for; undefined where it asks for no part, for several, or in a way
 * that is not understood, which all are answered with the whole. Throws a problem where the body has no such part. RFC 9110 §14
 */
export function byteRange(header: string | null, length: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const end = from === '' || to === '' ? length : Math.min(length, Number(to) + 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  if (start >= length || end <= start) throw problem('bad-range', { length })
  return { start, end }
}
