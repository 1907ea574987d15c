/** How many frames a clip has, and how many ticks of how many a second each stays. */
export interface ClipLength {
  readonly frames: number
  readonly fps: number
}

/** The length of an MP4 with one picture track of constant frames, as `drawClip` writes them; an error for any other. */
export function clipLengthOf(bytes: Buffer): ClipLength {
  const media = boxAt(bytes, ['moov', 'trak', 'mdia'])
  const header = media && boxAt(media, ['mdhd'])
  const times = media && boxAt(media, ['minf', 'stbl', 'stts'])
  if (!header || !times || times.length < 16 || times.readUInt32BE(4) !== 1) {
    throw new Error('not a clip of constant frames')
  }
  // Version 1 has times of eight bytes before the scale.
  const scale = header.readUInt32BE(header[0] === 1 ? 20 : 12)
  return { frames: times.readUInt32BE(8), fps: scale / times.readUInt32BE(12) }
}

/** The content of the first box of each name, one inside the other (ISO/IEC 14496-12: length, name, content). */
function boxAt(bytes: Buffer, [name, ...more]: readonly string[]): Buffer | undefined {
  if (name === undefined) return bytes
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === name) return boxAt(bytes.subarray(at + 8, at + length), more)
    // 0 and 1 stand for lengths that small boxes before the index do not have.
    if (length < 8) return undefined
    at += length
  }
  return undefined
}
