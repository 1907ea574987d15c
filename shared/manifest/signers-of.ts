import type { Check } from './check.ts'
import { type Envelope, paeOf } from './envelope.ts'
import type { KeyId, RootDocument, SigningRole } from './manifest.ts'

/** The 32 bytes that 64 hex digits are. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/** The value of a name that somebody else chose: `constructor` is an org's id like any other. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.getOwnPropertyDescriptor(record, name)?.value
}

/** Whose signatures an envelope has; why not, where one of them is of no such key (`role`) or does not hold (`signature`). */
export async function signersOf(
  { payloadType, payload, signatures }: Envelope,
  keys: RootDocument['keys'],
  check: Check,
): Promise<ReadonlySet<KeyId> | 'role' | 'signature'> {
  const message = paeOf(payloadType, payload)
  for (const { keyid, sig } of signatures) {
    const key = own(keys, keyid)
    if (key === undefined) return 'role'
    if (!(await check.signature(sig, message, bytesOfHex(key)))) return 'signature'
  }
  return new Set(signatures.map(({ keyid }) => keyid))
}

/** Whether enough of a role have signed. */
export function isSignedBy(signers: ReadonlySet<KeyId>, { keys, threshold }: SigningRole): boolean {
  return keys.filter((key) => signers.has(key)).length >= threshold
}
