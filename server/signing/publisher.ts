import { type ManifestName, manifestType } from '../../shared/manifest/manifest.ts'
import { manifestText } from '../../shared/manifest/manifest-text.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { Issue } from '../planning/issuing.ts'
import type { Roots } from './roots.ts'
import { signEnvelope } from './sign-envelope.ts'

/** For whom a manifest is signed. */
export interface SignedFor {
  readonly epoch: number
  /** The org of the board first; then the one that its pairing pins, where that is another: both sign. */
  readonly orgs: readonly OrgId[]
}

/** A manifest in its envelope. */
export interface SignedManifest extends ManifestName {
  readonly board: BoardId
  readonly envelope: string
}

/** Signs what boards play. */
export interface Publisher {
  /** The same for the same: Ed25519 signs without chance, so nothing of it is kept. */
  sign(issue: Issue, pairing: SignedFor): Promise<SignedManifest>
  /** The envelopes of the root documents after a version, oldest first. */
  roots(after: number): readonly string[]
  /** The version of the newest. */
  rootVersion(): number
  /** A board knows a later version than there is here: see `Roots.outgrow`. */
  outgrow(version: number): Promise<void>
  /** Calls `listener` with each new version of the root: boards need it before the next manifest, whose key may be another. */
  changed(listener: (version: number) => void): void
}

/** Signs with the keys of `roots`. */
export function createPublisher(roots: Roots): Publisher {
  return {
    async sign({ board, version, digest, body, keptAt, endsAt }, { epoch, orgs }) {
      const [org] = orgs
      if (org === undefined) throw new RangeError('a manifest is of an org')
      // A clock that was put back must not make a manifest that ends before it begins.
      const span = { issuedAt: Math.min(keptAt, endsAt), validUntil: endsAt }
      const text = manifestText({ board, org, epoch, version, digest, ...span }, body)
      const envelope = signEnvelope(manifestType, text, orgs.map(roots.publisherOf))
      return { board, epoch, version, digest, envelope }
    },
    roots: (after) =>
      roots
        .all()
        .slice(Math.max(0, after))
        .map(({ envelope }) => envelope),
    rootVersion: () => roots.newest().version,
    outgrow: roots.outgrow,
    changed: roots.changed,
  }
}
