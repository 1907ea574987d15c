/** A board that a machine may become. */
export interface PairableBoard {
  readonly id: string
  readonly name: string
  readonly org: string
  readonly orgName: string
  readonly width: number
  readonly height: number
  /** Whether a machine is this board already. */
  readonly paired: boolean
}

/** A machine that asks to be paired, as it is told by its code; instants are epoch ms. */
export interface PairingQuestion {
  readonly request: string
  readonly screen: { readonly width: number; readonly height: number; readonly devicePixelRatio: number }
  readonly askedAt: number
  readonly endsAt: number
  readonly address: string
  /** What it was before. */
  readonly former: { readonly board: string; readonly name: string } | null
  readonly boards: readonly PairableBoard[]
}

/** What a machine is from now on. */
export interface PairingMade {
  readonly board: string
  readonly name: string
}
