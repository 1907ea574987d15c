import { verifyAsync } from '@noble/ed25519'
import { hexOf } from '../hex-of.ts'

/** The y coordinates of the eight points of small order (RFC 7748 §6.1, of edwards25519), as 32 bytes in hex without the sign of x. */
const smallOrder: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]

/**
 * Whether 32 bytes may be a public key, or the first half of a signature: written in the one way there is (y below 2^255 − 19), and none
 * of the eight points under which a signature says nothing.
 */
export function isSoundPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  const y = Uint8Array.from(bytes)
  y[31] = (y[31] as number) & 127
  const hex = hexOf(y)
  const isReduced = !/^(?:e[d-f]|f.)(?:ff){30}7f$/.test(hex)
  return isReduced && !smallOrder.includes(hex)
}

/**
 * Whether a signature is that of a message under a key, strictly: S is reduced, key and R are written in the one way there is and of no
 * small order. Never throws.
 */
export async function checkSignature(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> {
  try {
    if (signature.length !== 64 || !isSoundPoint(publicKey) || !isSoundPoint(signature.subarray(0, 32))) return false
    return await verifyAsync(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}
