import type { Rgb } from '../color.ts'
import { compressedRows, pngFile } from './png-file.ts'

/**
 * An opaque PNG without metadata from palette indices, one byte a pixel, row by row: 1 bit a pixel where the palette has two
 * colours, else 8. The same input gives the same bytes on every machine.
 */
export function encodePng(width: number, height: number, indices: Uint8Array, palette: readonly Rgb[]): Buffer {
  const bits = palette.length <= 2 ? 1 : 8
  const rows = bits === 1 ? bitRows(width, height, indices) : byteRows(width, height, indices)
  return pngFile({ width, height, bits, samples: { palette } }, compressedRows(rows))
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
