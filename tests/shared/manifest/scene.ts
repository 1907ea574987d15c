import { createHash } from 'node:crypto'
import { signEnvelope } from '../../../server/signing/sign-envelope.ts'
import { type SigningKey, signingKey } from '../../../server/signing/signing-key.ts'
import {
  type ManifestName,
  manifestType,
  type RootDocument,
  rootType,
  type SigningRole,
} from '../../../shared/manifest/manifest.ts'
import { manifestText } from '../../../shared/manifest/manifest-text.ts'
import { rootTextOf } from '../../../shared/manifest/root-text.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'

/** A key by its name: the same in every run. */
export const keyNamed = (name: string): SigningKey => signingKey(Buffer.alloc(32, 5), `test ${name}`)

/** Some keys: `ben` and `tinh` publish for orgs, `all` for all others, `former` no longer does, `stranger` never did. */
export const keys = {
  ...{ root1: keyNamed('root1'), root2: keyNamed('root2'), root3: keyNamed('root3'), root4: keyNamed('root4') },
  ...{ ben: keyNamed('ben'), tinh: keyNamed('tinh'), all: keyNamed('all') },
  ...{ former: keyNamed('former'), stranger: keyNamed('stranger'), approver: keyNamed('approver') },
}

export const roleOf = (threshold: number, ...of: SigningKey[]): SigningRole => ({
  keys: of.map(({ id }) => id).sort(),
  threshold,
})

export const keyList = (...of: SigningKey[]): Record<string, string> =>
  Object.fromEntries(of.map(({ id, publicKey }) => [id, publicKey]))

/** A root document of which two of three root keys sign. */
export function aRoot(over: Partial<RootDocument> = {}): RootDocument {
  const { root1, root2, root3, ben, tinh, all } = keys
  return {
    ...{ format: 'congchao/root@1', version: 1, issuedAt: 1_600_000_000_000 },
    keys: keyList(root1, root2, root3, ben, tinh, all),
    root: roleOf(2, root1, root2, root3),
    publish: { '*': roleOf(1, all), ben: roleOf(1, ben), tinh: roleOf(1, tinh) },
    ...over,
  }
}

/** A root in its envelope. */
export const signedRoot = (root: RootDocument, ...by: SigningKey[]): string =>
  signEnvelope(rootType, rootTextOf(root), by)

export const board = 'bang-cong' as BoardId
export const ben = 'ben' as OrgId
export const tinh = 'tinh' as OrgId

/** The text of a small playlist; `mark` makes it another. */
export const playlistText = (mark: number | string = 1, of: string = board): string =>
  JSON.stringify({
    ...{ format: 'congchao/playlist@1', board: of, timezone: 'Asia/Ho_Chi_Minh', width: 64, height: 32 },
    ...{ color: 'full', startsAt: 1_600_000_000_000, endsAt: 1_603_024_000_000, mark },
    ...{ loops: [{ ms: 0, turns: [] }], tracks: [], renditions: [], khẩu: 'hiệu ✓' },
  })

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What stands in a manifest before its playlist. */
export const headOf = (playlist: string, over: object = {}) => ({
  ...{ board, org: ben, epoch: 2, version: 7, digest: sha256(playlist) },
  ...{ issuedAt: 1_600_000_000_000, validUntil: 1_603_024_000_000 },
  ...over,
})

/** A payload of a manifest. */
export const payloadOf = (over: object = {}, playlist: string = playlistText()): string =>
  manifestText(headOf(playlist, over), playlist)

/** A manifest in its envelope; by the key of `ben` where nobody is named. */
export const signedManifest = (over: object = {}, by: readonly SigningKey[] = [keys.ben], playlist?: string): string =>
  signEnvelope(manifestType, payloadOf(over, playlist), by)

/** The one that a board has: epoch 2, version 6. */
export const lastName: ManifestName = { epoch: 2, version: 6, digest: sha256('another') }
