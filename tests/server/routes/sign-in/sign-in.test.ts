import { describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { origin, password, signingIn } from '../../access/with-password.ts'

const codeOf = async (answer: Response) => (await jsonOf<ProblemDocument>(answer)).code

describe('signing in', () => {
  it('takes login and password, however the login is typed, and gives a cookie that scripts cannot read', async () => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('an', [['editor', 'tinh']])
    const answer = await signIn(' AN ')
    expect([answer.status, await jsonOf(answer)]).toEqual([200, { stage: 'complete', factors: [] }])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^congchao-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const me = await jsonOf(browse('GET', '/api/v1/me', { headers: cookieOf(answer) }))
    expect(me).toMatchObject({ login: 'an', name: 'Tên an', stage: 'complete', needsFactor: false })
  })

  it('over HTTPS, here or at a proxy, the cookie is the host’s own and goes over HTTPS alone', async () => {
    const { person, signIn } = await signingIn()
    await person('an')
    const answer = await signIn('an', password, { headers: { origin: 'https://board.example' } })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-congchao=.*; Secure$/)
  })

  it('answers a login that there is not, a wrong password and a closed account alike', async () => {
    const { person, signIn, database, logged } = await signingIn()
    await person('an')
    await person('cu')
    await database.write((trx) =>
      trx.updateTable('people').set({ state: 'closed' }).where('login', '=', 'cu').execute(),
    )
    const answers = [await signIn('an', 'sai mật khẩu rồi'), await signIn('khong-co'), await signIn('cu')]
    const told = await Promise.all(
      answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers]]),
    )
    expect(told[0]?.[0]).toBe(401)
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    const rows = await logged()
    expect(rows.map(({ act, subject, after, address }) => [act, subject, after, address])).toEqual([
      ['session.refuse', 'id-cu', '{"login":"cu"}', '192.0.2.1'],
      ['session.refuse', '', '{}', '192.0.2.1'],
      ['session.refuse', 'id-an', '{"login":"an"}', '192.0.2.1'],
    ])
  })

  it('writes no password into the log, not even one that was typed a line too early', async () => {
    const { person, signIn, database } = await signingIn()
    await person('an')
    await signIn('an')
    await signIn(password, 'x')
    for (const table of ['audit', 'attempts', 'sessions'] as const) {
      expect(JSON.stringify(await database.db.selectFrom(table).selectAll().execute())).not.toContain('mái tôn')
    }
  })

  it('asks those who approve or administer for a second factor, and opens nothing before', async () => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('duyet', [['approver', 'tinh']])
    await person('quantri', [['administrator', null]], { factor: true })
    await person('an', [['viewer', 'tinh']], { factor: true })
    const stages: unknown[] = []
    for (const login of ['duyet', 'quantri', 'an']) {
      const answer = await signIn(login)
      stages.push(await jsonOf(answer))
      expect(answer.headers.get('set-cookie')).toContain('Max-Age=1800')
      const headers = cookieOf(answer)
      const visits = await Promise.all(
        ['/api/v1/me', '/api/v1/people', '/api/v1/me/sessions', '/api/v1/boards'].map((path) =>
          browse('GET', path, { headers }),
        ),
      )
      expect(visits.map(({ status }) => status)).toEqual([200, 403, 403, 403])
      expect(await codeOf(visits[1]!)).toBe('second-factor-needed')
      expect(await jsonOf(visits[0]!)).toMatchObject({ powers: {} })
    }
    expect(stages).toEqual([
      { stage: 'enrol', factors: [] },
      { stage: 'second-factor', factors: ['totp'] },
      { stage: 'second-factor', factors: ['totp'] },
    ])
  })

  it('makes the cookie anew each time, and ends the session that the browser had', async () => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('an')
    const first = cookieOf(await signIn('an'))
    const second = cookieOf(await signIn('an', password, { headers: first }))
    expect(second.cookie).not.toBe(first.cookie)
    expect((await browse('GET', '/api/v1/me', { headers: first })).status).toBe(401)
    const planted = { ...origin, cookie: 'congchao-session=a-secret-that-a-stranger-knows' }
    const third = cookieOf(await signIn('an', password, { headers: planted }))
    expect(third.cookie).not.toBe(planted.cookie)
    expect((await browse('GET', '/api/v1/me', { headers: planted })).status).toBe(401)
  })

  it('lets nobody in by a password that is taken away while it is looked at', async () => {
    const { person, signIn, call, database } = await signingIn()
    const id = await person('an')
    await Promise.all([signIn('an'), call('POST', `/api/v1/people/${id}/reset`, { json: {} })])
    expect(await database.db.selectFrom('sessions').select('id').execute()).toEqual([])
  })

  it('keeps the twenty newest sessions of a person', async () => {
    const { person, signIn, clock, database } = await signingIn()
    await person('an')
    for (let times = 0; times < 22; times++) {
      clock.at += 1000
      await signIn('an')
    }
    const rows = await database.db.selectFrom('sessions').select('made_at').execute()
    expect(rows).toHaveLength(20)
    expect(rows.map(({ made_at }) => made_at)).toContain(clock.at)
  })

  it.each([
    { login: 'an' },
    { login: 'an', password: 7 },
    { login: ['an'], password },
    { login: 'an', password, role: 'administrator' },
    { login: 'an', password: 'x'.repeat(1025) },
    [],
    null,
  ])('refuses what is no sign-in before anything is looked up: %j', async (json) => {
    const { browse, database } = await signingIn()
    expect((await browse('POST', '/api/v1/sign-in', { json })).status).toBe(422)
    expect(await database.db.selectFrom('attempts').selectAll().execute()).toEqual([])
  })
})

describe('a page of another origin', () => {
  const strange: Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://sub.board.example' },
    { origin: 'http://board.example:8443' },
    { origin: 'http://board.example.evil.example' },
    { origin: 'board.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    {},
  ]

  it.each(strange)('neither signs anybody in nor changes anything with their cookie: %j', async (headers) => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('an')
    expect((await signIn('an', password, { headers })).status).toBe(403)
    const { cookie } = cookieOf(await signIn('an'))
    for (const [method, path] of [
      ['POST', '/api/v1/sign-out'],
      ['PUT', '/api/v1/me/password'],
      ['DELETE', '/api/v1/me/sessions/x'],
    ] as const) {
      const answer = await browse(method, path, { headers: { ...headers, cookie }, json: {} })
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 403, 'forbidden'])
    }
    for (const path of ['link', 'set-up', 'password']) {
      expect((await browse('POST', `/api/v1/sign-in/${path}`, { headers, json: {} })).status).toBe(403)
    }
    expect((await browse('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(200)
  })

  it('is told from one of our own where the browser names none', async () => {
    const { person, signIn } = await signingIn()
    await person('an')
    expect((await signIn('an', password, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })
})
