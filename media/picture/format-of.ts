export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif'

/** What the first bytes say a file is; undefined for anything but the pictures taken here. Its name and type are never asked. */
export function formatOf(bytes: Buffer): PictureFormat | undefined {
  const starts = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  if (starts('GIF87a') || starts('GIF89a')) return 'gif'
  if (starts('II*\0') || starts('MM\0*')) return 'tiff'
  if (starts('ftyp', 4) && bytes.length >= 16) {
    const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 256))
    if (/avi[fs]/.test(brands)) return 'avif'
  }
  return undefined
}
