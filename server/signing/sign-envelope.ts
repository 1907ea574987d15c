import { paeOf } from '../../shared/manifest/envelope.ts'
import { writeEnvelope } from '../../shared/manifest/write-envelope.ts'
import type { SigningKey } from './signing-key.ts'

/** The envelope of a text that these keys sign, each once. */
export function signEnvelope(payloadType: string, text: string, keys: readonly SigningKey[]): string {
  const payload = Buffer.from(text)
  const message = paeOf(payloadType, payload)
  const byId = new Map(keys.map((key) => [key.id, key]))
  const signatures = Array.from(byId.values(), ({ id, sign }) => ({ keyid: id, sig: sign(message) }))
  return writeEnvelope({ payloadType, payload, signatures }, (bytes) => Buffer.from(bytes).toString('base64'))
}
