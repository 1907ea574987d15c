import type { OrgId, Slide } from '../plan/plan.ts'
import type { ItemStanding } from './item-state.ts'

/** What the boards of an office show where nothing else is due, and how far the office’s own is. */
export interface OfficeFiller {
  /** Its own as it is written; null where there is none. */
  readonly filler: Slide | null
  /** How far it is; null where there is none, neither written nor approved. One that was removed plays on until that is approved. */
  readonly standing: ItemStanding | null
  /** The approved one that its boards go by: its own, or that of the nearest office above; null: the system’s. */
  readonly inForce: { readonly org: OrgId; readonly filler: Slide } | null
}
