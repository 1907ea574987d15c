import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createOidc, OidcFailed } from '../../../server/access/oidc.ts'

const client = { clientId: 'congchao', clientSecret: 'a-secret-of-the-provider' }
const [own, foreign] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

type Claims = Readonly<Record<string, unknown>>
type Forging = (claims: Claims) => string

function signed(header: Claims, claims: Claims, by: KeyObject | undefined): string {
  const text = `${encoded(header)}.${encoded(claims)}`
  return `${text}.${by ? sign('sha256', Buffer.from(text), by).toString('base64url') : ''}`
}

/** A provider that answers every code with the token that `token` makes of honest claims. */
async function aProvider(token: Forging) {
  let nonce = ''
  const server = createServer((request, response) => {
    const keys = [{ ...own?.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }]
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, sub: 'lan', aud: client.clientId, nonce, iat: now, exp: now + 300 }
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/jwks': { keys },
      '/token': { access_token: 'a', token_type: 'bearer', expires_in: 60, id_token: token(claims) },
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? '']))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const oidc = createOidc({ ...client, issuer, name: 'test', asksTwoFactors: false })
  const { url: _, ...journey } = await oidc.begin('http://board.example/return')
  nonce = journey.nonce
  return oidc.finish(new URL(`http://board.example/return?code=c&state=${journey.state}`), journey)
}

const rs256 = { alg: 'RS256', kid: 'own' }
const honest: Forging = (claims) => signed(rs256, claims, own?.privateKey)

it('believes a token that its provider has signed, for us, of this sign-in', async () => {
  expect((await aProvider(honest)).subject).toMatch(/^http:\S+ lan$/)
})

const forged: readonly (readonly [what: string, token: Forging])[] = [
  ['is signed by nobody', (claims) => signed({ alg: 'none' }, claims, undefined)],
  ['is signed by somebody else', (claims) => signed(rs256, claims, foreign?.privateKey)],
  [
    'brings its own key along',
    (claims) => signed({ ...rs256, jwk: foreign?.publicKey.export({ format: 'jwk' }) }, claims, foreign?.privateKey),
  ],
  [
    'is signed with what both know',
    (claims) => {
      const text = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`
      return `${text}.${createHmac('sha256', client.clientSecret).update(text).digest('base64url')}`
    },
  ],
  ['was changed', (claims) => honest(claims).replace(/\.[^.]+\./, `.${encoded({ ...claims, sub: 'quan-tri' })}.`)],
  ['is for somebody else', (claims) => honest({ ...claims, aud: 'another' })],
  ['is of another provider', (claims) => honest({ ...claims, iss: 'https://evil.example' })],
  ['is of another sign-in', (claims) => honest({ ...claims, nonce: 'another' })],
  ['is over', (claims) => honest({ ...claims, exp: 1000 })],
  ['is of nobody', ({ sub: _, ...claims }) => honest(claims)],
  ['is none', () => 'x.y.z'],
]

it.each(forged)('lets nobody in by a token that %s', async (_what, token) => {
  await expect(aProvider(token)).rejects.toThrow(OidcFailed)
})
