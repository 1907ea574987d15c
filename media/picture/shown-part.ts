import type { Fitting } from './fit-pictures.ts'

/** The part of an upright picture that a canvas shows, in fractions of it, and the canvas's pixels for each of the picture's. */
export interface ShownPart {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly scale: number
}

/** What is left of a picture of this upright size after cropping, and after what covering the canvas cuts off evenly at both ends. */
export function shownPart(
  picture: { readonly width: number; readonly height: number },
  { width, height, fit, crop = { x: 0, y: 0, width: 1, height: 1 } }: Fitting,
): ShownPart {
  const across = width / (crop.width * picture.width)
  const down = height / (crop.height * picture.height)
  const scale = fit === 'contain' ? Math.min(across, down) : Math.max(across, down)
  const shownWidth = Math.min(crop.width, width / (scale * picture.width))
  const shownHeight = Math.min(crop.height, height / (scale * picture.height))
  const left = crop.x + (crop.width - shownWidth) / 2
  const top = crop.y + (crop.height - shownHeight) / 2
  return { left, top, right: left + shownWidth, bottom: top + shownHeight, scale }
}
