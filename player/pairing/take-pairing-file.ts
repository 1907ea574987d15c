import { bytesOfBase64 } from '../../shared/manifest/base64.ts'
import type { Verifier } from '../../shared/manifest/verifier.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import { type Fields, isFields, isSha256 } from '../../shared/protocol/bounds.ts'
import type { Paired } from '../../shared/protocol/pairing.ts'
import { sha256Of } from '../../shared/sha256-of.ts'
import { decodePlaylist } from '../decode-playlist.ts'
import type { Keep, KeptManifest } from '../keep.ts'
import { pairedIn } from './decode-paired.ts'
import { linesOf } from './lines-of.ts'

/** What a pairing file came to, or why it is not taken: in Vietnamese and in English. */
export type TakenFile =
  | { readonly paired: Paired; readonly manifest: KeptManifest; readonly keep: Keep }
  | { readonly refused: readonly [vi: string, en: string] }

export interface TakePairingFileParts {
  readonly publicKey: BoardKey
  readonly verifier: () => Promise<Verifier>
  readonly openKeep: (board: Paired['board']) => Promise<Keep>
}

const refused = (vi: string, en: string) => ({ refused: [vi, en] }) as const
const broken = refused('Tệp ghép bị hỏng hoặc không phải tệp ghép.', 'The pairing file is damaged, or is none.')

/**
 * Takes a file that was carried from the server: it is for this machine alone, and its roots, its manifest and every asset are verified just
 * as they are when they come over the network.
 */
export async function takePairingFile(
  file: Blob,
  { publicKey, verifier, openKeep }: TakePairingFileParts,
): Promise<TakenFile> {
  let head: Paired | undefined
  let keep: Keep | undefined
  let manifest: KeptManifest | undefined
  let wanted: ReadonlyMap<string, number> = new Map()
  for await (const value of linesOf(file)) {
    if (!isFields(value)) return broken
    if (!head || !keep) {
      head = pairedIn(value)
      if (!head || value.format !== 'congchao/pairing@1') return broken
      const { x, y }: Fields = isFields(value.publicKey) ? value.publicKey : {}
      if (x !== publicKey.x || y !== publicKey.y) {
        return refused('Tệp này dành cho một máy khác.', 'This file is for another machine.')
      }
      keep = await openKeep(head.board)
    } else if (!manifest) {
      const verdict = await verified(head, value.manifest, await verifier())
      if (!verdict) {
        return refused('Chữ ký trong tệp không đúng, không nhận.', 'The signatures of the file do not hold.')
      }
      manifest = verdict.manifest
      wanted = verdict.wanted
    } else if (isFields(value.asset) && typeof value.base64 === 'string') {
      const { sha256 } = value.asset
      if (!isSha256(sha256) || wanted.get(sha256) === undefined) return broken
      const bytes = bytesOfBase64(value.base64)
      if (!bytes || bytes.byteLength !== wanted.get(sha256) || (await sha256Of(bytes)) !== sha256) return broken
      if ((await keep.put(sha256, bytes.buffer)) === 'full') {
        return refused('Máy không còn chỗ cho hình của bảng.', 'The machine has no room for the board’s pictures.')
      }
    }
  }
  return head && keep && manifest ? { paired: head, manifest, keep } : broken
}

async function verified({ board, org, epoch, roots }: Paired, envelope: unknown, verifier: Verifier) {
  const chain = await verifier.roots(null, roots)
  if ('refused' in chain || typeof envelope !== 'string') return undefined
  const last = { epoch, version: 0, digest: '' }
  const verdict = await verifier.manifest(envelope, { root: chain.root, board, org, last })
  if ('refused' in verdict) return undefined
  const { playlist, ...named } = verdict.manifest
  if (!decodePlaylist(playlist, board)) return undefined
  const name = { epoch: named.epoch, version: named.version, digest: named.digest }
  const files = playlist.renditions.flatMap((one) => (one ? [[one.sha256, one.bytes] as const] : []))
  return { manifest: { name, envelope }, wanted: new Map(files) }
}
