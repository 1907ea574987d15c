import { loadSharp } from '../load-sharp.ts'
import { decodePicture, type Pixels } from './decode-picture.ts'
import { encodePixels } from './encode-pixels.ts'
import { type OpenPicture, openPicture } from './open-picture.ts'
import { mostKeptPixels, pictureLimits } from './picture-limits.ts'

/** A picture's working copy: from it all renditions are made. */
export interface Master {
  readonly bytes: Buffer
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

/**
 * A picture encoded anew: upright, sRGB, without metadata, of an animation the first frame; at its own size, or, past 24 megapixels, at
 * those. A JPEG of high quality without colour subsampling where the original was lossy and is opaque, else a PNG. Throws `MediaFault`
 * where it cannot be taken.
 */
export async function masterOf(bytes: Buffer): Promise<Master> {
  return await masterOfOpen(await openPicture(bytes))
}

/** The same of a picture that is open already. */
export async function masterOfOpen(picture: OpenPicture): Promise<Master> {
  const { header } = picture
  const scale = Math.min(1, Math.sqrt(mostKeptPixels / (header.width * header.height)))
  if (!header.isLossless && !header.hasAlpha) return await jpegOf(await decodePicture(picture, scale))
  const png = await pngOf(await decodePicture(picture, scale))
  const excess = png.bytes.length / pictureLimits.bytes
  // Noise that a palette or a better compression had made small: it has to come in again as any picture does.
  return excess <= 1 ? png : await pngOf(await decodePicture(picture, (scale / Math.sqrt(excess)) * 0.95))
}

async function pngOf(pixels: Pixels): Promise<Master> {
  const { width, height } = pixels
  return { bytes: await encodePixels(pixels), type: 'image/png', width, height }
}

async function jpegOf({ data, ...raw }: Pixels): Promise<Master> {
  const { width, height } = raw
  const sharp = await loadSharp()
  const bytes = await sharp(data, { raw })
    // Better code tables would hold the whole picture a second time.
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer()
  return { bytes, type: 'image/jpeg', width, height }
}
