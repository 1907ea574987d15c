import type { PictureFormat } from './format-of.ts'

/**
 * Whether a file ends before what its own structure announces, as after a broken transfer; false where only decoding can tell.
 * It spares the decoding of a large picture of which the last bytes are missing.
 */
export function isCut(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'png':
      return endOfPng(bytes) > bytes.length
    case 'webp':
      return bytes.length < 12 || 8 + bytes.readUInt32LE(4) > bytes.length
    case 'avif':
      return endOfBoxes(bytes) > bytes.length
    case 'jpeg':
      return !bytes.includes('\xff\xd9', 2, 'latin1')
    case 'gif':
    case 'tiff':
      return false
  }
}

/** Past the chunk `IEND`, or past the end of the file where that is missing. */
function endOfPng(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12
  }
  return Number.POSITIVE_INFINITY
}

/** Past the last box; one of length 0 reaches to the end of the file, one of length 1 says its length in the next eight bytes. */
function endOfBoxes(bytes: Buffer): number {
  let at = 0
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return bytes.length
    if (length === 1 && at + 16 > bytes.length) return Number.POSITIVE_INFINITY
    at += Math.max(8, length === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : length)
  }
  return at
}
