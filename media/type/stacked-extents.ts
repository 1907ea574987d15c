import { drawRuns } from './draw-runs.ts'
import type { Extent } from './face.ts'
import type { Typeface } from './fonts.ts'

/** Large enough that a pixel of hinting is a small part of an em. */
const measuredAt = 96
/** Past so many pieces the oldest is forgotten, and drawn again when it is next needed. */
const mostPieces = 4000

/** What is known of pieces that were measured, and a safe guess of those that were not. */
export interface StackedExtents {
  measure(pieces: readonly string[]): Promise<void>
  extentOf(piece: string): Extent
}

/** The extents of pieces whose marks are stacked by the typeface's own rules, which only drawing follows. */
export function stackedExtents(typeface: Typeface, letterOf: (letter: string) => Extent | undefined): StackedExtents {
  const known = new Map<string, Extent>()

  async function draw(piece: string): Promise<void> {
    const once = await drawRuns([{ text: piece, typeface }], measuredAt, false)
    // Twice less once is its ink and the ground on both its sides.
    const twice = await drawRuns([{ text: piece + piece, typeface }], measuredAt, false)
    const width = Math.max(once.width, twice.width - once.width)
    const below = once.height - once.above
    known.set(piece, { width: width / measuredAt, above: once.above / measuredAt, below: below / measuredAt })
    if (known.size > mostPieces) known.delete(known.keys().next().value as string)
  }

  return {
    async measure(pieces: readonly string[]): Promise<void> {
      for (const piece of new Set(pieces)) if (!known.has(piece)) await draw(piece)
    },
    /** As measured; before that, as wide as its letters one behind the other, with room for marks above and below. */
    extentOf(piece: string): Extent {
      const measured = known.get(piece)
      if (measured) return measured
      let [width, above, below] = [0, 0, 0]
      for (const letter of piece) {
        const extent = letterOf(letter)
        if (!extent) continue
        width += extent.width
        above = Math.max(above, extent.above)
        below = Math.max(below, extent.below)
      }
      return { width, above: above * 1.5, below: below + 0.3 }
    },
  }
}
