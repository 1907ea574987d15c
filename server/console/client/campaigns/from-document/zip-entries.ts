import { Inflate } from 'fflate'
import { FileRefused, refusals } from './file-refused.ts'

/** A packed file, opened by the names in it. */
export interface ZipEntries {
  readonly names: readonly string[]
  /** The bytes of one; undefined where there is none of the name. All that is unpacked counts against one limit. */
  read(name: string): Uint8Array | undefined
}

/** How much is taken. */
export interface ZipBounds {
  readonly maxEntries: number
  readonly maxUnpackedBytes: number
}

const usual: ZipBounds = { maxEntries: 2000, maxUnpackedBytes: 50 * 1024 * 1024 }
const chunkBytes = 16 * 1024
const [ofLocal, ofCentral, ofEnd] = [0x04034b50, 0x02014b50, 0x06054b50]
const endBytes = 22
const longestComment = 0xffff

interface Entry {
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  readonly method: number
}

/**
 * Opens a ZIP file by its directory. Throws `FileRefused` where it is damaged, cut off, locked or larger than the bounds: what it says of its sizes is
 * not believed, and unpacking stops at the limit.
 */
export function zipEntries(bytes: Uint8Array, { maxEntries, maxUnpackedBytes }: ZipBounds = usual): ZipEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => directoryOf(view, bytes, maxEntries))
  let left = maxUnpackedBytes
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const unpacked = guarded(() => unpackedOf(view, bytes, entry, left))
      left -= unpacked.length
      return unpacked
    },
  }
}

function directoryOf(view: DataView, bytes: Uint8Array, maxEntries: number): ReadonlyMap<string, Entry> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw new FileRefused(refusals.tooMuch)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ofCentral) throw new FileRefused(refusals.damaged)
    const [name, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ]
    if (view.getUint16(at + 8, true) & 1) throw new FileRefused(refusals.locked)
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= least; at--) if (view.getUint32(at, true) === ofEnd) return at
  throw new FileRefused(refusals.damaged)
}

function unpackedOf(view: DataView, bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const { offset, packed, unpacked, method } = entry
  if (unpacked > most) throw new FileRefused(refusals.tooMuch)
  if (view.getUint32(offset, true) !== ofLocal) throw new FileRefused(refusals.damaged)
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(from, from + packed)
  if (content.length !== packed || (method !== 0 && method !== 8)) throw new FileRefused(refusals.damaged)
  const whole = method === 0 ? content : inflated(content, most)
  if (whole.length !== unpacked) throw new FileRefused(refusals.damaged)
  return whole
}

function inflated(content: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((part) => {
    length += part.length
    if (length > most) throw new FileRefused(refusals.tooMuch)
    parts.push(part)
  })
  // In small pieces: one may become a thousand times as large before anybody can stop it.
  for (let at = 0; at < content.length || at === 0; at += chunkBytes)
    inflate.push(content.subarray(at, at + chunkBytes), at + chunkBytes >= content.length)
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whatever a damaged file makes fail is that it is damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : new FileRefused(refusals.damaged, { cause })
  }
}
