import { sha256Of } from '../sha256-of.ts'
import { checkSignature } from './ed25519.ts'
import type { ManifestName, RootDocument } from './manifest.ts'
import { type Expected, type ManifestVerdict, verifyManifest } from './verify-manifest.ts'
import { type RootVerdict, verifyRoots } from './verify-root.ts'

/** What board and server alike take a root document or a manifest by. */
export interface Verifier {
  /** See `verifyRoots`. */
  roots(trusted: RootDocument | null, envelopes: readonly string[]): Promise<RootVerdict>
  /** See `verifyManifest`. */
  manifest(envelope: string, expected: Expected): Promise<ManifestVerdict>
  /**
   * What a board has kept: the newest root of the chain, and the manifest where it verifies under that root or under one before it. It
   * was good when it was taken, and must not go off the air because a key was changed since.
   */
  kept(
    roots: readonly string[],
    kept: { readonly envelope: string; readonly name: ManifestName } | null,
    expected: Pick<Expected, 'board' | 'org'>,
  ): Promise<{ readonly root: RootDocument | null; readonly manifest: ManifestVerdict | null }>
}

const check = { signature: checkSignature, sha256: sha256Of }

/** The verifier: a piece of the page that is loaded when there is something to verify. */
export const verifier: Verifier = {
  roots: (trusted, envelopes) => verifyRoots(trusted, envelopes, check),
  manifest: (envelope, expected) => verifyManifest(envelope, expected, check),
  async kept(envelopes, kept, expected) {
    const chain: RootDocument[] = []
    for (const envelope of envelopes) {
      const verdict = await verifyRoots(chain[chain.length - 1] ?? null, [envelope], check)
      if ('refused' in verdict) break
      chain.push(verdict.root)
    }
    let manifest: ManifestVerdict | null = null
    for (let i = chain.length - 1; kept && i >= 0; i--) {
      const root = chain[i] as RootDocument
      manifest = await verifyManifest(kept.envelope, { ...expected, root, last: kept.name }, check)
      if ('manifest' in manifest) break
    }
    return { root: chain[chain.length - 1] ?? null, manifest }
  },
}
