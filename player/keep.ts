import type { PlaylistName } from '../shared/protocol/messages.ts'

/** A playlist as it came: its body is checked against its digest whenever it is read. */
export interface KeptPlaylist extends PlaylistName {
  readonly body: string
}

/** What a board must still know after its power was cut. */
export interface Kept {
  readonly key: string | null
  readonly playlist: KeptPlaylist | null
  /** How far the server's clock was ahead of this machine's, in ms. */
  readonly skewMs: number
}

/** One board's storage. Nothing here throws: where it fails it says so, and the board plays on from memory. */
export interface Keep {
  read(): Promise<Kept>
  /** Whether it would outlive a loss of power. */
  write(part: Partial<Kept>): Promise<boolean>
  /** SHA-256 of the renditions that are kept. */
  hashes(): Promise<ReadonlySet<string>>
  /** As they were put; whoever draws them checks them. */
  bytes(sha256: string): Promise<ArrayBuffer | undefined>
  put(sha256: string, bytes: ArrayBuffer): Promise<boolean>
  drop(sha256: string): Promise<void>
}

/** What a board knows that was never here before. */
export const nothingKept: Kept = { key: null, playlist: null, skewMs: 0 }

/** Keeps for as long as the page lives; `kept` is what it knows at first. Its writes are never durable. */
export function memoryKeep(kept: Kept = nothingKept): Keep {
  let now = kept
  const renditions = new Map<string, ArrayBuffer>()
  return {
    read: async () => now,
    async write(part) {
      now = { ...now, ...part }
      return false
    },
    hashes: async () => new Set(renditions.keys()),
    bytes: async (sha256) => renditions.get(sha256),
    async put(sha256, bytes) {
      renditions.set(sha256, bytes)
      return false
    },
    async drop(sha256) {
      renditions.delete(sha256)
    },
  }
}
