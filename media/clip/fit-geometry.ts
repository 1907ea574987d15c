import type { Crop } from '../../shared/plan/plan.ts'
import { MediaFault } from '../media-fault.ts'

/** A rectangle in whole pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of an upright frame that a crop in fractions names; the whole frame without one. Throws `MediaFault` (`bad-crop`). */
export function cropBox(width: number, height: number, crop: Crop | undefined): Box {
  if (!crop) return { x: 0, y: 0, width, height }
  const [x, y] = [Math.round(crop.x * width), Math.round(crop.y * height)]
  const [right, bottom] = [Math.round((crop.x + crop.width) * width), Math.round((crop.y + crop.height) * height)]
  if (x >= 0 && y >= 0 && right > x && bottom > y && right <= width && bottom <= height) {
    return { x, y, width: right - x, height: bottom - y }
  }
  throw new MediaFault('bad-crop', 'Vùng cắt nằm ngoài clip', 'the crop is empty or reaches outside the clip')
}

/** How a part of a frame comes onto a canvas: what is taken of it, and the box that this fills there. */
export interface Fit {
  readonly taken: Box
  readonly place: Box
}

/** A part of a frame on a canvas, centred: all of it where it is contained, else what covers the canvas. */
export function fitOf(part: Box, canvas: Pick<Box, 'width' | 'height'>, fit: 'cover' | 'contain'): Fit {
  const ratios = [canvas.width / part.width, canvas.height / part.height]
  const ratio = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios)
  const side = (length: number) => Math.max(1, Math.round(length))
  if (fit === 'contain') {
    const place = centred({ width: side(part.width * ratio), height: side(part.height * ratio) }, canvas)
    return { taken: part, place }
  }
  // What will not be seen is not scaled: of a beam that is most of the frame.
  const size = {
    width: Math.min(part.width, side(canvas.width / ratio)),
    height: Math.min(part.height, side(canvas.height / ratio)),
  }
  const inside = centred(size, part)
  const taken = { ...inside, x: part.x + inside.x, y: part.y + inside.y }
  return { taken, place: { x: 0, y: 0, width: canvas.width, height: canvas.height } }
}

function centred(size: Pick<Box, 'width' | 'height'>, on: Pick<Box, 'width' | 'height'>): Box {
  return { x: Math.floor((on.width - size.width) / 2), y: Math.floor((on.height - size.height) / 2), ...size }
}
