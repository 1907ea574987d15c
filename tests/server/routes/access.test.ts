import { expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aBoardsHeader } from '../a-board.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'

const open = [
  'GET /healthz',
  'GET /api/openapi.json',
  'GET /sign-in',
  'GET /sign-in/{file}',
  'GET /api/v1/sign-in/ways',
  'GET /api/v1/sign-in/oidc',
  'GET /api/v1/sign-in/oidc/return',
  'POST /api/v1/sign-in',
  'POST /api/v1/sign-in/link',
  'POST /api/v1/sign-in/password',
  'POST /api/v1/sign-in/set-up',
  'GET /api/v1/pairings/{request}',
  'POST /api/v1/pairings',
  'GET /play',
  'GET /play/shell.json',
  'GET /play/sw.js',
  'GET /play/{board}',
  'GET /player/{file}',
]

const filled = (path: string) => path.replaceAll(/\{\w+\}/g, 'cong')

it('answers nobody who shows nothing, but on the routes that are open', async () => {
  const { routes, call } = await aServer()
  const answered: string[] = []
  for (const { method, path, page } of routes) {
    const answer = await call(method, filled(path), { unsigned: true })
    const refused = page
      ? answer.status === 303 && answer.headers.get('location')?.startsWith('/sign-in')
      : answer.status === 401
    if (!refused) answered.push(`${method} ${path}`)
  }
  expect(answered.sort()).toEqual([...open].sort())
})

it('takes no wrong secret, of whatever kind', async () => {
  const { routes, call } = await aServer()
  const wrong = [
    { authorization: 'Bearer wrong' },
    { authorization: 'Bearer' },
    { authorization: 'Basic YTpi' },
    { authorization: 'Board cong:wrong' },
    { authorization: 'Board' },
    { cookie: 'congchao-session=wrong' },
    { cookie: 'congchao-session' },
  ]
  for (const { method, path, access, page } of routes) {
    if (access === 'open' || page) continue
    for (const headers of wrong) {
      const answer = await call(method, filled(path), { unsigned: true, headers: headers as Record<string, string> })
      expect([path, headers, answer.status]).toEqual([path, headers, 401])
    }
  }
})

it('lets a board see the renditions, its own card and brightness, and nothing else', async () => {
  const server = await aServer()
  await server.imports()
  const headers = await aBoardsHeader(server, 'cong')
  for (const { method, path, access, page } of server.routes) {
    if (access === 'open' || page) continue
    const answer = await server.call(method, filled(path), { unsigned: true, headers })
    // The board of the filled path is this one's own; the renditions in it are nobody's.
    const own = /\/(card\.png|brightness)$/.test(path) ? 200 : path.includes('/screenshots/') ? 415 : 404
    expect([path, answer.status]).toEqual([path, access === 'see-or-board' ? own : 403])
  }
  const other = { headers, unsigned: true }
  for (const what of ['card.png', 'brightness'])
    expect((await server.call('GET', `/api/v1/boards/dai/${what}`, other)).status).toBe(404)
})

it('takes no board’s token for another board’s, and none of a pairing that has ended', async () => {
  const server = await aServer()
  await server.imports()
  const headers = { cong: await aBoardsHeader(server, 'cong'), dai: await aBoardsHeader(server, 'dai') }
  const visit = async (board: string, by: keyof typeof headers) =>
    (await server.call('GET', `/api/v1/boards/${board}/card.png`, { unsigned: true, headers: headers[by] })).status
  expect([await visit('cong', 'cong'), await visit('dai', 'dai')]).toEqual([200, 200])
  expect([await visit('dai', 'cong'), await visit('cong', 'dai'), await visit('khong-co', 'dai')]).toEqual([
    404, 404, 404,
  ])
  expect((await server.call('DELETE', '/api/v1/boards/cong/pairing')).status).toBe(204)
  await aBoardsHeader(server, 'dai')
  expect([await visit('cong', 'cong'), await visit('dai', 'dai')]).toEqual([401, 401])
})

it('opens nothing to half a session but what leads to the other half, and oneself', async () => {
  const server = await aServer()
  await server.imports()
  const person = await aPerson(server, { role: ['administrator', 'editor', 'operator', 'technician'], org: null })
  await server.database.write((trx) => trx.updateTable('sessions').set({ stage: 'password' }).execute())
  for (const { method, path, access, page } of server.routes) {
    if (access === 'open' || access === 'half' || page) continue
    const answer = await person.call(method, filled(path))
    // A HEAD has no body to tell why in.
    const code = method === 'HEAD' ? 'second-factor-needed' : (await jsonOf<{ code: string }>(answer)).code
    expect([path, answer.status, code]).toEqual([path, 403, 'second-factor-needed'])
  }
  expect((await person.call('GET', '/api/v1/me')).status).toBe(200)
})

it('opens no route to those who hold its power nowhere, and none at all to those who have no role', async () => {
  const server = await aServer()
  await server.imports()
  const viewer = await aPerson(server, { role: 'viewer', org: 'huyen' })
  const nobody = await aPerson(server, { role: [], org: null })
  for (const { method, path, access, page } of server.routes) {
    if (['open', 'half', 'signed'].includes(access) || page) continue
    const statuses = [(await nobody.call(method, filled(path))).status]
    if (access !== 'see' && access !== 'see-or-board') statuses.push((await viewer.call(method, filled(path))).status)
    expect([path, ...new Set(statuses)]).toEqual([path, 403])
  }
})

it('forgets whoever had a session when their account is closed, even where the session was left behind', async () => {
  const server = await aServer()
  const viewer = await aPerson(server, { role: 'viewer', org: null })
  expect((await viewer.call('GET', '/api/v1/me')).status).toBe(200)
  await server.database.write((trx) => trx.updateTable('people').set({ state: 'closed' }).execute())
  expect((await viewer.call('GET', '/api/v1/me')).status).toBe(401)
})

it('gives every answer the headers that keep a browser from doing more with it', async () => {
  const { routes, call } = await aServer()
  const paths = ['/nowhere', ...routes.map(({ path }) => filled(path))]
  for (const path of paths) {
    const { headers } = await call('GET', path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  }
})
