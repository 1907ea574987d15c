import { bytesOfBase64 } from './base64.ts'
import type { KeyId } from './manifest.ts'

/** A signature of one key. */
export interface Signature {
  readonly keyid: KeyId
  /** 64 bytes. */
  readonly sig: Uint8Array
}

/** Signed bytes (DSSE 1): nothing of `payload` is believed before the signatures are checked. */
export interface Envelope {
  readonly payloadType: string
  readonly payload: Uint8Array
  /** 1–16, in the order of their keys, one for each. */
  readonly signatures: readonly Signature[]
}

/** The most characters of an envelope. */
export const maxEnvelopeLength = 16_777_216
/** The most signatures of one. */
export const maxSignatures = 16

const typeForm = /^\{"payloadType":"([a-z0-9.+/-]{1,100})","payload":"/
const signatureForm = /^\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]{86}==)"\}(,|\]\}$)/
const betweenForm = '","signatures":['

/**
 * The envelope that a text is; undefined where it is not, to the letter, the one way to write it: fields in their order, no space, base64
 * without stray bits, signatures sorted by their keys. So no two texts are one envelope.
 */
export function readEnvelope(text: string): Envelope | undefined {
  if (text.length > maxEnvelopeLength) return undefined
  const [head, payloadType] = typeForm.exec(text.slice(0, 160)) ?? []
  if (head === undefined || payloadType === undefined) return undefined
  const end = text.indexOf('"', head.length)
  if (end < 0 || !text.startsWith(betweenForm, end)) return undefined
  const signatures = signaturesIn(text.slice(end + betweenForm.length))
  const payload = signatures && bytesOfBase64(text.slice(head.length, end))
  return payload && { payloadType, payload, signatures }
}

function signaturesIn(text: string): Signature[] | undefined {
  const signatures: Signature[] = []
  let former = ''
  for (let rest = text; signatures.length < maxSignatures; ) {
    const [whole, keyid, base64, after] = signatureForm.exec(rest) ?? []
    const sig = base64 && bytesOfBase64(base64)
    if (!whole || !keyid || !sig || keyid <= former) return undefined
    signatures.push({ keyid, sig })
    if (after !== ',') return signatures
    former = keyid
    rest = rest.slice(whole.length)
  }
  return undefined
}

/** What is signed: DSSE's pre-authentication encoding of the type and the very bytes. */
export function paeOf(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `
  const bytes = new Uint8Array(head.length + payload.length)
  for (let i = 0; i < head.length; i++) bytes[i] = head.charCodeAt(i)
  bytes.set(payload, head.length)
  return bytes
}
