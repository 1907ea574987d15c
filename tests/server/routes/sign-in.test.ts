import { expect, it } from 'vitest'
import { hashOfSecret } from '../../../server/live/secret.ts'
import { keepLink } from '../../../server/store/access-store.ts'
import type { ProblemDocument } from '../../../shared/problem/problem.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer, token } from '../a-server.ts'

const origin = { origin: 'http://board.example' }
const dayMs = 86_400_000

async function withLink(secret = 'the secret of the link') {
  const server = await aServer()
  const { at } = server.clock
  await server.database.write((trx) => keepLink(trx, { hash: hashOfSecret(secret), at, endsAt: at + 1_800_000 }))
  const signIn = (given = secret, headers: Record<string, string> = origin) =>
    server.call('POST', '/sign-in', { json: { secret: given }, headers, unsigned: true })
  const cookieOf = (answer: Response) => ({ cookie: answer.headers.get('set-cookie')!.split(';')[0]! })
  const visit = async (headers: Record<string, string>, method = 'GET', path = '/api/v1/boards') =>
    (await server.call(method, path, { headers, unsigned: true })).status
  return { ...server, signIn, cookieOf, visit }
}

it('a link opens once, and opening its page does not use it up', async () => {
  const { signIn, call } = await withLink()
  for (let visits = 0; visits < 3; visits++)
    expect((await call('GET', '/sign-in', { unsigned: true })).status).toBe(200)
  expect((await signIn()).status).toBe(204)
  const again = await signIn()
  expect([again.status, (await jsonOf<ProblemDocument>(again)).code]).toEqual([410, 'link-used'])
})

it('a link is over after half an hour, and a wrong one never opens', async () => {
  const { signIn, clock } = await withLink()
  expect((await signIn('another')).status).toBe(410)
  clock.at += 1_800_000
  expect((await signIn()).status).toBe(410)
})

it('a session opens what a token opens, until it ends', async () => {
  const { signIn, cookieOf, visit } = await withLink()
  const answer = await signIn()
  expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  const cookie = cookieOf(answer)
  expect(await visit(cookie)).toBe(200)
  expect(await visit(cookie, 'GET', '/')).toBe(200)
  expect(await visit({ ...cookie, ...origin }, 'POST', '/sign-out')).toBe(204)
  expect(await visit(cookie)).toBe(401)
})

it('a session that begins on a page of HTTPS is sent over HTTPS alone, though a proxy stands before the server', async () => {
  const { signIn } = await withLink()
  const answer = await signIn(token, { origin: 'https://board.example' })
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/; Secure$/)])
})

it('a session that is used lives on, one that is not dies within a week, none outlives a month', async () => {
  const { signIn, cookieOf, visit, clock } = await withLink()
  const cookie = cookieOf(await signIn(token))
  for (let days = 0; days < 24; days += 6) {
    clock.at += 6 * dayMs
    expect(await visit(cookie)).toBe(200)
  }
  clock.at += 7 * dayMs
  expect(await visit(cookie)).toBe(401)
  const other = cookieOf(await signIn(token))
  for (let days = 5; days < 30; days += 5) {
    clock.at += 5 * dayMs
    expect(await visit(other)).toBe(200)
  }
  clock.at += 5 * dayMs
  expect(await visit(other)).toBe(401)
})

it('a page of another origin can neither sign in nor change anything with the cookie', async () => {
  const { signIn, cookieOf, visit } = await withLink()
  const strange = [{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, {}]
  for (const headers of strange as Record<string, string>[]) expect((await signIn(undefined, headers)).status).toBe(403)
  const cookie = cookieOf(await signIn())
  for (const headers of strange) {
    expect(await visit({ ...cookie, ...(headers as Record<string, string>) }, 'POST', '/api/v1/boards/cong/key')).toBe(
      403,
    )
  }
  expect(await visit({ ...cookie, ...origin }, 'POST', '/api/v1/boards/cong/key')).toBe(404)
  expect(await visit({ ...cookie, 'sec-fetch-site': 'same-origin' }, 'POST', '/api/v1/boards/cong/key')).toBe(404)
})

it('no secret is in an address: the page takes it from after the #, and posts it', async () => {
  const { call } = await withLink()
  const answer = await call('GET', '/sign-in', { unsigned: true })
  const html = await answer.text()
  expect(html).toContain('location.hash')
  expect(html).toContain('history.replaceState')
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+'/)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

it('what is no secret is refused before anything is looked up', async () => {
  const { call } = await withLink()
  for (const json of [{}, [], null, { secret: 7 }]) {
    expect((await call('POST', '/sign-in', { json, headers: origin, unsigned: true })).status).toBe(400)
  }
})
