import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { type BoardKey, boardKeyIn } from '../../shared/protocol/board-key.ts'

const known = new WeakMap<BoardKey, KeyObject>()

/** The key of a JWK; undefined where it is none of P-256, or no point of the curve. */
export function keyOf(value: unknown): { readonly jwk: BoardKey; readonly key: KeyObject } | undefined {
  const jwk = boardKeyIn(value)
  if (!jwk) return undefined
  try {
    return { jwk, key: createPublicKey({ key: { ...jwk }, format: 'jwk' }) }
  } catch {
    // OpenSSL refuses what does not lie on the curve.
    return undefined
  }
}

/** Whether `signature` (base64url of 64 bytes) over a text was made with the private half of this key: ECDSA with SHA-256. */
export function hasKey(jwk: BoardKey, text: string, signature: string): boolean {
  const key = known.get(jwk) ?? keyOf(jwk)?.key
  if (!key) return false
  known.set(jwk, key)
  const bytes = Buffer.from(signature, 'base64url')
  return bytes.length === 64 && verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes)
}
