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

it('its files never change, and the document is not one of them', async () => {
  const { call } = await aServer()
  const file = await call('GET', '/console/console.abc.js')
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(file.headers.get('cache-control')).toContain('immutable')
  expect((await call('GET', '/console/page.html')).status).toBe(404)
  expect((await call('GET', '/console/nothing.js')).status).toBe(404)
})
