import { hexOf } from './hex-of.ts'

// What both Node and a browser have in a secure context; the walls of this room know no machine.
declare const crypto: {
  readonly subtle: { digest(name: 'SHA-256', data: Uint8Array | ArrayBuffer): Promise<ArrayBuffer> }
}

/** The SHA-256 of bytes, in lower-case hex, by WebCrypto, which a browser has only on HTTPS and on localhost. */
export async function sha256Of(bytes: Uint8Array | ArrayBuffer): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
