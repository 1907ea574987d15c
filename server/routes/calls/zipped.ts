import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const zip = promisify(gzip)
const kept = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>()

/** The same bytes as gzip has them, made when they are first asked for and kept as long as they are. */
export function zipped(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const former = kept.get(bytes)
  if (former) return former
  // Another thread does it.
  const made = zip(bytes, { level: 9 }).then((found) => new Uint8Array(found))
  kept.set(bytes, made)
  return made
}

/** Whether whoever asks takes gzip. */
export const takesGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers.get('accept-encoding') ?? '')
