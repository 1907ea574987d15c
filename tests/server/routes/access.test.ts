import { expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'

const open = [
  'GET /healthz',
  'GET /api/openapi.json',
  'GET /sign-in',
  'POST /sign-in',
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
      ? answer.status === 303 && answer.headers.get('location') === '/sign-in'
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

it('lets a board see the renditions and its own card, and nothing else', async () => {
  const server = await aServer()
  await server.imports()
  const { key } = await jsonOf<{ key: string }>(server.call('POST', '/api/v1/boards/cong/key'))
  for (const { method, path, access, page } of server.routes) {
    if (access === 'open' || page) continue
    const headers = { authorization: `Board cong:${key}` }
    const answer = await server.call(method, filled(path), { unsigned: true, headers })
    // The board of the filled path is this one's own; the renditions in it are nobody's.
    const own = path.endsWith('/card.png') ? 200 : 404
    expect([path, answer.status]).toEqual([path, access === 'person-or-board' ? own : 403])
  }
  const other = { headers: { authorization: `Board cong:${key}` }, unsigned: true }
  expect((await server.call('GET', '/api/v1/boards/dai/card.png', other)).status).toBe(404)
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
