/**
 * Where a WebM says that it ends, in bytes, from its first ones; undefined where it does not say, as of a live recording. ffmpeg takes
 * one that was cut short without a word.
 */
export function webmEnd(head: Buffer): number | undefined {
  const header = elementAt(head, 0)
  if (header?.end === undefined) return undefined
  const segment = elementAt(head, header.end)
  return segment?.end
}

/** The end of the EBML element at `at` (RFC 8794: an id and a length, the zeros before the first bit telling their bytes). */
function elementAt(head: Buffer, at: number): { readonly end: number | undefined } | undefined {
  const idBytes = bytesOf(head[at])
  const lengthAt = at + idBytes
  const lengthBytes = bytesOf(head[lengthAt])
  if (idBytes > 4 || lengthBytes > 8 || lengthAt + lengthBytes > head.length) return undefined
  let length = (head[lengthAt] as number) & (0xff >> lengthBytes)
  let isUnknown = length === 0xff >> lengthBytes
  for (let i = 1; i < lengthBytes; i++) {
    const byte = head[lengthAt + i] as number
    length = length * 256 + byte
    isUnknown &&= byte === 0xff
  }
  return { end: isUnknown ? undefined : lengthAt + lengthBytes + length }
}

function bytesOf(first = 0): number {
  return Math.clz32(first) - 23
}
