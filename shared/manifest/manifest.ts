import type { BoardId, OrgId } from '../plan/plan.ts'
import type { Playlist } from '../playlist/playlist.ts'

/** What a manifest is of: later ones of a board have a higher epoch, or the same epoch and a higher version. */
export interface ManifestName {
  /** Begins at 1 and grows where versions of the former epoch count no more: with each pairing, and where a server's history was put back. */
  readonly epoch: number
  /** From 1, grows with each change of the content. */
  readonly version: number
  /** SHA-256 (hex) of the playlist's text: two manifests of one digest show the same. */
  readonly digest: string
}

/**
 * What one board is to play, as it is signed: its assets are the renditions of the playlist, each by SHA-256 and length, the evergreen
 * set and the leases are the playlist's too. Instants are epoch ms.
 */
export interface Manifest extends ManifestName {
  readonly format: 'congchao/manifest@1'
  readonly board: BoardId
  /** Whose publishing key signs: the org of the board. */
  readonly org: OrgId
  readonly issuedAt: number
  /** From then on nothing dated of it is shown; the evergreen set stays. */
  readonly validUntil: number
  readonly playlist: Playlist
}

/** The payload type of a manifest's envelope. */
export const manifestType = 'application/vnd.congchao.manifest+json'
/** The payload type of a root document's envelope. */
export const rootType = 'application/vnd.congchao.root+json'

/** The name of a key: the first 16 hex digits of the SHA-256 of its 32 bytes. */
export type KeyId = string

/** Who may sign something, and how many of them have to. */
export interface SigningRole {
  readonly keys: readonly KeyId[]
  readonly threshold: number
}

/** The keys that an installation signs with: version N + 1 is signed by enough root keys of version N and of its own (TUF 5.3). */
export interface RootDocument {
  readonly format: 'congchao/root@1'
  /** From 1, without gaps. */
  readonly version: number
  readonly issuedAt: number
  /** Ed25519 public keys, 64 lower-case hex digits, by their ids. */
  readonly keys: Readonly<Record<KeyId, string>>
  readonly root: SigningRole
  /** By org; `*` for every org that has no role of its own. */
  readonly publish: Readonly<Record<string, SigningRole>>
  /** Of people who approve, by org: where one is named, a manifest needs its signatures besides. */
  readonly approve?: Readonly<Record<string, SigningRole>>
}

/** Why a manifest or a root document is not taken. */
export const refusals = ['format', 'signature', 'role', 'root', 'board', 'org', 'older', 'digest'] as const

export type Refusal = (typeof refusals)[number]
