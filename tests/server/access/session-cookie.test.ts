import { expect, it } from 'vitest'
import { cookieFor, sessionSecretOf } from '../../../server/access/session-cookie.ts'

const asking = (headers: Record<string, string>, url = 'http://board.example/') => new Request(url, { headers })

it('over HTTPS the cookie is bound to the host, here or at the proxy before it', () => {
  const secure = '__Host-congchao=s3; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure'
  expect(cookieFor(asking({}, 'https://board.example/'), 's3', 60_000)).toBe(secure)
  expect(cookieFor(asking({ origin: 'https://board.example' }), 's3', 60_000)).toBe(secure)
  expect(cookieFor(asking({ cookie: '__Host-congchao=old' }), 's3', 60_000)).toBe(secure)
})

it('without HTTPS it has another name, which nothing that came over HTTPS is mistaken for', () => {
  const plain = 'congchao-session=s3; Path=/; HttpOnly; SameSite=Lax; Max-Age=60'
  expect(cookieFor(asking({ origin: 'http://board.example' }), 's3', 60_000)).toBe(plain)
  const both = 'congchao-session=tossed-in-by-a-sibling; __Host-congchao=own'
  expect(sessionSecretOf(asking({ cookie: both }))).toBe('own')
})

it('a cookie is read by its whole name', () => {
  expect(sessionSecretOf(asking({ cookie: 'x-congchao-session=a;  congchao-session=b ; congchao-session=c' }))).toBe(
    'b',
  )
  expect(sessionSecretOf(asking({ cookie: 'congchao-session' }))).toBeUndefined()
  expect(sessionSecretOf(asking({}))).toBeUndefined()
})
