import type { Envelope } from './envelope.ts'

/** The one text that an envelope is written as; its signatures may come in any order. `base64Of` writes padded base64. */
export function writeEnvelope(
  { payloadType, payload, signatures }: Envelope,
  base64Of: (bytes: Uint8Array) => string,
): string {
  const listed = [...signatures]
    .sort((one, other) => (one.keyid < other.keyid ? -1 : 1))
    .map(({ keyid, sig }) => `{"keyid":"${keyid}","sig":"${base64Of(sig)}"}`)
  return `{"payloadType":"${payloadType}","payload":"${base64Of(payload)}","signatures":[${listed.join(',')}]}`
}
