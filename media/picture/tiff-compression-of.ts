const compressionTag = 259
const none = 1

/**
 * The number of the scheme by which a TIFF's first page is compressed (TIFF 6.0, 8; 1 where it says nothing); undefined where its
 * directory lies outside of the file.
 */
export function tiffCompressionOf(bytes: Buffer): number | undefined {
  const little = bytes[0] === 0x49
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const directory = little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4)
  if (directory + 2 > bytes.length) return undefined
  const end = directory + 2 + 12 * short(directory)
  if (end > bytes.length) return undefined
  for (let at = directory + 2; at < end; at += 12) if (short(at) === compressionTag) return short(at + 8)
  return none
}
