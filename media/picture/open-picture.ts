import type { Sharp } from 'sharp'
import { loadSharp } from '../load-sharp.ts'
import type { PictureFormat } from './format-of.ts'
import { isCut } from './is-cut.ts'
import { isLossless } from './is-lossless.ts'
import { pictureLimits } from './picture-limits.ts'
import { pngWithoutExtras } from './png-without-extras.ts'
import { recognizedFormat } from './recognized-format.ts'
import { refuseByLength } from './refuse-by-length.ts'
import { refuseBySize, refuseByStructure } from './refuse-by-limits.ts'
import { unreadable } from './unreadable.ts'

/** What a picture's own header says, upright. */
export interface PictureHeader {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  /** Frames of an animation or pages of a TIFF; only the first is ever shown. */
  readonly frames: number
  readonly hasAlpha: boolean
  /** Whether the file keeps pixels as they were; AVIF counts as lossy. */
  readonly isLossless: boolean
}

/** A picture that passed all that can be judged before decoding; `sharp()` begins a pipeline whose first step is to stand it upright. */
export interface OpenPicture {
  readonly header: PictureHeader
  readonly sharp: () => Sharp
}

/** Reads a picture's header and holds it to the limits, decoding nothing. Throws `MediaFault`, with what is wrong in it. */
export async function openPicture(file: Buffer): Promise<OpenPicture> {
  refuseByLength(file)
  const format = recognizedFormat(file)
  const frames = refuseByStructure(file, format)
  const bytes = format === 'png' ? pngWithoutExtras(file) : file
  const sharp = await loadSharp()
  const options = { limitInputPixels: pictureLimits.pixels, sequentialRead: true }
  // Whatever the header claims is read here, so that a refusal can say how large the picture is.
  const found = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(cause)
    })
  refuseBySize(bytes, format, found)
  if (isCut(bytes, format)) throw unreadable()
  const { width, height } = found.autoOrient
  return {
    header: { format, width, height, frames, hasAlpha: found.hasAlpha, isLossless: isLossless(bytes, format) },
    sharp: () => sharp(bytes, options).autoOrient(),
  }
}
