import { expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'

interface Entry {
  readonly act: string
  readonly at: number
  readonly actor: { readonly id: string }
  readonly subject: { readonly kind: string; readonly id: string }
}

it('the log has who tried what is not theirs to do, once a minute for each route, and never what was sent', async () => {
  const server = await aServer()
  await server.imports()
  const viewer = await aPerson(server, { role: 'viewer', org: 'tinh' })
  const logged = async () => {
    const { entries } = await jsonOf<{ entries: readonly Entry[] }>(
      server.call('GET', `/api/v1/audit?person=${viewer.id}`),
    )
    return entries.filter(({ act }) => act === 'access.refuse').map(({ subject }) => `${subject.kind} ${subject.id}`)
  }
  for (let tries = 0; tries < 5; tries++) {
    const json = { label: 'a-secret-that-was-sent', org: null, roles: ['viewer'], endsAt: server.clock.at + 1000 }
    expect((await viewer.call('POST', '/api/v1/tokens', { json })).status).toBe(403)
    await viewer.call('POST', '/api/v1/sign-out', { headers: { origin: 'http://evil.example' } })
  }
  expect((await logged()).sort()).toEqual(['route makeToken', 'route signOut'])
  server.clock.at += 60_000
  await viewer.call('POST', '/api/v1/tokens', { json: {} })
  expect((await logged()).sort()).toEqual(['route makeToken', 'route makeToken', 'route signOut'])
  const kept = JSON.stringify(await server.database.db.selectFrom('audit').selectAll().execute())
  expect(kept).not.toMatch(/a-secret-that-was-sent|evil\.example/)
})

it('the log has nothing of whoever is nobody: a stranger fills nothing', async () => {
  const server = await aServer()
  await server.imports()
  const before = await server.database.db.selectFrom('audit').select('seq').execute()
  for (const authorization of ['Bearer wrong', 'Board cong:wrong', 'Basic YTpi']) {
    await server.call('POST', '/api/v1/tokens', { unsigned: true, headers: { authorization } })
  }
  await server.call('POST', '/api/v1/sign-in', { unsigned: true, json: { login: 'a', password: 'b' } })
  expect(await server.database.db.selectFrom('audit').select('seq').execute()).toEqual(before)
})

it('a link of another site begins no sign-in at the identity provider: one’s own page is asked first', async () => {
  const env = {
    ...{ CONGCHAO_OIDC_ISSUER: 'http://127.0.0.1:9', CONGCHAO_OIDC_CLIENT_ID: 'a', CONGCHAO_OIDC_CLIENT_SECRET: 'b' },
  }
  const server = await aServer({ env })
  const begun = async (site: string) => {
    const answer = await server.call('GET', '/api/v1/sign-in/oidc', {
      unsigned: true,
      headers: { 'sec-fetch-site': site },
    })
    return [answer.status, answer.headers.get('location')]
  }
  expect(await begun('cross-site')).toEqual([303, '/sign-in?'])
  expect(await begun('same-site')).toEqual([303, '/sign-in?'])
  // There the provider is asked; this one is down.
  expect(await begun('same-origin')).toEqual([303, '/sign-in?trouble=oidc-unreachable'])
})
