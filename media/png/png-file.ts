import { constants, crc32, deflateSync } from 'node:zlib'
import type { Rgb } from '../color.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What stands in a PNG's header: its size, bits a sample, and whether samples are palette indices or red, green and blue. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly bits: 1 | 8
  readonly palette: readonly Rgb[] | undefined
}

/** A PNG without metadata of these rows, each beginning with its filter byte. The same input gives the same bytes on every machine. */
export function pngFile({ width, height, bits, palette }: PngHeader, rows: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = bits
  header[9] = palette ? 3 : 2
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette.flat()))] : []),
    // Run lengths depend on the pixels alone, hash chains also on zlib's build; on flat grounds they are as small, and ten times as fast.
    chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 8, windowBits: 15, strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(12 + data.length)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}
