import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Rendition } from '../../shared/playlist/playlist.ts'

/** A picture whose every pixel says where it stands, its bytes as PNG, and its pixels as RGBA. */
export interface Painted {
  readonly rendition: Rendition
  readonly png: Buffer
  readonly pixels: Buffer
}

/** Paints `width`×`height` pixels; another `shade` (0–255) is another picture in every pixel. */
export async function painted(width: number, height: number, shade: number): Promise<Painted> {
  const pixels = Buffer.alloc(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    pixels.set([shade, (i % width) & 255, (((i % width) >> 8) * 16 + Math.floor(i / width)) & 255, 255], i * 4)
  }
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer()
  const sha256 = createHash('sha256').update(png).digest('hex')
  return { rendition: { sha256, bytes: png.length, width, height }, png, pixels }
}

/** The pixels of a `width` px wide cut of it that begins at column `left`. */
export function cutOf({ pixels, rendition }: Painted, left: number, width: number): Buffer {
  const rows = Array.from({ length: rendition.height }, (_, y) => {
    const start = (y * rendition.width + left) * 4
    return pixels.subarray(start, start + width * 4)
  })
  return Buffer.concat(rows)
}
