import type { PictureFormat } from './format-of.ts'

/**
 * How many frames or pages a picture holds, counted in its structure without decoding any; it stops a little past `most`.
 * Undefined where the structure is broken before the first frame ends, or has more parts than any picture.
 */
export function framesOf(bytes: Buffer, format: PictureFormat, most: number): number | undefined {
  try {
    return count[format](bytes, most)
  } catch (error) {
    // A length that points outside of the file: Node's own bounds are the check.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Chunks or blocks that are looked through: with more of them a file is made to waste time. */
const mostParts = 50_000

const count: Record<PictureFormat, (bytes: Buffer, most: number) => number | undefined> = {
  jpeg: () => 1,
  png: pngFrames,
  webp: webpFrames,
  gif: gifFrames,
  tiff: tiffPages,
  avif: avifFrames,
}

/** W3C PNG, 11.3.6.1: an animation says in `acTL`, before its pixels, how many frames it has. */
function pngFrames(bytes: Buffer): number | undefined {
  let chunks = 0
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (++chunks > mostParts) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'acTL') return Math.max(1, bytes.readUInt32BE(at + 8))
    if (type === 'IDAT') break
  }
  return 1
}

/** RFC 9649, 2.7: one `ANMF` chunk for each frame. */
function webpFrames(bytes: Buffer, most: number): number | undefined {
  let [frames, chunks] = [0, 0]
  for (let at = 12; at + 8 <= bytes.length && frames <= most; ) {
    if (++chunks > mostParts) return undefined
    if (bytes.toString('latin1', at, at + 4) === 'ANMF') frames++
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return Math.max(1, frames)
}

/** GIF89a: an image is a descriptor (2C), perhaps a colour table, and sub-blocks up to an empty one; extensions (21) are sub-blocks too. */
function gifFrames(bytes: Buffer, most: number): number | undefined {
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + tableBytes(bytes.readUInt8(10))
  let [frames, blocks] = [0, 0]
  while (frames <= most) {
    if (++blocks > mostParts) return undefined
    const kind = at < bytes.length ? bytes.readUInt8(at) : 0x3b
    if (kind === 0x2c) at += 11 + tableBytes(bytes.readUInt8(at + 9))
    else if (kind === 0x21) at += 2
    else break
    // A file that was cut within its first frame is found out by the decoder.
    while (at < bytes.length && bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at)
    at += 1
    if (kind === 0x2c) frames++
  }
  return frames > 0 ? frames : undefined
}

/** TIFF 6.0, 2: each directory ends with the place of the next, 0 at the last. */
function tiffPages(bytes: Buffer, most: number): number | undefined {
  const little = bytes.readUInt8(0) === 0x49
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  let pages = 0
  // A chain that bites its own tail ends at `most`.
  for (let at = long(4); at !== 0 && pages <= most; pages++) at = long(at + 2 + 12 * short(at))
  return pages > 0 ? pages : undefined
}

const holdsBoxes = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])

/** ISO/IEC 14496-12, 8.7.3: a sequence says in `stsz` how many samples a track has. A still picture has no `moov`. */
function avifFrames(bytes: Buffer): number {
  let frames = 1
  const walk = (from: number, to: number) => {
    for (let at = from; at + 8 <= to; ) {
      const length = bytes.readUInt32BE(at)
      const type = bytes.toString('latin1', at + 4, at + 8)
      const end = length === 0 ? to : length === 1 ? at + Number(bytes.readBigUInt64BE(at + 8)) : at + length
      if (type === 'stsz') frames = Math.max(frames, bytes.readUInt32BE(at + 16))
      if (holdsBoxes.has(type)) walk(at + 8, Math.min(end, to))
      if (end < at + 8) break
      at = end
    }
  }
  walk(0, bytes.length)
  return frames
}
