import { MediaFault } from '../media-fault.ts'
import { decodePicture } from './decode-picture.ts'
import { type OpenPicture, openPicture, type PictureHeader } from './open-picture.ts'
import { pictureLimits as limits } from './picture-limits.ts'

/** What is known of a picture that can be taken. */
export type PictureFacts = PictureHeader

/**
 * Judges a picture that was handed in, by its content alone: what it is and how large by its first bytes and its header, then, by
 * decoding all of it, whether it is whole. Throws `MediaFault` where it cannot be taken.
 */
export async function judgePicture(bytes: Buffer): Promise<PictureFacts> {
  const picture = await openPicture(bytes)
  await judgeOpen(picture)
  return picture.header
}

const judgedSide = 256

/** Judges a picture that is open already. */
export async function judgeOpen(picture: OpenPicture): Promise<void> {
  const { width, height } = picture.header
  if (Math.min(width, height) < limits.leastSide) {
    throw new MediaFault(
      'too-small',
      `Ảnh quá nhỏ: ${width}×${height} điểm ảnh; mỗi cạnh ít nhất ${limits.leastSide}`,
      `a picture of ${width}×${height} pixels; at least ${limits.leastSide} a side are needed`,
    )
  }
  // Shrunk while it is decoded, every bit of the file is read all the same, and few pixels are made: damage is found soon.
  await decodePicture(picture, Math.min(1, judgedSide / Math.max(width, height)))
}
