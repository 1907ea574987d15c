import type { BoardColor, Crop } from '../../shared/plan/plan.ts'
import { black, type Rgb, white } from '../color.ts'
import { loadSharp } from '../load-sharp.ts'
import { plateColors } from '../look/templates.ts'
import { MediaFault } from '../media-fault.ts'
import { encodePng } from '../png/encode-png.ts'
import { decodePicture, type Pixels } from './decode-picture.ts'
import { dithered } from './dithered.ts'
import { encodePixels } from './encode-pixels.ts'
import { openPicture, type PictureHeader } from './open-picture.ts'
import { mostKeptPixels } from './picture-limits.ts'

/** How a picture is brought onto a canvas of so many pixels; `crop` is in fractions of the upright original, taken first. */
export interface Fitting {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly fit?: 'cover' | 'contain' | undefined
  readonly crop?: Crop | undefined
  /** What shows beside a contained picture and through a transparent one; the plate's ground where it is left out. */
  readonly ground?: Rgb | undefined
}

/**
 * A picture as opaque sRGB PNGs without metadata, upright, index for index of exactly the canvases' sizes: covering them unless told
 * to be contained. It is decoded once for all of them. Of an animation the first frame. Throws `MediaFault` where it cannot be taken.
 */
export async function fitPictures(original: Buffer, fittings: readonly Fitting[]): Promise<readonly Buffer[]> {
  const picture = await openPicture(original)
  for (const { crop } of fittings) if (crop) refuseOutside(crop, picture.header)
  if (fittings.length === 0) return []
  const pixels = await decodePicture(picture, scaleFor(picture.header, fittings))
  return await Promise.all(fittings.map((fitting) => fitted(pixels, fitting)))
}

/** Pixels decoded for each one shown, along a side: with fewer the edge of a crop would stand off by half a pixel of the canvas. */
const spare = 1.4
/** As many pixels are decoded anyway: a small picture is never resampled twice. */
const alwaysPixels = 2e6

function scaleFor({ width, height }: PictureHeader, fittings: readonly Fitting[]): number {
  const wanted = fittings.map((fitting) => {
    const { crop = whole } = fitting
    const across = fitting.width / (crop.width * width)
    const down = fitting.height / (crop.height * height)
    return fitting.fit === 'contain' ? Math.min(across, down) : Math.max(across, down)
  })
  const holding = (pixels: number) => Math.sqrt(pixels / (width * height))
  return Math.min(1, holding(mostKeptPixels), Math.max(holding(alwaysPixels), spare * Math.max(...wanted)))
}

const whole: Crop = { x: 0, y: 0, width: 1, height: 1 }

async function fitted(pixels: Pixels, fitting: Fitting): Promise<Buffer> {
  const { width, height, color, fit = 'cover', crop = whole } = fitting
  const sharp = await loadSharp()
  const mono = color === 'mono'
  const [r, g, b] = fitting.ground ?? (mono ? black : plateColors.ground)
  const { data, ...raw } = pixels
  const canvas = sharp(data, { raw })
    .extract(rectangleOf(crop, pixels))
    .resize({ width, height, fit, background: { r, g, b, alpha: 1 } })
    .flatten({ background: { r, g, b } })
    .toColourspace(mono ? 'b-w' : 'srgb')
    .raw()
  const drawn = await canvas.toBuffer()
  if (mono) return encodePng(width, height, dithered(drawn, width, height), [black, white])
  return await encodePixels({ data: drawn, width, height, channels: 3 })
}

function refuseOutside(crop: Crop, size: { readonly width: number; readonly height: number }): void {
  const { left, top, width, height } = rectangleOf(crop, size)
  const isInside = left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height
  if (!(isInside && crop.width > 0 && crop.height > 0)) {
    throw new MediaFault('bad-crop', 'Vùng cắt nằm ngoài ảnh', 'the crop is empty or reaches outside the picture')
  }
}

/** A crop in whole pixels of a picture at some scale: at least one. */
function rectangleOf(crop: Crop, size: { readonly width: number; readonly height: number }) {
  const left = Math.min(Math.round(crop.x * size.width), size.width - 1)
  const top = Math.min(Math.round(crop.y * size.height), size.height - 1)
  const width = Math.max(1, Math.round((crop.x + crop.width) * size.width) - left)
  const height = Math.max(1, Math.round((crop.y + crop.height) * size.height) - top)
  return { left, top, width, height }
}
