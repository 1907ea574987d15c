import type { ItemKey } from '../../shared/api/item-key.ts'
import type { BoardColor } from '../../shared/plan/plan.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { type Item, textOfKey } from './item.ts'

/** A rectangle of pixels that a slide is drawn for. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}

/** What a slide shows on one canvas, as it was approved: these bytes and no others. */
export interface ApprovedPicture extends Pixels {
  readonly face: string
  readonly rendition: Rendition
}

/** What an approval changes: items that may play from now on as they are here, items that no longer may, and pixels. */
export interface ApprovedChange {
  readonly submission: string
  readonly items: readonly Item[]
  readonly removed: readonly ItemKey[]
  /** Items that stay as they are, at another place in their lists. */
  readonly moved?: readonly Item[]
  readonly pictures: readonly ApprovedPicture[]
}

/** All that may play. */
export interface ApprovedBook {
  /** By the texts of their keys. */
  readonly items: ReadonlyMap<string, Item>
  /** What was approved for a face on a canvas. */
  picture(face: string, canvas: Pixels): Rendition | undefined
  /** The book as it is once that is approved too. */
  with(change: ApprovedChange): ApprovedBook
}

/** A book of these items and pictures. */
export function approvedBook(items: Iterable<Item>, pictures: Iterable<ApprovedPicture>): ApprovedBook {
  const byKey = new Map(Array.from(items, (item) => [textOfKey(item), item]))
  const byCanvas = new Map(Array.from(pictures, (picture) => [placeOf(picture.face, picture), picture]))
  return {
    items: byKey,
    picture: (face, canvas) => byCanvas.get(placeOf(face, canvas))?.rendition,
    with(change) {
      const gone = new Set(change.removed.map(textOfKey))
      const rest = [...byKey.values()].filter((item) => !gone.has(textOfKey(item)))
      return approvedBook(
        [...rest, ...change.items, ...(change.moved ?? [])],
        [...byCanvas.values(), ...change.pictures],
      )
    },
  }
}

function placeOf(face: string, { width, height, color }: Pixels): string {
  return `${face} ${width}×${height} ${color}`
}
