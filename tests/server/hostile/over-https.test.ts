import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { addressOf } from '../../../server/routes/calls/address-of.ts'
import { asAsked } from '../../../server/routes/calls/as-asked.ts'
import { aTarget } from './a-target.ts'

const through = (proto: string | undefined, hops: number) => {
  const headers = new Headers(proto === undefined ? {} : { 'x-forwarded-proto': proto })
  return asAsked({ method: 'GET', url: 'http://board.example/x?http://y', headers }, hops).url
}

it('believes a proxy of its own that a request came by HTTPS, and nobody else', () => {
  const https = 'https://board.example/x?http://y'
  const http = 'http://board.example/x?http://y'
  expect([through('https', 1), through('HTTPS', 1), through('https', 2)]).toEqual([https, https, https])
  expect([through('http, https', 1), through('https, http', 2)]).toEqual([https, https])
  expect([through('https', 0), through(undefined, 1), through('', 1), through('https, http', 1)]).toEqual([
    http,
    http,
    http,
    http,
  ])
  expect([through('httpsx', 1), through('javascript', 1)]).toEqual([http, http])
})

it('over HTTPS every answer says that there is no other way here, and without HTTPS none does', async () => {
  const { server } = await aTarget()
  for (const path of ['/', '/sign-in', '/api/v1/orgs', '/nowhere', '/healthz']) {
    const told = async (scheme: string) =>
      (await server.app.request(`${scheme}://board.example${path}`)).headers.get('strict-transport-security')
    expect([path, await told('https'), await told('http')]).toEqual([path, 'max-age=63072000; includeSubDomains', null])
  }
})

it('has what a browser kept thrown away when its person signs out, and keeps nothing of the API in caches', async () => {
  const { server, person } = await aTarget()
  for (const { method, path } of server.routes) {
    if (!path.startsWith('/api/') || method === 'OPTIONS') continue
    const answer = await person.call(method === 'HEAD' ? 'HEAD' : 'GET', path.replaceAll(/\{\w+\}/g, 'cong'))
    expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
  }
  const out = await person.call('POST', '/api/v1/sign-out')
  expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"cache"'])
})

it('takes for the address of a request what a proxy of its own has added, and nothing that its sender wrote', () => {
  const from = (told: string | undefined, hops: number) => {
    const headers = told === undefined ? {} : { 'x-forwarded-for': told }
    return addressOf({ headers, socket: { remoteAddress: '::ffff:10.0.0.1' } } as unknown as IncomingMessage, hops)
  }
  expect([from('6.6.6.6', 0), from(undefined, 1), from('', 1), from('<script>', 1)]).toEqual(Array(4).fill('10.0.0.1'))
  expect([from('6.6.6.6, 7.7.7.7', 1), from('6.6.6.6, 7.7.7.7, 8.8.8.8', 2)]).toEqual(['7.7.7.7', '7.7.7.7'])
  expect(from('7.7.7.7', 3)).toBe('10.0.0.1')
})
