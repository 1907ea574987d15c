import { expect, it } from 'vitest'
import type { Route } from '../../../server/routes/route.ts'
import { aServer } from '../a-server.ts'
import { aTarget, emptyBody, filled, guardedText, refusalIn } from './a-target.ts'

/** Where a request of a page that is not ours says that it comes from, or does not say it. */
const elsewhere: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['nowhere', {}],
  ['a sandboxed frame', { origin: 'null' }],
  ['another port', { origin: 'http://board.example:8081' }],
  ['a sibling of the host', { origin: 'http://evil.board.example' }],
  ['the domain above', { origin: 'http://example' }],
  ['a host that ends alike', { origin: 'http://evilboard.example' }],
  ['a host that begins alike', { origin: 'http://board.example.evil.example' }],
  ['a name before an @', { origin: 'http://board.example@evil.example' }],
  ['a file', { origin: 'file://' }],
  ['an extension', { origin: 'chrome-extension://abcdefgh' }],
  ['two origins', { origin: 'http://board.example http://evil.example' }],
  ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a bookmark', { 'sec-fetch-site': 'none' }],
  ['another origin, and says that it does not', { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['a referrer of ours', { referer: 'http://board.example/' }],
  ['a host that a proxy is said to have had', { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }],
]

const isWrite = ({ method }: Pick<Route, 'method'>) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

it('takes no write by a session from any page but its own, and changes nothing', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  for (const route of server.routes.filter(isWrite)) {
    for (const [what, headers] of elsewhere) {
      const { headers: type = {}, ...body } = emptyBody(route)
      const answer = await server.call(route.method, filled(route, 'cong'), {
        ...body,
        unsigned: true,
        headers: { cookie: person.cookie, ...(type as Record<string, string>), ...headers },
      })
      expect([route.id, what, await refusalIn(answer)]).toEqual([route.id, what, '403 forbidden'])
    }
  }
  expect(await held()).toBe(before)
})

it('over HTTPS takes no write from a page of its host that came without', async () => {
  const { server, person } = await aTarget()
  const asked = (origin: string) =>
    server.app.request('https://board.example/api/v1/sign-out', {
      method: 'POST',
      headers: { host: 'board.example', cookie: person.cookie.replace('congchao-session', '__Host-congchao'), origin },
    })
  expect(await refusalIn(await asked('http://board.example'))).toBe('403 forbidden')
  expect((await asked('https://board.example')).status).toBe(204)
})

it('over HTTPS begins no session for a page of its host that came without, since anybody on the way may have written it', async () => {
  const { server } = await aTarget()
  const asked = (origin: string) =>
    server.app.request('https://board.example/api/v1/sign-in', {
      method: 'POST',
      headers: { host: 'board.example', origin, 'content-type': 'application/json' },
      body: '{"login":"an","password":"x"}',
    })
  expect(await refusalIn(await asked('http://board.example'))).toBe('403 forbidden')
  expect(await refusalIn(await asked('https://board.example'))).toBe('401 sign-in-refused')
})

it('counts the configured public address as its own, behind a proxy that calls the host something else, and no other', async () => {
  const server = await aServer({ env: { CONGCHAO_PUBLIC_URL: 'https://bang.example/cong' } })
  const asked = (origin: string) =>
    server.call('POST', '/api/v1/sign-in', {
      unsigned: true,
      headers: { origin },
      json: { login: 'an', password: 'x' },
    })
  for (const origin of ['https://bang.example', 'http://board.example']) {
    expect([origin, await refusalIn(await asked(origin))]).toEqual([origin, '401 sign-in-refused'])
  }
  for (const origin of ['http://bang.example', 'https://bang.example:8443', 'https://evil.example', 'null']) {
    expect([origin, await refusalIn(await asked(origin))]).toEqual([origin, '403 forbidden'])
  }
})

it('reads JSON in nothing that a form or a page of another origin can send without being asked', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', '']
  for (const route of server.routes.filter(isWrite)) {
    if (!route.body?.types.includes('application/json')) continue
    for (const type of types) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
      const answer = await person.call(route.method, filled(route, 'cong'), {
        headers,
        body: new TextEncoder().encode('{"a":"="}'),
      })
      expect([route.id, type, await refusalIn(answer)]).toEqual([
        route.id,
        type,
        expect.stringMatching(/^415 wrong-media-type$/),
      ])
    }
  }
  expect(await held()).toBe(before)
})

it('takes a method from the request line alone', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override']
  for (const route of server.routes.filter(isWrite)) {
    if (server.routes.some(({ path, method }) => path === route.path && method === 'POST')) continue
    const path = filled(route, 'cong')
    for (const name of overrides) {
      const answer = await person.call('POST', `${path}?_method=${route.method}`, { headers: { [name]: route.method } })
      expect([route.id, name, await refusalIn(answer)]).toEqual([route.id, name, '405 wrong-method'])
    }
  }
  expect(await held()).toBe(before)
})

it('changes nothing by being read', async () => {
  const { server, person, held } = await aTarget()
  const before = await held()
  for (const route of server.routes.filter((one) => !isWrite(one))) {
    for (const of of ['cong', 'dai-hoi', 'tinh', person.id])
      await guardedText(await person.call(route.method, filled(route, of)))
  }
  expect(await held()).toBe(before)
})

it('lets no page of another origin read anything: no answer names one', async () => {
  const { server, person } = await aTarget()
  const headers = { origin: 'http://evil.example', 'access-control-request-method': 'PUT' }
  for (const { path, method } of server.routes) {
    for (const asked of new Set([method, 'OPTIONS'])) {
      const answer = await person.call(asked, path.replaceAll(/\{\w+\}/g, 'cong'), { headers })
      expect([path, [...answer.headers.keys()].filter((name) => name.startsWith('access-control'))]).toEqual([path, []])
    }
  }
})
