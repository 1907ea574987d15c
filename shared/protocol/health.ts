/** A step of the machine's own clock that was noticed: when (epoch ms by the server's clock) and by how much (ms, forward positive). */
export interface ClockStep {
  readonly at: number
  readonly ms: number
}

/** How a board's page and its machine are. Bytes, ms and epoch ms; null where the browser does not say. */
export interface Health {
  /** How long the page has run. */
  readonly uptimeMs: number
  readonly clock: {
    /** How far the machine's own clock is ahead of the server's. */
    readonly wallAheadMs: number | null
    /** Half of the interval in which the time may lie. */
    readonly errorMs: number | null
    readonly steps: readonly ClockStep[]
  }
  readonly storage: {
    readonly usedBytes: number | null
    readonly quotaBytes: number | null
    readonly persisted: boolean
    /** Whether what the page wrote last is on the disk: `memory` where it has no storage at all. */
    readonly state: 'good' | 'full' | 'failing' | 'memory'
    /** How often one of the two stores had to be rebuilt from the other. */
    readonly rebuilt: number
  }
  readonly page: {
    /** The 95th percentile of the time between two frames while something moved; null where nothing did. */
    readonly frameMs: number | null
    readonly heapBytes: number | null
    /** Starts that were not preceded by an orderly end, since the last ten good minutes. */
    readonly crashes: number
    readonly lostContexts: number
  }
  /** What of the manifest that is to come, or on air, is there: assets and bytes. */
  readonly download: {
    readonly have: number
    readonly of: number
    readonly haveBytes: number
    readonly ofBytes: number
  }
  /** Shows that are kept here and not stored at the server. */
  readonly unsentShows: number
}
