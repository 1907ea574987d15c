import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'
import type { KeyId } from '../../shared/manifest/manifest.ts'

/** An Ed25519 key that signs. */
export interface SigningKey {
  readonly id: KeyId
  /** 64 hex digits. */
  readonly publicKey: string
  /** 64 bytes, the same for the same message. */
  sign(message: Uint8Array): Uint8Array
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key of `use` that HKDF-SHA-256 (RFC 5869) draws from a secret of at least 32 bytes: another use has another key. */
export function signingKey(secret: Uint8Array, use: string): SigningKey {
  if (secret.length < 32) throw new RangeError('the secret of a signing key needs 32 bytes')
  const seed = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `congchao ${use}`, 32))
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  const bytes = Buffer.from(x, 'base64url')
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    publicKey: bytes.toString('hex'),
    sign: (message) => sign(null, message, key),
  }
}

/** The keys that publish for orgs, by generation, drawn from the installation's secret; `*` is everybody's without one of their own. */
export function publishingKeys(secret: Uint8Array): (org: string, generation: number) => SigningKey {
  const made = new Map<string, SigningKey>()
  return (org, generation) => {
    const use = `publish ${org} ${generation}`
    const key = made.get(use) ?? signingKey(secret, use)
    made.set(use, key)
    return key
  }
}
