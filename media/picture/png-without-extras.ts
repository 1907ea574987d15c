/** What a PNG's decoder needs (W3C PNG, 11): the picture, its palette and transparency, what its colours mean, and which way it is up. */
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'eXIf'])
/** A profile or a note about the camera with more bytes than this is dropped too. */
const mostExtra = 2 ** 20

/**
 * A PNG without the chunks that its picture can do without, and without what follows its end: texts that unfold to gigabytes, or chunks
 * by the million, never reach a decoder. The same bytes where there is nothing to drop, or where it is cut.
 */
export function pngWithoutExtras(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let from = 0
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return bytes
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isKept = needed.has(type) && (length <= mostExtra || type === 'IDAT')
    if (!isKept) {
      if (at > from) kept.push(bytes.subarray(from, at))
      from = end
    }
    at = end
    if (type === 'IEND') {
      kept.push(bytes.subarray(from, end))
      return from === 0 && end === bytes.length ? bytes : Buffer.concat(kept)
    }
  }
  return bytes
}
