import { createHmac, timingSafeEqual } from 'node:crypto'

/** Marks what was written by this installation: whoever can write to the database alone cannot make one. */
export interface Seal {
  /** The seal of a text, 64 hex digits. */
  of(text: string): string
  /** Whether a seal is that of a text, in a time that tells nothing of either. */
  holds(text: string, seal: string): boolean
}

/** A seal by HMAC-SHA-256 (RFC 2104) with a secret of at least 32 bytes; `use` keeps the seals of one purpose from serving another. */
export function sealWith(secret: Uint8Array, use: string): Seal {
  if (secret.length < 32) throw new RangeError('the secret of a seal needs 32 bytes')
  const key = createHmac('sha256', secret).update(`congchao ${use}`).digest()
  const macOf = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    of: (text) => macOf(text).toString('hex'),
    holds: (text, seal) => /^[0-9a-f]{64}$/.test(seal) && timingSafeEqual(macOf(text), Buffer.from(seal, 'hex')),
  }
}
