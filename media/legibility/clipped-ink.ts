import type { DrawnSlogan, Printed } from '../slogan/drawn-slogan.ts'
import { indexOfLevel } from '../slogan/print-ink.ts'

/** Pixels of ink that were drawn and are not to be seen: beyond their page, or hidden by something else. */
export function clippedInk(drawn: DrawnSlogan): number {
  const index = indexOfLevel(drawn.layout.look)
  let clipped = 0
  for (const printed of drawn.printed) clipped += clippedOf(printed, drawn, index)
  return clipped
}

function clippedOf({ ink, x, y, page }: Printed, { canvas, layout }: DrawnSlogan, index: Uint8Array): number {
  const { width, pixels } = canvas
  const [top, bottom] = [page * layout.place.height - y, (page + 1) * layout.place.height - y]
  let clipped = 0
  for (let row = 0; row < ink.height; row++) {
    const [source, target] = [row * ink.width, (y + row) * width + x]
    // Of this row the columns that are on its page, half-open.
    const [from, to] = row >= top && row < bottom ? [-x, width - x] : [0, 0]
    for (let column = 0; column < ink.width; column++) {
      const wanted = index[ink.levels[source + column] as number] as number
      if (wanted === 0) continue
      if (column < from || column >= to || pixels[target + column] !== wanted) clipped++
    }
  }
  return clipped
}
