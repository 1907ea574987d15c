import { compressedRows, pngFile } from './png-file.ts'

/** An opaque PNG without metadata from red, green and blue, three bytes a pixel, row by row; the same bytes on every machine. */
export function encodeRgbPng(width: number, height: number, samples: Uint8Array): Buffer {
  const stride = width * 3
  const rows = new Uint8Array((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1)
    // Filter 1: each sample less that of the pixel to its left. Flat grounds become runs of zeros.
    rows[row] = 1
    for (let x = 0; x < stride; x++) {
      const sample = samples[y * stride + x] as number
      rows[row + 1 + x] = x < 3 ? sample : sample - (samples[y * stride + x - 3] as number)
    }
  }
  return pngFile({ width, height, bits: 8, samples: 'rgb' }, compressedRows(rows))
}
