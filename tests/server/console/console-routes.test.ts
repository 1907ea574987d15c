import { expect, it } from 'vitest'
import { aServer } from '../a-server.ts'

const pages = [
  '/',
  '/add',
  '/wall',
  '/campaigns',
  '/boards',
  '/boards/cong',
  '/approvals',
  '/approvals/one',
  '/people',
  '/audit',
  '/pair',
  '/health',
  '/alerts',
  '/shows',
  '/guides',
  '/guides/can-bo',
  '/console/kit',
]

it.each(pages)(
  '%s is one document for whoever is signed in, and nothing in it may run but our own files',
  async (path) => {
    const { call } = await aServer()
    const answer = await call('GET', path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = answer.headers.get('content-security-policy')!
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect((await call('GET', path, { unsigned: true })).headers.get('location')).toMatch(
      /^\/sign-in(\?to=\/[\w/-]+)?$/,
    )
  },
)

it('an address that leads nowhere is that document to a person who is signed in, and a problem to whatever asks for no page', async () => {
  const { call } = await aServer()
  const asPerson = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
  const lost = await call('GET', '/khong-co', asPerson)
  const page = await call('GET', '/')
  expect([lost.status, await lost.text()]).toEqual([404, await page.text()])
  for (const header of ['content-type', 'content-security-policy', 'cache-control'])
    expect(lost.headers.get(header)).toBe(page.headers.get(header))
  const unsigned = await call('GET', '/khong-co', { ...asPerson, unsigned: true })
  expect([unsigned.status, unsigned.headers.get('location')]).toEqual([303, '/sign-in?to=/khong-co'])
  const others = [
    call('GET', '/khong-co'),
    call('POST', '/khong-co', asPerson),
    ...['/api/khong-co', '/api/v1/khong-co', '/khong-co.png', '/console/khong-co'].map((path) =>
      call('GET', path, asPerson),
    ),
  ]
  for (const answer of await Promise.all(others)) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  }
})

it('its files never change, and the document is not one of them', async () => {
  const { call } = await aServer()
  const file = await call('GET', '/console/console.abc.js')
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(file.headers.get('cache-control')).toContain('immutable')
  expect((await call('GET', '/console/page.html')).status).toBe(404)
  expect((await call('GET', '/console/nothing.js')).status).toBe(404)
})
