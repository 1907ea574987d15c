import type { Extent } from './face.ts'

/** The extent of parts of a line that stand one behind the other; 0 where none has any ink. */
export function joinedExtent(extents: readonly (Extent | undefined)[]): Extent {
  let [width, above, below] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const extent of extents) {
    if (!extent) continue
    width += extent.width
    // What has no ink, a space, says nothing of a line's height.
    if (extent.above === 0 && extent.below === 0) continue
    above = Math.max(above, extent.above)
    below = Math.max(below, extent.below)
  }
  return above === Number.NEGATIVE_INFINITY ? { width, above: 0, below: 0 } : { width, above, below }
}
