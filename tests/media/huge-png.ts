import { crc32, deflateSync } from 'node:zlib'

/** A black PNG of `side`×`side` pixels, at one bit each unless said otherwise: small on the wire, enormous unfolded. */
export function hugePng(
  side: number,
  { interlaced = false, depth = 1, colors = 0 }: { interlaced?: boolean; depth?: number; colors?: number } = {},
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = depth
  header[9] = colors
  header[12] = interlaced ? 1 : 0
  const pixelBits = depth * (colors === 6 ? 4 : colors === 2 ? 3 : 1)
  // Interlacing adds at most the padding and the filter bytes of seven small pictures: zeros past the end are passed over.
  const rows = Buffer.alloc(Math.ceil(side * (1 + Math.ceil((side * pixelBits) / 8)) * (interlaced ? 1.1 : 1)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A chunk of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
