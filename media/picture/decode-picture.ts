import type { OpenPicture } from './open-picture.ts'
import { unreadable } from './unreadable.ts'

/** A picture's pixels: upright, sRGB, a byte a sample, row by row; four channels where parts of it are transparent. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/**
 * Decodes a picture at `scale` (0–1] of its size. JPEG and WebP are shrunk while they are decoded, at a fraction of the work.
 * Damage is refused as `unreadable`, not patched.
 */
export async function decodePicture({ header, sharp }: OpenPicture, scale: number): Promise<Pixels> {
  const whole = sharp()
  const width = Math.max(1, Math.round(header.width * scale))
  const height = Math.max(1, Math.round(header.height * scale))
  // `fill`: both sides are given, so that no other rounding than this one decides.
  const sized = scale < 1 ? whole.resize({ width, height, fit: 'fill' }) : whole
  try {
    const { data, info } = await sized
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels in sRGB`)
    return { data, width: info.width, height: info.height, channels: info.channels }
  } catch (cause) {
    throw unreadable(cause)
  }
}
