import { expect, it } from 'vitest'
import { setPersonState } from '../../../../server/store/people/people-store.ts'
import type { Role } from '../../../../shared/api/role.ts'
import { aBrowser, aPersonWithPassword, type Browser } from '../../a-person-with-password.ts'
import { aServer } from '../../a-server.ts'
import { type Account, anIdentityProvider } from '../../identity-provider.ts'

const returnUrl = 'https://bang.tinh.example/api/v1/sign-in/oidc/return'
const verified = { email: 'Lan@Tinh.example', email_verified: true }

async function withProvider(
  role: Role,
  accounts: Readonly<Record<string, Account>>,
  more: Record<string, string> = {},
) {
  const provider = await anIdentityProvider({ returnUrl, accounts })
  const { issuer, clientId, clientSecret, name } = provider.options
  const server = await aServer({
    env: {
      ...{ CONGCHAO_OIDC_ISSUER: issuer, CONGCHAO_OIDC_CLIENT_ID: clientId, CONGCHAO_OIDC_NAME: name },
      ...{ CONGCHAO_OIDC_CLIENT_SECRET: clientSecret, CONGCHAO_PUBLIC_URL: 'https://bang.tinh.example', ...more },
    },
  })
  const id = await aPersonWithPassword(server, { role, email: 'lan@tinh.example' })
  const begin = async (browser: Browser, to = '/wall') =>
    (await browser.call('GET', `/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`)).headers.get('location')!
  const end = async (browser: Browser, { pathname, search }: URL) =>
    (await browser.call('GET', pathname + search)).headers.get('location')
  /** Goes there and back; answers to which page of ours. */
  const signIn = async (as: string, browser = aBrowser(server), to?: string) =>
    end(browser, await provider.visit(await begin(browser, to), as))
  const stageOf = async (browser: Browser) => (await browser.ask<{ stage: string }>('GET', '/api/v1/me')).stage
  return { ...server, server, provider, id, begin, end, signIn, stageOf }
}

it('says what ways there are', async () => {
  const { call } = await withProvider('editor', {})
  expect(await (await call('GET', '/api/v1/sign-in/ways', { unsigned: true })).json()).toEqual({
    oidc: { name: 'Tỉnh' },
  })
  const bare = await aServer()
  expect(await (await bare.call('GET', '/api/v1/sign-in/ways', { unsigned: true })).json()).toEqual({ oidc: null })
  expect((await bare.call('GET', '/api/v1/sign-in/oidc', { unsigned: true })).status).toBe(404)
})

it('lets in whose verified address is known, and knows them by their subject from then on', async () => {
  const accounts = { 'id-7': { ...verified } as Account }
  const { server, signIn, stageOf, database, id } = await withProvider('editor', accounts)
  const browser = aBrowser(server)
  expect(await signIn('id-7', browser)).toBe('/sign-in?to=%2Fwall')
  expect(await stageOf(browser)).toBe('complete')
  expect(browser.cookies()).toMatch(/^__Host-congchao=[\w-]+$/)
  accounts['id-7'] = { email: 'another@tinh.example', email_verified: true }
  expect(await signIn('id-7')).toBe('/sign-in?to=%2Fwall')
  const acts = await database.db.selectFrom('audit').select(['act', 'actor']).orderBy('seq').execute()
  expect(acts).toEqual(['person.bind', 'session.begin', 'session.begin'].map((act) => ({ act, actor: id })))
})

it('makes nobody: a stranger, an unverified address and a second subject of one address stay outside', async () => {
  const accounts = {
    stranger: { email: 'la@tinh.example', email_verified: true },
    unverified: { ...verified, email_verified: false },
    lan: verified,
    second: verified,
  }
  const { signIn, database } = await withProvider('editor', accounts)
  const refused = '/sign-in?trouble=oidc-stranger'
  expect(await signIn('stranger')).toBe(refused)
  expect(await signIn('unverified')).toBe(refused)
  expect(await signIn('lan')).toBe('/sign-in?to=%2Fwall')
  expect(await signIn('second')).toBe(refused)
  expect(await database.db.selectFrom('people').select('login').execute()).toEqual([{ login: 'lan' }])
})

it('whose account is closed stays outside', async () => {
  const { signIn, database, id, clock } = await withProvider('editor', { lan: verified })
  await signIn('lan')
  await database.write((trx) => setPersonState(trx, id, 'closed', clock.at))
  expect(await signIn('lan')).toBe('/sign-in?trouble=oidc-stranger')
})

it('an administrator shows a second factor here, unless one was shown there', async () => {
  const accounts = { lan: verified, strong: { ...verified, amr: ['mfa'] } }
  const one = await withProvider('administrator', accounts)
  const browser = aBrowser(one.server)
  await one.signIn('lan', browser)
  expect(await one.stageOf(browser)).toBe('enrol')
  for (const more of [{}, { CONGCHAO_OIDC_MFA: 'trusted' }]) {
    const other = await withProvider('administrator', accounts, more)
    const next = aBrowser(other.server)
    await other.signIn('CONGCHAO_OIDC_MFA' in more ? 'lan' : 'strong', next)
    expect(await other.stageOf(next)).toBe('complete')
  }
})

it('who comes back in another browser, a second time or too late is not let in', async () => {
  const { server, provider, begin, end, clock, stageOf } = await withProvider('editor', { lan: verified })
  const refused = '/sign-in?trouble=oidc-refused'
  const lan = aBrowser(server)
  const returned = await provider.visit(await begin(lan), 'lan')
  const victim = aBrowser(server)
  expect(await end(victim, returned)).toBe(refused)
  await begin(victim)
  expect(await end(victim, returned)).toBe(refused)
  expect(await stageOf(victim)).toBeUndefined()
  expect(await end(lan, returned)).toBe('/sign-in?to=%2Fwall')
  expect(await end(lan, returned)).toBe(refused)
  const late = await provider.visit(await begin(lan), 'lan')
  clock.at += 10 * 60_000
  expect(await end(lan, late)).toBe(refused)
})

it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/wall?x=1', 'javascript:alert(1)'])(
  'leads to no page but its own: not to %s',
  async (to) => {
    const { signIn, server } = await withProvider('editor', { lan: verified })
    expect(await signIn('lan', aBrowser(server), to)).toBe('/sign-in?to=%2F')
  },
)

it('a provider that is down leads back to the sign-in page, and is reported', async () => {
  const { server, begin, reported } = await withProvider('editor', {}, { CONGCHAO_OIDC_ISSUER: 'http://127.0.0.1:9' })
  expect(await begin(aBrowser(server))).toBe('/sign-in?trouble=oidc-unreachable')
  expect(reported).toMatchObject([{ name: 'OidcFailed' }])
})

it('the unsigned write nothing by going there', async () => {
  const { server, begin, database } = await withProvider('editor', {})
  await begin(aBrowser(server))
  for (const table of ['challenges', 'audit', 'sessions'] as const)
    expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([])
})
