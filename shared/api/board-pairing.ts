import type { Named } from './named.ts'

/** Which machine is a board, and which ask to be it; instants are epoch ms. */
export interface BoardPairing {
  /** Null: no machine is. */
  readonly pairing: {
    readonly id: string
    /** How many pairings the board has had. */
    readonly epoch: number
    readonly madeAt: number
    /** Null: nobody who signs in. */
    readonly madeBy: Named | null
    /** Since when two machines claim it; null where none does. */
    readonly disputedAt: number | null
  } | null
  /** The machines that say they were it, and wait to be paired anew. */
  readonly waiting: readonly {
    readonly request: string
    readonly askedAt: number
    readonly address: string
    readonly screen: { readonly width: number; readonly height: number; readonly devicePixelRatio: number }
  }[]
}
