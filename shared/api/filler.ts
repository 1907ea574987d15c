import type { BoardColor, BoardId, OrgId, SectionId, Slide } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'
import type { ItemStanding } from './item-state.ts'

/** What was approved of a filler for one canvas. */
export interface FillerPicture {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly rendition: Rendition
  /** Where there is such a canvas, on boards that the caller sees; of many the first. */
  readonly boards: readonly { readonly id: BoardId; readonly section: SectionId | null }[]
  /** How many more there are. */
  readonly more: number
}

/** The approved filler by which the boards of an office go, and whose it is. */
export interface FillerInForce {
  readonly org: OrgId
  readonly filler: Slide
  /** On the boards of the office and of those below; a canvas for which it is not approved has none. */
  readonly pictures: readonly FillerPicture[]
}

/** What the boards of an office show where nothing else is due, and how far the office’s own is. */
export interface OfficeFiller {
  /** Its own as it is written; null where there is none. */
  readonly filler: Slide | null
  /** How far it is; null where there is none, neither written nor approved. One that was removed plays on until that is approved. */
  readonly standing: ItemStanding | null
  /** Its own, or that of the nearest office above; null: the system’s. */
  readonly inForce: FillerInForce | null
}
