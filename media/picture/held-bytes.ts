import type { Metadata } from 'sharp'
import type { PictureFormat } from './format-of.ts'

/** The bytes of all samples of one frame. */
export function bytesOfSamples(header: Metadata): number {
  return header.autoOrient.width * header.autoOrient.height * header.channels * (sampleBytes[header.depth] ?? 8)
}

/**
 * About how much memory a picture's decoder holds for one frame, in bytes, by its header: nothing where it goes from row to row.
 * Measured on libvips' loaders; what is made of the pixels comes on top.
 */
export function heldBytes(format: PictureFormat, header: Metadata): number {
  const sample = sampleBytes[header.depth] ?? 8
  const pixels = header.autoOrient.width * header.autoOrient.height
  switch (format) {
    case 'jpeg':
      // A progressive one needs all coefficients of all channels, two bytes each, before its first row.
      return header.isProgressive ? pixels * header.channels * 2 : 0
    case 'png':
      return header.isProgressive ? pixels * header.channels * sample : 0
    case 'tiff':
      // All of it may be one strip.
      return pixels * header.channels * sample
    case 'gif':
      return pixels * 8
    case 'webp':
      return pixels * ((header.pages ?? 1) > 1 ? 12 : 6)
    case 'avif':
      return pixels * (sample === 1 ? 13 : 26)
  }
}

const sampleBytes: Readonly<Record<string, number>> = {
  uchar: 1,
  char: 1,
  ushort: 2,
  short: 2,
  uint: 4,
  int: 4,
  float: 4,
}
