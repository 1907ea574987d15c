import { expect, it } from 'vitest'
import { createOidc, OidcFailed } from '../../../server/access/oidc.ts'
import { oidcOptionsFrom } from '../../../server/access/oidc-options.ts'
import { anIdentityProvider } from '../identity-provider.ts'

const returnUrl = 'http://board.example/api/v1/sign-in/oidc/return'
const accounts = {
  lan: { email: 'Lan@Tinh.example', email_verified: true },
  unverified: { email: 'lan@tinh.example', email_verified: false },
  strong: { amr: ['pwd', 'otp'] },
  codeAlone: { amr: ['otp'] },
}

async function atProvider(more: { readonly tellsLater?: boolean; readonly asksTwoFactors?: boolean } = {}) {
  const provider = await anIdentityProvider({ returnUrl, accounts, ...more })
  const oidc = createOidc({ ...provider.options, asksTwoFactors: more.asksTwoFactors ?? false })
  const signIn = async (as: string) => {
    const journey = await oidc.begin(returnUrl)
    return oidc.finish(await provider.visit(journey.url, as), journey)
  }
  return { provider, oidc, signIn }
}

it('tells whom the provider let in, by issuer and subject, with the address that it has verified', async () => {
  const { provider, signIn } = await atProvider()
  const claims = await signIn('lan')
  expect(claims).toEqual({ subject: `${provider.issuer} lan`, email: 'lan@tinh.example', hasSecondFactor: false })
  expect((await signIn('unverified')).email).toBeUndefined()
})

it('asks for the address where the token does not have it', async () => {
  const { signIn } = await atProvider({ tellsLater: true })
  expect((await signIn('lan')).email).toBe('lan@tinh.example')
})

it('believes in a second factor where the token names one, or the configuration says so', async () => {
  expect((await (await atProvider()).signIn('strong')).hasSecondFactor).toBe(true)
  expect((await (await atProvider({ asksTwoFactors: true })).signIn('lan')).hasSecondFactor).toBe(true)
  expect((await (await atProvider()).signIn('codeAlone')).hasSecondFactor).toBe(false)
})

it('goes there with PKCE, a state and a nonce, none of them twice', async () => {
  const { oidc } = await atProvider()
  const [one, other] = [await oidc.begin(returnUrl), await oidc.begin(returnUrl)]
  const asked = Object.fromEntries(new URL(one.url).searchParams)
  expect(asked).toMatchObject({
    ...{ response_type: 'code', code_challenge_method: 'S256', redirect_uri: returnUrl },
    ...{ state: one.state, nonce: one.nonce },
  })
  expect(one.url).not.toContain(one.verifier)
  for (const key of ['state', 'nonce', 'verifier'] as const) expect(one[key]).not.toBe(other[key])
})

it('refuses another’s state, nonce or verifier, a code twice, and one who gave up', async () => {
  const { provider, oidc } = await atProvider()
  const other = await oidc.begin(returnUrl)
  for (const key of ['state', 'nonce', 'verifier'] as const) {
    const journey = await oidc.begin(returnUrl)
    const returned = await provider.visit(journey.url, 'lan')
    await expect(oidc.finish(returned, { ...journey, [key]: other[key] })).rejects.toThrow(OidcFailed)
  }
  const journey = await oidc.begin(returnUrl)
  const returned = await provider.visit(journey.url, 'lan')
  await oidc.finish(returned, journey)
  await expect(oidc.finish(returned, journey)).rejects.toThrow(OidcFailed)
  await expect(oidc.finish(await provider.visit(other.url, ''), other)).rejects.toThrow(OidcFailed)
})

it('a provider that cannot be reached fails, and is asked again the next time', async () => {
  const oidc = createOidc({
    ...{ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', name: 'z' },
    asksTwoFactors: false,
  })
  for (let tries = 0; tries < 2; tries++) await expect(oidc.begin(returnUrl)).rejects.toThrow(OidcFailed)
})

const good = {
  CONGCHAO_OIDC_ISSUER: 'https://id.tinh.example/realms/tinh',
  CONGCHAO_OIDC_CLIENT_ID: 'congchao',
  CONGCHAO_OIDC_CLIENT_SECRET: 'secret',
}

it('is an option: nothing is configured where nothing is set', () => {
  expect(oidcOptionsFrom({})).toBeUndefined()
  expect(oidcOptionsFrom(good)).toEqual({
    options: {
      ...{ issuer: good.CONGCHAO_OIDC_ISSUER, clientId: 'congchao', clientSecret: 'secret' },
      ...{ name: 'id.tinh.example', asksTwoFactors: false },
    },
  })
  expect(oidcOptionsFrom({ ...good, CONGCHAO_OIDC_NAME: 'Tỉnh', CONGCHAO_OIDC_MFA: 'trusted' })).toMatchObject({
    options: { name: 'Tỉnh', asksTwoFactors: true },
  })
  expect(oidcOptionsFrom({ ...good, CONGCHAO_OIDC_ISSUER: 'http://127.0.0.1:8080' })).toHaveProperty('options')
})

it.each([
  [{ CONGCHAO_OIDC_CLIENT_SECRET: '' }, 'CONGCHAO_OIDC_CLIENT_SECRET'],
  [{ CONGCHAO_OIDC_ISSUER: 'http://id.tinh.example' }, 'CONGCHAO_OIDC_ISSUER'],
  [{ CONGCHAO_OIDC_ISSUER: 'http://127.0.0.1.evil.example' }, 'CONGCHAO_OIDC_ISSUER'],
  [{ CONGCHAO_OIDC_ISSUER: 'https://u:p@id.tinh.example' }, 'CONGCHAO_OIDC_ISSUER'],
  [{ CONGCHAO_OIDC_ISSUER: 'tinh' }, 'CONGCHAO_OIDC_ISSUER'],
  [{ CONGCHAO_OIDC_MFA: 'yes' }, 'CONGCHAO_OIDC_MFA'],
])('%j keeps the server from starting, and is named in both languages', (change, named) => {
  const asked = oidcOptionsFrom({ ...good, ...change })
  const fault = asked && 'fault' in asked ? asked.fault : []
  expect(fault).toHaveLength(2)
  for (const sentence of fault) expect(sentence).toContain(named)
})
