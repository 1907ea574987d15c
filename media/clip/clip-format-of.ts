export type ClipFormat = 'mp4' | 'mov' | 'webm'

/** Brands of ISO files that hold pictures, not clips. */
const pictureBrands = /^(avif|avis|heic|heix|hevc|heim|heis|mif1|msf1|crx )$/

/** How many of a file's first bytes are enough to judge it. */
export const clipHeadBytes = 256

/** What the first bytes say a file is; undefined for anything but the clips taken here. Its name and type are never asked. */
export function clipFormatOf(head: Buffer): ClipFormat | undefined {
  const word = (at: number) => head.toString('latin1', at, at + 4)
  if (head.length < 12) return undefined
  if (word(4) === 'ftyp') {
    if (pictureBrands.test(word(8))) return undefined
    return word(8) === 'qt  ' ? 'mov' : 'mp4'
  }
  // QuickTime files older than brands begin with one of these.
  if (['moov', 'mdat', 'wide'].includes(word(4))) return 'mov'
  // EBML: the document type stands in the header, as an element 0x4282 of four bytes.
  if (word(0) === '\x1a\x45\xdf\xa3' && head.includes('\x42\x82\x84webm', 4, 'latin1')) return 'webm'
  return undefined
}

/** The demuxer of a format by the name that ffmpeg gives it: no other is ever opened. */
export const demuxers: Readonly<Record<ClipFormat, string>> = { mp4: 'mov', mov: 'mov', webm: 'matroska' }
