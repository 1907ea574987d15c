import type { ManifestName } from '../shared/manifest/manifest.ts'
import type { BoardId, OrgId } from '../shared/plan/plan.ts'
import type { Health } from '../shared/protocol/health.ts'
import type { KeptClock } from './kept-clock.ts'

/** What a board is to its server, as it was told when it was paired. */
export interface KeptPairing {
  readonly id: string
  readonly board: BoardId
  /** Whose publishing key it believes. */
  readonly org: OrgId
  readonly epoch: number
  readonly name: string
}

/** A manifest as it came: it is verified whenever it is read. */
export interface KeptManifest {
  readonly name: ManifestName
  readonly envelope: string
}

/** How the page's former lives have ended. */
export interface KeptStarts {
  /** Starts that were not preceded by an orderly end, since the last ten good minutes. */
  readonly crashes: number
  /** How far the page has drawn back: 0 not at all. */
  readonly level: number
  /** Whether its last life has neither done well nor come to an orderly end. */
  readonly open: boolean
}

/** What a board must still know after its power was cut. */
export interface Kept {
  readonly pairing: KeptPairing | null
  /** The root documents in their envelopes, from the one that was pinned on. */
  readonly roots: readonly string[]
  readonly manifest: KeptManifest | null
  /** The number of the page's last start. */
  readonly boot: number
  readonly clock: KeptClock | null
  /** Whether the server has told it to show nothing but the filler. */
  readonly fallback: boolean
  readonly starts: KeptStarts
}

/** What has become of bytes that were to be kept; `full`: there was no room. */
export type Put = 'kept' | 'full' | 'failed'

type Key = Parameters<typeof crypto.subtle.exportKey>[1]

/** A key pair of WebCrypto. */
export interface KeyPair {
  readonly publicKey: Key
  readonly privateKey: Key
}

/** The bytes of renditions, by SHA-256. Nothing here throws. */
export interface RenditionKeep {
  /** SHA-256 of the renditions that are kept. */
  hashes(): Promise<ReadonlySet<string>>
  /** As they were put; whoever draws them checks them. */
  bytes(sha256: string): Promise<ArrayBuffer | undefined>
  put(sha256: string, bytes: ArrayBuffer): Promise<Put>
  drop(sha256: string): Promise<void>
}

/** One board's storage. Nothing here throws: where it fails it says so, and the board plays on from memory. */
export interface Keep extends RenditionKeep {
  read(): Promise<Kept>
  /** Whether it would outlive a loss of power. */
  write(part: Partial<Kept>): Promise<boolean>
  /** The key pair with which the board proves who it is; undefined where it has none, or has lost it. */
  identity(): Promise<KeyPair | undefined>
  /** Whether it would outlive a loss of power. */
  keepIdentity(pair: KeyPair): Promise<boolean>
  /** How it is; each call has it looked into anew for the next one. */
  state(): Health['storage']
}

/** What a board knows that was never here before. */
export const nothingKept: Kept = {
  pairing: null,
  roots: [],
  manifest: null,
  boot: 0,
  clock: null,
  fallback: false,
  starts: { crashes: 0, level: 0, open: false },
}

/** Renditions for as long as the page lives, `mostBytes` of them. */
export function memoryRoom(mostBytes: number): RenditionKeep {
  let usedBytes = 0
  const renditions = new Map<string, ArrayBuffer>()
  const drop = async (sha256: string) => {
    usedBytes -= renditions.get(sha256)?.byteLength ?? 0
    renditions.delete(sha256)
  }
  return {
    hashes: async () => new Set(renditions.keys()),
    bytes: async (sha256) => renditions.get(sha256),
    async put(sha256, bytes) {
      await drop(sha256)
      if (usedBytes + bytes.byteLength > mostBytes) return 'full'
      usedBytes += bytes.byteLength
      renditions.set(sha256, bytes)
      return 'kept'
    },
    drop,
  }
}

/** Keeps for as long as the page lives; `kept` is what it knows at first. Its writes are never durable. */
export function memoryKeep(kept: Kept = nothingKept): Keep {
  let now = kept
  let identity: KeyPair | undefined
  return {
    ...memoryRoom(Number.POSITIVE_INFINITY),
    read: async () => now,
    async write(part) {
      now = { ...now, ...part }
      return false
    },
    identity: async () => identity,
    async keepIdentity(pair) {
      identity = pair
      return false
    },
    state: () => ({ usedBytes: null, quotaBytes: null, persisted: false, state: 'memory', rebuilt: 0 }),
  }
}
