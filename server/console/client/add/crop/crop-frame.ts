import type { Crop } from '../../../../../shared/plan/plan.ts'

/** Width and height, in one unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where a crop of a fixed aspect lies: its middle as fractions of the picture, and its size as a part of the largest that fits. */
export interface CropFrame {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The smallest crop that can be asked for, as a part of the largest. */
export const leastSize = 0.1

/** The largest crop with a canvas's aspect that fits a picture, as fractions of the picture. */
export function largestCrop(picture: Size, canvas: Size): Size {
  const relative = (canvas.width * picture.height) / (canvas.height * picture.width)
  return relative > 1 ? { width: 1, height: 1 / relative } : { width: relative, height: 1 }
}

/** The crop of a frame, kept inside the picture; fractions to four decimals. */
export function cropOf(frame: CropFrame, picture: Size, canvas: Size): Crop {
  const largest = largestCrop(picture, canvas)
  const size = Math.max(leastSize, Math.min(1, frame.size))
  const width = rounded(largest.width * size)
  const height = rounded(largest.height * size)
  return {
    x: rounded(within(frame.x - width / 2, 1 - width)),
    y: rounded(within(frame.y - height / 2, 1 - height)),
    width,
    height,
  }
}

/** The frame of a crop; of the whole picture's middle where there is none. */
export function frameOfCrop(crop: Crop | undefined, picture: Size, canvas: Size): CropFrame {
  if (!crop) return { x: 0.5, y: 0.5, size: 1 }
  const largest = largestCrop(picture, canvas)
  return { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2, size: Math.min(1, crop.width / largest.width) }
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
// Downward: a crop that is a hair too large would reach outside the picture.
const rounded = (value: number) => Math.floor(value * 10_000) / 10_000

const nudges: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.01, 0],
  ArrowRight: [0.01, 0],
  ArrowUp: [0, -0.01],
  ArrowDown: [0, 0.01],
}

/** A frame moved by an arrow key, a hundredth of the picture; undefined for another key. */
export function nudged(frame: CropFrame, key: string): CropFrame | undefined {
  const by = nudges[key]
  return by && { ...frame, x: frame.x + by[0], y: frame.y + by[1] }
}
