import { constants, crc32, deflateSync } from 'node:zlib'
import type { Rgb } from '../color.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * An opaque PNG without metadata from palette indices, one byte a pixel, row by row: 1 bit a pixel where the palette has two
 * colours, else 8. The same input gives the same bytes on every machine.
 */
export function encodePng(width: number, height: number, indices: Uint8Array, palette: readonly Rgb[]): Buffer {
  const bits = palette.length <= 2 ? 1 : 8
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = bits
  header[9] = 3
  const rows = bits === 1 ? bitRows(width, height, indices) : byteRows(width, height, indices)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Run lengths depend on the pixels alone, hash chains also on zlib's build; on flat grounds they are as small, and ten times as fast.
    chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 8, windowBits: 15, strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Every row begins with a filter byte: 0, none. */
function byteRows(width: number, height: number, indices: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return rows
}

function bitRows(width: number, height: number, indices: Uint8Array): Uint8Array {
  const stride = 1 + Math.ceil(width / 8)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (indices[y * width + x]) {
        const at = y * stride + 1 + (x >> 3)
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
  }
  return rows
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(12 + data.length)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}
