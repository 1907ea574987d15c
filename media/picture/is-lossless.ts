import type { PictureFormat } from './format-of.ts'
import { tiffCompressionOf } from './tiff-compression-of.ts'

/** Whether a file keeps its picture's pixels as they were, by its structure. AVIF is taken for lossy: nearly all of it is. */
export function isLossless(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'png':
    case 'gif':
      return true
    case 'tiff':
      return tiffCompressionOf(bytes) !== tiffJpeg
    case 'webp':
      return hasLosslessChunk(bytes)
    case 'jpeg':
    case 'avif':
      return false
  }
}

const tiffJpeg = 7

/** RFC 9649, 2.6: `VP8L` is the lossless bitstream, alone or among the chunks of an extended file; in an animation inside of its frames. */
function hasLosslessChunk(bytes: Buffer): boolean {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at, at + 4)
    if (type === 'VP8L') return true
    if (type === 'VP8 ') return false
    const length = bytes.readUInt32LE(at + 4)
    // A frame's own chunks follow its sixteen bytes of place and time.
    at += type === 'ANMF' ? 8 + 16 : 8 + length + (length % 2)
  }
  return false
}
