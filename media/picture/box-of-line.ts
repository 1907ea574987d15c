import { lineOfCap, type TextLine } from './text-lines-of.ts'

/** A part of a picture by its edges, in fractions of it. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How far below the baseline a dot reaches, in heights of a capital. */
const dotBelow = 0.35

/** What a line of text takes with all the marks that its letters may bear, inside the picture. */
export function boxOfLine({ x, y, width, height, lineHeight }: TextLine): Box {
  // Marks are no letters by their shape: where a line was found is without them.
  const bottom = Math.min(1, y + height + (lineHeight / lineOfCap) * dotBelow)
  return { left: x, top: Math.max(0, bottom - lineHeight), right: x + width, bottom }
}
