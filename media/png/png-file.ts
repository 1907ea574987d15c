import { constants, crc32, deflateSync } from 'node:zlib'
import type { Rgb } from '../color.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What stands in a PNG's header: its size, bits a sample, and whether samples are indices of a palette, or colours with or without alpha. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly bits: 1 | 8
  readonly samples: 'rgb' | 'rgba' | { readonly palette: readonly Rgb[] }
}

/** A PNG without metadata: `compressed` are the parts of a zlib stream of its rows, each row beginning with its filter byte. */
export function pngFile({ width, height, bits, samples }: PngHeader, compressed: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = bits
  header[9] = samples === 'rgb' ? 2 : samples === 'rgba' ? 6 : 3
  return Buffer.concat([
    signature,
    ...chunk('IHDR', [header]),
    ...(typeof samples === 'string' ? [] : chunk('PLTE', [Buffer.from(samples.palette.flat())])),
    ...chunk('IDAT', compressed),
    ...chunk('IEND', []),
  ])
}

/** A drawing's rows, compressed; the same rows give the same bytes on every machine. */
export function compressedRows(rows: Uint8Array): readonly Uint8Array[] {
  // Run lengths depend on the pixels alone, hash chains also on zlib's build; on flat grounds they are as small, and ten times as fast.
  return [deflateSync(rows, { level: 6, memLevel: 8, windowBits: 15, strategy: constants.Z_RLE })]
}

function chunk(type: string, data: readonly Uint8Array[]): readonly Uint8Array[] {
  const body = [Buffer.from(type, 'latin1'), ...data]
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.reduce((bytes, part) => bytes + part.length, 0))
  sum.writeUInt32BE(body.reduce((crc, part) => crc32(part, crc), 0))
  return [length, ...body, sum]
}
