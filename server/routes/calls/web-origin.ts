import type { WebOrigin } from '../../access/passkeys.ts'
import { isSameOrigin } from '../../access/same-origin.ts'

/**
 * Where the page stands that sent a request: by its `Origin`, which must be the host that it came to or the public address of the
 * installation. Undefined where it is neither, or is no place where browsers have WebAuthn: that takes HTTPS (or `localhost`) and a
 * name, not an address.
 */
export function webOriginOf(headers: Headers, publicUrl?: string): WebOrigin | undefined {
  const said = headers.get('origin')
  if (said === null || !URL.canParse(said)) return undefined
  const { origin, hostname, protocol } = new URL(said)
  if (!isSameOrigin(headers, publicUrl) || (protocol !== 'https:' && hostname !== 'localhost')) return undefined
  return /^[\d.]+$|:/.test(hostname) ? undefined : { origin, relyingParty: hostname }
}
