const heads: readonly (readonly [name: string, text: string, at?: number])[] = [
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['RAR', 'Rar!\x1a\x07'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['GZIP', '\x1f\x8b'],
  ['Word, Excel hoặc PowerPoint (97–2003)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['PostScript', '%!PS'],
  ['Photoshop', '8BPS'],
  ['JPEG XL', '\xff\x0a'],
  ['JPEG XL', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n'],
  ['BigTIFF', 'II+\0'],
  ['BigTIFF', 'MM\0+'],
  ['ICO', '\0\0\x01\0'],
  ['AVI', 'AVI ', 8],
  ['WAV', 'WAVE', 8],
  ['WebM hoặc Matroska', '\x1aE\xdf\xa3'],
  ['MP3', 'ID3'],
  ['Windows', 'MZ'],
  ['Linux', '\x7fELF'],
  ['BMP', 'BM'],
]

/** What a file is that is no picture taken here, as people name it: `PDF`, `ZIP`, `SVG`; undefined where its first bytes do not say. */
export function foreignNameOf(bytes: Buffer): string | undefined {
  for (const [name, text, at = 0] of heads) {
    if (bytes.toString('latin1', at, at + text.length) === text) return name
  }
  if (bytes.toString('latin1', 4, 8) === 'ftyp') {
    return /hei[cfmsx]|hev[cx]|mif1|msf1/.test(bytes.toString('latin1', 8, 12)) ? 'HEIC' : 'MP4 hoặc MOV'
  }
  return markupNameOf(bytes)
}

/** SVG and HTML may begin with anything that their readers skip: a byte order mark, comments, a declaration; either in UTF-16. */
function markupNameOf(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 4096).replaceAll('\0', '').toLowerCase()
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(head)) return undefined
  if (/<svg[\s>:]/.test(head)) return 'SVG'
  if (/<(?:!doctype html|html|head|body|script|title|img|iframe)[\s>/]/.test(head)) return 'HTML'
  return 'XML'
}
