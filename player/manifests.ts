import type { Manifest, ManifestName, Refusal, RootDocument } from '../shared/manifest/manifest.ts'
import { isSameManifest } from '../shared/manifest/newer.ts'
import type { BoardId } from '../shared/plan/plan.ts'
import type { Playlist } from '../shared/playlist/playlist.ts'
import type { ManifestMessage, Refused } from '../shared/protocol/messages.ts'
import type { Keep, Kept } from './keep.ts'
import type { Stage } from './stage.ts'
import type { BoardVerifier } from './verify.ts'

/** What manifests are kept in and shown on, and who is told. */
export interface ManifestsEdges {
  readonly board: BoardId
  readonly keep: Pick<Keep, 'write'>
  readonly kept: Kept
  readonly stage: Stage
  readonly verifier: () => Promise<BoardVerifier>
  /** Whether anything at all is to be put on air. */
  readonly mayShow: () => boolean
  /** One came to be on air, or to be kept. */
  readonly changed: () => void
  readonly refused: (refused: Refused) => void
  /** Takes what went wrong and was dealt with. */
  readonly told: (error: unknown) => void
}

/** The manifests and roots that a board is given: nothing of them is gone by that does not verify. */
export interface Manifests {
  take(message: ManifestMessage): void
  takeRoots(envelopes: readonly string[]): void
  /** Takes what another page has kept. */
  recall(kept: Kept): void
  /** Resolves when all that came so far has been taken or refused. */
  settled(): Promise<void>
  /** The last one that was taken. */
  has(): ManifestName | null
  /** The version of the root that is trusted; 0 without one. */
  root(): number
  /** The one that is on the canvas. */
  onAir(): ManifestName | null
  /** The one whose playlist it is. */
  of(playlist: Playlist): Manifest | undefined
  isStored(name: ManifestName | null): boolean
}

/** Begins with what was kept, verified anew. */
export function manifestsOf({ board, keep, kept, stage, verifier, ...edges }: ManifestsEdges): Manifests {
  const byPlaylist = new WeakMap<Playlist, Manifest>()
  let { roots, pairing } = kept
  let root: RootDocument | null = null
  let has: ManifestName | null = null
  let stored: ManifestName | null = null
  let work: Promise<void> = Promise.resolve()

  // One after the other, or a short one could overtake a long one that was sent before it.
  const inTurn = (next: () => Promise<void>) => {
    work = work.then(next).catch(edges.told)
  }

  function refuse(what: Refused['what'], why: Refusal, name: Refused['name'] = null): void {
    edges.told(new Error(`${what} ${name ? `${name.epoch}.${name.version} ` : ''}refused: ${why}`))
    edges.refused({ type: 'refused', what, why, name, has })
  }

  /** Whether it can be drawn: then it is the last one. */
  async function accept(manifest: Manifest): Promise<Manifest | undefined> {
    const { playlist } = manifest
    if (!(await verifier()).decodePlaylist(playlist, board)) return undefined
    has = nameOf(manifest)
    byPlaylist.set(playlist, manifest)
    return manifest
  }

  async function takeKept(kept: Kept): Promise<void> {
    ;({ roots, pairing } = kept)
    if (!pairing || roots.length === 0) return
    const found = await (await verifier()).kept(roots, kept.manifest, { board, org: pairing.org })
    root = found.root
    const verdict = found.manifest
    if (verdict && 'refused' in verdict) refuse('manifest', verdict.refused, verdict.name)
    const taken = verdict && 'manifest' in verdict && (await accept(verdict.manifest))
    if (!taken) return
    stored = has
    if (edges.mayShow()) void stage.take(taken.playlist)
  }

  async function take(message: ManifestMessage): Promise<void> {
    if (!pairing || !root) return refuse('manifest', 'root')
    // [P9] What an earlier pairing was given counts no more.
    const last = has ?? { epoch: pairing.epoch, version: 0, digest: '' }
    const verdict = await (await verifier()).manifest(message.envelope, { root, board, org: pairing.org, last })
    if ('refused' in verdict) return refuse('manifest', verdict.refused, verdict.name)
    const isOnItsWay = isSameManifest(has, verdict.manifest)
    const manifest = isOnItsWay ? verdict.manifest : await accept(verdict.manifest)
    if (!manifest) {
      const { epoch, version } = verdict.manifest
      return refuse('manifest', 'format', { epoch, version })
    }
    pairing = { ...pairing, org: manifest.org }
    // The same again has been signed by others: there is nothing to stage.
    void play(manifest, message.envelope, isOnItsWay)
  }

  async function play(manifest: Manifest, envelope: string, isStaged: boolean): Promise<void> {
    if (!isStaged && edges.mayShow() && !(await stage.take(manifest.playlist))) return
    const name = nameOf(manifest)
    // Together, or the next start would look for the signature of the wrong org.
    if (await keep.write({ pairing, manifest: { name, envelope } })) stored = name
    edges.changed()
  }

  async function takeRoots(envelopes: readonly string[]): Promise<void> {
    const verdict = await (await verifier()).roots(root, envelopes)
    if ('refused' in verdict) return refuse('root', verdict.refused)
    roots = root ? [...roots, ...envelopes] : envelopes
    root = verdict.root
    await keep.write({ roots })
  }

  const recall = (kept: Kept) => inTurn(() => takeKept(kept))
  recall(kept)
  return {
    take: (message) => inTurn(() => take(message)),
    takeRoots: (envelopes) => inTurn(() => takeRoots(envelopes)),
    recall,
    settled: () => work,
    has: () => has,
    root: () => root?.version ?? 0,
    onAir() {
      const on = stage.on()
      const manifest = on && byPlaylist.get(on.playlist)
      return manifest ? nameOf(manifest) : null
    },
    of: (playlist) => byPlaylist.get(playlist),
    isStored: (name) => isSameManifest(stored, name),
  }
}

const nameOf = ({ epoch, version, digest }: ManifestName): ManifestName => ({ epoch, version, digest })
