import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps texts in the database that the database alone does not tell. */
export interface SecretBox {
  /** A text locked away for `owner`, in base64url; another owner's place does not open it. */
  lock(text: string, owner: string): string
  /** The text that was locked away for `owner`. Throws where it was changed, or locked under another secret. */
  open(locked: string, owner: string): string
  /** Likewise for what comes from outside: undefined where it does not open. */
  peek(locked: string, owner: string): string | undefined
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * A box by AES-256-GCM (NIST SP 800-38D) under a key that HKDF-SHA-256 (RFC 5869) draws from a secret of at least 32 bytes; `use`
 * keeps the keys of one purpose from serving another.
 */
export function secretBox(secret: Uint8Array, use: string): SecretBox {
  if (secret.length < 32) throw new RangeError('the secret of a box needs 32 bytes')
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `congchao box ${use}`, 32))
  const open = (locked: string, owner: string) => {
    const bytes = Buffer.from(locked, 'base64url')
    const nonce = bytes.subarray(0, nonceBytes)
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
    const from = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    from.setAAD(Buffer.from(owner)).setAuthTag(tag)
    return from.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + from.final('utf8')
  }
  return {
    open,
    peek(locked, owner) {
      try {
        return open(locked, owner)
      } catch {
        return undefined
      }
    },
    lock(text, owner) {
      const nonce = randomBytes(nonceBytes)
      const to = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(owner))
      const locked = Buffer.concat([to.update(text, 'utf8'), to.final()])
      return Buffer.concat([nonce, to.getAuthTag(), locked]).toString('base64url')
    },
  }
}
