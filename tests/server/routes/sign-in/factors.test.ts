import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { aBrowser, aPersonWithPassword, type Browser, password } from '../../a-person-with-password.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'
import { softwarePasskey } from '../../software-passkey.ts'

interface Answer {
  readonly code?: string
  readonly stage?: string
  readonly factors?: readonly { readonly id: string; readonly kind: string; readonly label: string }[]
}

interface Challenge {
  readonly challenge: string
}

const origin = 'https://board.example'
const minuteMs = 60_000
const api = '/api/v1'

async function withLan(role: 'administrator' | 'editor' = 'administrator') {
  const server = await aServer()
  await aPersonWithPassword(server, { role })
  const signIn = async (browser = aBrowser(server)) => {
    const typed = { login: 'lan', password }
    return { browser, ...(await browser.ask<Answer>('POST', `${api}/sign-in`, typed)) }
  }
  const codeOf = (secret: string, at = server.clock.at) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
  const addApp = async (browser: Browser, label?: string) => {
    const offered = await browser.ask<{ id: string; secret: string }>('POST', `${api}/me/factors/totp`)
    const confirm = (code: string) =>
      browser.ask<Answer>('POST', `${api}/me/factors/totp/${offered.id}/confirm`, { code, ...(label ? { label } : {}) })
    return { ...offered, confirm, confirmed: await confirm(codeOf(offered.secret)) }
  }
  return { ...server, server, signIn, codeOf, addApp }
}

const entered = async (browser: Browser) => (await browser.call('GET', `${api}/me/sessions`)).status

it('an administrator gets in once an app is added, and the cookie of before opens nothing', async () => {
  const { server, signIn, codeOf } = await withLan()
  const { browser, stage } = await signIn()
  expect([stage, await entered(browser)]).toEqual(['enrol', 403])
  const former = browser.cookies()
  const offered = await browser.ask<{ id: string; secret: string; uri: string; qrSvg: string }>(
    'POST',
    `${api}/me/factors/totp`,
  )
  expect(offered).toMatchObject({ status: 201, uri: expect.stringContaining(offered.secret) })
  expect(offered.qrSvg).toMatch(/^<svg /)
  const confirm = (code: string) =>
    browser.ask<Answer>('POST', `${api}/me/factors/totp/${offered.id}/confirm`, { code, label: 'Điện thoại' })
  expect(await confirm('000000')).toMatchObject({ status: 401, code: 'code-refused' })
  expect(await confirm(codeOf(offered.secret))).toMatchObject({ status: 201, stage: 'complete' })
  expect(await entered(browser)).toBe(200)
  const answer = await server.call('GET', `${api}/me`, { unsigned: true, headers: { cookie: former } })
  expect(answer.status).toBe(401)
  expect((await browser.ask<Answer>('GET', `${api}/me`)).factors).toMatchObject([{ kind: 'totp', label: 'Điện thoại' }])
})

it('neither the database nor the log has the secret of an app in clear', async () => {
  const { database, signIn, addApp } = await withLan()
  const { secret } = await addApp((await signIn()).browser)
  for (const table of ['factors', 'challenges', 'audit', 'answered'] as const) {
    const rows = JSON.stringify(await database.db.selectFrom(table).selectAll().execute())
    expect(rows).not.toContain(secret)
  }
  const acts = await database.db.selectFrom('audit').select('act').orderBy('seq').execute()
  expect(acts.map(({ act }) => act)).toEqual(['session.begin', 'factor.add'])
})

it('a code is good once, in whatever session it comes', async () => {
  const { clock, signIn, codeOf, addApp } = await withLan()
  const { secret } = await addApp((await signIn()).browser)
  clock.at += minuteMs
  const code = codeOf(secret)
  const [one, other] = [await signIn(), await signIn()]
  expect(one.stage).toBe('second-factor')
  const shown = await Promise.all(
    [one, other].map(({ browser }) => browser.ask<Answer>('POST', `${api}/sign-in/totp`, { code })),
  )
  expect(shown.map(({ status }) => status).sort()).toEqual([200, 401])
})

it('guessing codes is slowed down, and typing the password again does not make up for it', async () => {
  const { clock, signIn, codeOf, addApp } = await withLan()
  const { secret } = await addApp((await signIn()).browser)
  clock.at += minuteMs
  const right = codeOf(secret)
  const wrong = right === '000000' ? '000001' : '000000'
  const answers: number[] = []
  for (let guess = 0; guess < 6; guess++) {
    const { browser } = await signIn()
    answers.push((await browser.ask<Answer>('POST', `${api}/sign-in/totp`, { code: wrong })).status)
  }
  expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  const { browser } = await signIn()
  expect((await browser.ask('POST', `${api}/sign-in/totp`, { code: right })).status).toBe(429)
})

it('who has shown only a password adds no factor to those that are there, and removes none', async () => {
  const { signIn, addApp } = await withLan()
  await addApp((await signIn()).browser)
  const { browser } = await signIn()
  expect(await browser.ask('POST', `${api}/me/factors/totp`)).toMatchObject({ code: 'second-factor-needed' })
  expect(await browser.ask('POST', `${api}/me/factors/passkey/options`)).toMatchObject({ code: 'second-factor-needed' })
  const [factor] = (await browser.ask<Answer>('GET', `${api}/me`)).factors ?? []
  expect(await browser.ask('DELETE', `${api}/me/factors/${factor?.id}`)).toMatchObject({ code: 'second-factor-needed' })
})

it('a passkey is added, and signs in after the password', async () => {
  const { signIn } = await withLan()
  const { browser } = await signIn()
  const device = softwarePasskey(origin)
  const options = await browser.ask<Challenge>('POST', `${api}/me/factors/passkey/options`)
  const response = device.make(options)
  expect(await browser.ask('POST', `${api}/me/factors/passkey`, { label: 'Máy ở cơ quan', response })).toMatchObject({
    ...{ status: 201, stage: 'complete' },
  })
  const next = await signIn()
  expect(next).toMatchObject({ stage: 'second-factor', factors: ['passkey'] })
  const asked = await next.browser.ask<Challenge>('POST', `${api}/sign-in/passkey/options`)
  const shown = device.show(asked)
  expect(await next.browser.ask('POST', `${api}/sign-in/passkey`, { response: shown })).toMatchObject({ status: 200 })
  expect(await entered(next.browser)).toBe(200)
})

it('a challenge is good once, for five minutes, in its own session, for what it was made', async () => {
  const { clock, signIn } = await withLan()
  const { browser } = await signIn()
  const device = softwarePasskey(origin)
  const options = await browser.ask<Challenge>('POST', `${api}/me/factors/passkey/options`)
  await browser.ask('POST', `${api}/me/factors/passkey`, { response: device.make(options) })
  const show = async (by: Browser, asked: Challenge) =>
    (await by.ask('POST', `${api}/sign-in/passkey`, { response: device.show(asked) })).status
  const asks = (by: Browser) => by.ask<Challenge>('POST', `${api}/sign-in/passkey/options`)

  const [one, other] = [(await signIn()).browser, (await signIn()).browser]
  expect(await show(other, await asks(one))).toBe(401)
  const late = await asks(one)
  clock.at += 5 * minuteMs
  expect(await show(one, late)).toBe(401)
  expect(await show(one, await browser.ask<Challenge>('POST', `${api}/me/factors/passkey/options`))).toBe(401)
  const good = await asks(one)
  expect(await show(one, good)).toBe(200)
  expect(await show(other, good)).toBe(401)
})

it('there are no passkeys where browsers have none: without HTTPS, at an address, from another origin', async () => {
  const { server } = await withLan()
  for (const [page, code] of [
    ['http://board.example', 'no-passkeys-here'],
    ['https://board.example', undefined],
    ['https://evil.example', 'forbidden'],
  ] as const) {
    const browser = aBrowser(server, 'http://board.example')
    await browser.call('POST', `${api}/sign-in`, { login: 'lan', password })
    const headers = { origin: page, cookie: browser.cookies() }
    const answer = await server.call('POST', `${api}/me/factors/passkey/options`, { unsigned: true, headers })
    expect(((await answer.json()) as Answer).code).toBe(code)
  }
})

it('the last factor of an administrator stays, that of an editor goes', async () => {
  const last = async (role: 'administrator' | 'editor') => {
    const { signIn, addApp } = await withLan(role)
    const { browser } = await signIn()
    const { id } = await addApp(browser)
    return browser.call('DELETE', `${api}/me/factors/${id}`)
  }
  expect((await last('administrator')).status).toBe(409)
  expect((await last('editor')).status).toBe(204)
})

it('a factor is replaced by adding another one first; another’s is not found', async () => {
  const { server, signIn, addApp, clock, database } = await withLan()
  const { browser } = await signIn()
  const first = await addApp(browser)
  clock.at += minuteMs
  await addApp(browser, 'Máy mới')
  const stranger = await aPerson(server, { org: null, role: 'editor' })
  expect((await stranger.call('DELETE', `${api}/me/factors/${first.id}`)).status).toBe(404)
  expect((await browser.call('DELETE', `${api}/me/factors/${first.id}`)).status).toBe(204)
  expect((await browser.ask<Answer>('GET', `${api}/me`)).factors).toMatchObject([{ label: 'Máy mới' }])
  const removed = await database.db.selectFrom('audit').selectAll().where('act', '=', 'factor.remove').execute()
  expect(removed).toMatchObject([{ actor_name: 'Người lan', before: expect.stringContaining(first.id) }])
})

it('ten minutes after signing in the password is asked for again', async () => {
  const { signIn, addApp, clock } = await withLan()
  const { browser } = await signIn()
  const { id } = await addApp(browser)
  clock.at += 10 * minuteMs
  const offer = (proof?: object) => browser.ask<Answer>('POST', `${api}/me/factors/totp`, proof)
  expect(await offer()).toMatchObject({ status: 403, code: 'password-needed' })
  expect(await browser.ask('DELETE', `${api}/me/factors/${id}`)).toMatchObject({ code: 'password-needed' })
  expect(await offer({ password: 'hoa ban nở trắng núi' })).toMatchObject({ status: 403, code: 'password-needed' })
  expect((await offer({ password })).status).toBe(201)
})

it('who has no password signs in again instead', async () => {
  const server = await aServer()
  const an = await aPerson(server, { org: null, role: 'editor' })
  expect((await an.call('POST', `${api}/me/factors/totp`)).status).toBe(201)
  server.clock.at += 10 * minuteMs
  const answer = await an.call('POST', `${api}/me/factors/totp`, { json: { password } })
  expect(await answer.json()).toMatchObject({ code: 'password-needed', detailVi: expect.stringContaining('đăng xuất') })
})

it('nobody keeps more than ten factors', async () => {
  const { signIn, addApp } = await withLan('editor')
  const { browser } = await signIn()
  for (let made = 0; made < 10; made++) expect((await addApp(browser)).confirmed.status).toBe(201)
  expect(await browser.ask('POST', `${api}/me/factors/totp`)).toMatchObject({ status: 422 })
})

const badBodies: readonly (readonly [string, unknown, string])[] = [
  ['/sign-in/totp', { code: 123456 }, '/code'],
  ['/sign-in/totp', { code: '12345' }, '/code'],
  ['/sign-in/totp', {}, '/code'],
  ['/sign-in/totp', { code: '123456', remember: true }, '/remember'],
  ['/sign-in/passkey', { response: 'x' }, '/response'],
  ['/me/factors/totp', { password: '' }, '/password'],
  ['/me/factors/totp/x/confirm', { code: '123456', label: 'a\u202eb' }, '/label'],
  ['/me/factors/passkey', { response: {}, label: 'x'.repeat(61) }, '/label'],
]

it.each(badBodies)('%s with %j names %s', async (path, body, pointer) => {
  const { browser } = await (await withLan()).signIn()
  const answer = await browser.ask<{ faults: readonly { pointer: string }[] }>('POST', `${api}${path}`, body)
  expect([answer.status, answer.faults[0]?.pointer]).toEqual([422, pointer])
})

it('a token has no factors, and nobody has none either', async () => {
  const server = await aServer()
  expect((await server.call('POST', `${api}/me/factors/totp`)).status).toBe(403)
  expect((await server.call('POST', `${api}/me/factors/totp`, { unsigned: true })).status).toBe(401)
})
