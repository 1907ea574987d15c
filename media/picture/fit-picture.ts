import type Sharp from 'sharp'
import type { BoardColor, Crop } from '../../shared/plan/plan.ts'
import { black, white } from '../color.ts'
import { loadSharp } from '../load-sharp.ts'
import { plateColors } from '../look/templates.ts'
import { MediaFault } from '../media-fault.ts'
import { barePng } from '../png/bare-png.ts'
import { encodePng } from '../png/encode-png.ts'
import { dithered } from './dithered.ts'
import { formatOf } from './format-of.ts'

/** The most pixels that a picture may unfold to. */
export const mostPixels = 5e7

/** How a picture is brought onto a canvas of so many pixels; `crop` is in fractions of the upright original, taken first. */
export interface Fitting {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly fit?: 'cover' | 'contain' | undefined
  readonly crop?: Crop | undefined
}

/**
 * A picture as an opaque sRGB PNG without metadata, upright, of exactly the canvas's size: covering it unless told to be
 * contained. Of an animation the first frame. Throws `MediaFault` where the file cannot be taken.
 */
export async function fitPicture(original: Buffer, fitting: Fitting): Promise<Buffer> {
  if (formatOf(original) === undefined) {
    throw new MediaFault(
      'unknown-format',
      'Tệp không phải là ảnh JPEG, PNG, WebP, GIF, TIFF hoặc AVIF',
      'not a JPEG, PNG, WebP, GIF, TIFF or AVIF picture',
    )
  }
  const sharp = await loadSharp()
  const mono = fitting.color === 'mono'
  const { width, height } = fitting
  try {
    const whole = await croppedPart(sharp, original, fitting.crop)
    const [r, g, b] = mono ? black : plateColors.ground
    const fitted = whole
      .resize({ width, height, fit: fitting.fit ?? 'cover', background: { r, g, b, alpha: 1 } })
      .flatten({ background: { r, g, b } })
      .toColourspace(mono ? 'b-w' : 'srgb')
    if (mono) return encodePng(width, height, dithered(await fitted.raw().toBuffer(), width, height), [black, white])
    return barePng(await fitted.png({ compressionLevel: 6, adaptiveFiltering: true, palette: false }).toBuffer())
  } catch (cause) {
    if (cause instanceof MediaFault) throw cause
    throw new MediaFault('unreadable', 'Ảnh bị hỏng hoặc không đọc được', 'the picture is damaged or cannot be read', {
      cause,
    })
  }
}

/** The part of the upright picture that is asked for, still undecoded; refuses by what its header says. */
async function croppedPart(sharp: typeof Sharp, original: Buffer, crop: Crop | undefined) {
  // The header alone is read here, whatever it claims, so that the refusal can say how large the picture is.
  const { autoOrient } = await sharp(original, { limitInputPixels: false }).metadata()
  const { width, height } = autoOrient
  if (width * height > mostPixels) {
    throw new MediaFault(
      'too-many-pixels',
      `Ảnh quá lớn: ${width}×${height} điểm ảnh`,
      `a picture of ${width}×${height} pixels; at most ${mostPixels} are taken`,
    )
  }
  const picture = sharp(original, { limitInputPixels: mostPixels }).autoOrient()
  if (!crop) return picture
  const left = Math.round(crop.x * width)
  const top = Math.round(crop.y * height)
  const right = Math.round((crop.x + crop.width) * width)
  const bottom = Math.round((crop.y + crop.height) * height)
  if (!(left >= 0 && top >= 0 && right > left && bottom > top && right <= width && bottom <= height)) {
    throw new MediaFault('bad-crop', 'Vùng cắt nằm ngoài ảnh', 'the crop is empty or reaches outside the picture')
  }
  return picture.extract({ left, top, width: right - left, height: bottom - top })
}
