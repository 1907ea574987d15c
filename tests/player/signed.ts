import { createHash } from 'node:crypto'
import { signEnvelope } from '../../server/signing/sign-envelope.ts'
import { publishingKeys, signingKey } from '../../server/signing/signing-key.ts'
import { manifestType, type RootDocument, rootType } from '../../shared/manifest/manifest.ts'
import { manifestText } from '../../shared/manifest/manifest-text.ts'
import { rootTextOf } from '../../shared/manifest/root-text.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import type { ManifestMessage } from '../../shared/protocol/messages.ts'

/** Whose boards they are. */
export const office = 'office' as OrgId

const secret = Buffer.alloc(32, 7)
const publishing = publishingKeys(secret)
const rootKey = (version: number) => signingKey(secret, `root ${version}`)

/** The root document of that version, signed by its own root key and by that of the one before; `orgs` have roles of their own. */
export function rootEnvelope(version: number, orgs: readonly string[] = []): string {
  const signer = rootKey(version)
  const roles = ['*', ...orgs].map((org) => [org, publishing(org, version)] as const)
  const root: RootDocument = {
    format: 'congchao/root@1',
    version,
    issuedAt: version,
    keys: Object.fromEntries([signer, ...roles.map(([, key]) => key)].map(({ id, publicKey }) => [id, publicKey])),
    root: { keys: [signer.id], threshold: 1 },
    publish: Object.fromEntries(roles.map(([org, { id }]) => [org, { keys: [id], threshold: 1 }])),
  }
  return signEnvelope(rootType, rootTextOf(root), version === 1 ? [signer] : [signer, rootKey(version - 1)])
}

export interface SignedAs {
  readonly epoch?: number
  readonly org?: OrgId
  /** The root version under whose keys it is signed, and whose of them. */
  readonly root?: number
  readonly by?: readonly string[]
  readonly validUntil?: number
  readonly board?: BoardId
}

/** A playlist as a server sends it. */
export function manifestMessage(version: number, playlist: Playlist, as: SignedAs = {}): ManifestMessage {
  const { epoch = 1, org = office, root = 1, by = ['*'], validUntil = playlist.endsAt, board = playlist.board } = as
  const body = JSON.stringify(playlist)
  const digest = createHash('sha256').update(body).digest('hex')
  const name = { epoch, version, digest }
  const text = manifestText({ board, org, ...name, issuedAt: 0, validUntil }, body)
  const keys = by.map((role) => publishing(role, root))
  return { type: 'manifest', ...name, envelope: signEnvelope(manifestType, text, keys) }
}
