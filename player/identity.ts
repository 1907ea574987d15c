import type { BoardKey } from '../shared/protocol/board-key.ts'
import type { Keep } from './keep.ts'

/** Who a board is: the key pair that only this browser has. */
export interface Identity {
  readonly publicKey: BoardKey
  /** ECDSA with SHA-256 over a text, base64url. */
  sign(text: string): Promise<string>
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' }

/** A new key pair; nobody, this page included, can read its private half. */
export const newKeyPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, false, ['sign', 'verify']) as Promise<CryptoKeyPair>

/** Who has a key pair. */
export async function identityWith({ publicKey, privateKey }: CryptoKeyPair): Promise<Identity> {
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return {
    publicKey: { kty: 'EC', crv: 'P-256', x: `${x}`, y: `${y}` },
    async sign(text) {
      const bytes = new TextEncoder().encode(text)
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes)
      return btoa(String.fromCharCode(...new Uint8Array(signature)))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=/g, '')
    },
  }
}

/** Who the board is, by what it has kept; undefined where it has lost its key, and is to be paired anew. */
export async function identityOf(keep: Pick<Keep, 'identity'>): Promise<Identity | undefined> {
  const pair = await keep.identity()
  return pair && identityWith(pair)
}
