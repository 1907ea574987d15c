import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** How a made-up authenticator deviates from a good one. */
export interface Deviation {
  readonly origin?: string
  readonly relyingParty?: string
  /** Says that the person was there, but not that it was they. */
  readonly unverified?: true
  /** Has its counter stand still. */
  readonly cloned?: true
  readonly challenge?: string
}

const base64url = (bytes: Buffer) => bytes.toString('base64url')
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

/** An authenticator in software (WebAuthn Level 3: ES256, no attestation) on a page of `origin`. */
export function softwarePasskey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // RFC 9053: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const credential = randomBytes(32)
  const id = base64url(credential)
  let uses = 0

  function authenticatorData(flags: number, deviation: Deviation, more = Buffer.alloc(0)): Buffer {
    if (!deviation.cloned) uses++
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(uses)
    const relyingParty = deviation.relyingParty ?? new URL(origin).hostname
    const verified = deviation.unverified ? 0 : 0x04
    return Buffer.concat([sha256(relyingParty), Buffer.from([flags | verified]), counter, more])
  }

  function clientData(type: string, challenge: string, deviation: Deviation): Buffer {
    const said = { type, challenge: deviation.challenge ?? challenge, origin: deviation.origin ?? origin }
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }))
  }

  const answer = (response: object) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })

  return {
    id,
    /** What the browser answers where a passkey is to be made. */
    make({ challenge }: { readonly challenge: string }, deviation: Deviation = {}) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, coseKey])
      const data = authenticatorData(0x41, deviation, attested)
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
      const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex')
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge, deviation)),
        attestationObject: base64url(Buffer.concat([head, Buffer.from([data.length]), data])),
        transports: ['internal', '<script>'],
      })
    },
    /** What the browser answers where a passkey is to be shown. */
    show({ challenge }: { readonly challenge: string }, deviation: Deviation = {}) {
      const data = authenticatorData(0x01, deviation)
      const client = clientData('webauthn.get', challenge, deviation)
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
      })
    },
  }
}
