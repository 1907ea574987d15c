import type { BoardId, OrgId } from '../plan/plan.ts'
import type { Playlist } from '../playlist/playlist.ts'
import { isFields } from '../protocol/bounds.ts'
import type { Check } from './check.ts'
import { readEnvelope } from './envelope.ts'
import {
  type KeyId,
  type Manifest,
  type ManifestName,
  manifestType,
  type Refusal,
  type RootDocument,
} from './manifest.ts'
import { isNewer, isSameManifest } from './newer.ts'
import { isSignedBy, own, signersOf } from './signers-of.ts'
import { textOfUtf8 } from './utf8.ts'

/** What a manifest has to fit. */
export interface Expected {
  readonly root: RootDocument
  readonly board: BoardId
  /** The org that is pinned. */
  readonly org: OrgId
  /** The last one that was taken: nothing older is. */
  readonly last: ManifestName | null
}

/** A manifest that may be played, or why it may not; `name` is what it calls itself, once that is believed. */
export type ManifestVerdict =
  | { readonly manifest: Manifest; readonly changedOrg: boolean }
  | { readonly refused: Refusal; readonly name: Omit<ManifestName, 'digest'> | null }

const mostTime = 8.64e15
/** What stands before the playlist's text; no letter of it is other than ASCII, so it is as long in bytes. */
const headForm =
  /^\{"format":"congchao\/manifest@1","board":"([a-z0-9-]{1,64})","org":"([a-z0-9-]{1,64})","epoch":([1-9]\d{0,15}),"version":([1-9]\d{0,15}),"digest":"([0-9a-f]{64})","issuedAt":(0|[1-9]\d{0,15}),"validUntil":(0|[1-9]\d{0,15}),"playlist":/
const maxHeadLength = 512

/**
 * Verifies before it reads: every signature of the envelope holds and is of a key of the root, enough are of the org that is pinned; then
 * the head to the letter, whose it is, that it is not older than the last, and that its playlist is the one of its digest. The playlist's
 * inside is left to whoever draws it.
 */
export async function verifyManifest(text: string, expected: Expected, check: Check): Promise<ManifestVerdict> {
  const { root, board, org, last } = expected
  const envelope = readEnvelope(text)
  if (envelope?.payloadType !== manifestType) return refused('format')
  const signers = await signersOf(envelope, root.keys, check)
  if (typeof signers === 'string') return refused(signers)
  if (!speaksFor(org, root, signers)) return refused('role')

  const { payload } = envelope
  const payloadText = textOfUtf8(payload)
  const head = payloadText === undefined ? null : headForm.exec(payloadText.slice(0, maxHeadLength))
  if (!head || payloadText === undefined) return refused('format')
  const [written, itsBoard, itsOrg, epoch, version, digest, issuedAt, validUntil] = head as unknown as Texts
  const name = { epoch: Number(epoch), version: Number(version), digest }
  const span = { issuedAt: Number(issuedAt), validUntil: Number(validUntil) }
  const playlist = playlistIn(payloadText, written.length)
  const isSound =
    Number.isSafeInteger(name.epoch) && Number.isSafeInteger(name.version) && playlist && span.validUntil <= mostTime
  if (!isSound || span.issuedAt > span.validUntil) return refused('format')
  const named = { epoch: name.epoch, version: name.version }
  if (itsBoard !== board || playlist.board !== board) return refused('board', named)
  const changedOrg = itsOrg !== org
  if (changedOrg && !speaksFor(itsOrg, root, signers)) return refused('org', named)
  if (last && !isSameManifest(last, name) && !isNewer(name, last)) return refused('older', named)
  if ((await check.sha256(payload.subarray(written.length, -1))) !== digest) return refused('digest', named)
  const manifest: Manifest = {
    ...{ format: 'congchao/manifest@1', board, org: itsOrg as OrgId, ...name, ...span, playlist },
  }
  return { manifest, changedOrg }
}

type Texts = readonly [string, string, string, string, string, string, string, string]

const refused = (why: Refusal, name: Omit<ManifestName, 'digest'> | null = null) => ({ refused: why, name })

/** Whether enough have signed to publish for an org, and to approve there where the root asks for that. */
function speaksFor(org: string, { publish, approve }: RootDocument, signers: ReadonlySet<KeyId>): boolean {
  const role = own(publish, org) ?? own(publish, '*')
  const approving = approve && own(approve, org)
  return !!role && isSignedBy(signers, role) && (!approving || isSignedBy(signers, approving))
}

function playlistIn(payload: string, from: number): Playlist | undefined {
  if (!payload.endsWith('}')) return undefined
  try {
    const value: unknown = JSON.parse(payload.slice(from, -1))
    return isFields(value) && value.format === 'congchao/playlist@1' ? (value as unknown as Playlist) : undefined
  } catch {
    return undefined
  }
}
