import type { BoardColor } from '../plan/plan.ts'
import type { ItemKey } from './item-key.ts'
import type { Named } from './named.ts'

/** How far an item is. */
export type ItemState = 'draft' | 'pending' | 'returned' | 'approved' | 'playing' | 'ended' | 'withdrawn'

/** How far an item of a campaign is, with the names that go with it: `state` of what boards may play, `revision` of what is written beside that or still lacks an approved picture. */
export interface ItemStanding extends ItemKey {
  readonly state: ItemState
  /** Null where nothing differs from what was approved and no picture is lacking, or nothing is approved yet. */
  readonly revision: 'draft' | 'pending' | 'returned' | null
  /** The last that asked for it; null where it never was asked. */
  readonly submission: string | null
  readonly author: Named | null
  /** By name. */
  readonly approvers: readonly string[]
  /** Why it was returned. */
  readonly reason: string | null
  /** The canvases that its slide reaches and is not approved on. */
  readonly lacking: readonly { readonly width: number; readonly height: number; readonly color: BoardColor }[]
}

/** Every item of a campaign, written or approved. */
export interface ItemStates {
  readonly items: readonly ItemStanding[]
}
