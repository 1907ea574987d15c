import { describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { origin, password, signingIn } from '../../access/with-password.ts'

const hourMs = 3_600_000
const codeOf = async (answer: Response) => (await jsonOf<ProblemDocument>(answer)).code

describe('a session', () => {
  it('lives while it is used, dies after twelve idle hours, and after a week in any case', async () => {
    const { person, signIn, browse, cookieOf, clock } = await signingIn()
    await person('an')
    const headers = cookieOf(await signIn('an'))
    const visit = async () => (await browse('GET', '/api/v1/me', { headers })).status
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      clock.at += 11 * hourMs
      expect(await visit()).toBe(200)
    }
    clock.at += 11 * hourMs
    expect(await visit()).toBe(401)
    const idle = cookieOf(await signIn('an'))
    clock.at += 12 * hourMs
    expect((await browse('GET', '/api/v1/me', { headers: idle })).status).toBe(401)
  })

  it('is noted at most once a minute', async () => {
    const { person, signIn, browse, cookieOf, clock, database } = await signingIn()
    await person('an')
    const headers = cookieOf(await signIn('an'))
    const seenAt = async () => (await database.db.selectFrom('sessions').select('seen_at').executeTakeFirst())?.seen_at
    const begun = clock.at
    clock.at += 59_999
    await browse('GET', '/api/v1/me', { headers })
    expect(await seenAt()).toBe(begun)
    clock.at += 1
    await Promise.all([1, 2, 3].map(() => browse('GET', '/api/v1/me', { headers })))
    expect(await seenAt()).toBe(begun + 60_000)
  })

  it('ends by signing out, which takes the cookie back', async () => {
    const { person, signIn, browse, cookieOf, logged } = await signingIn()
    await person('an')
    const headers = cookieOf(await signIn('an'))
    const out = await browse('POST', '/api/v1/sign-out', { headers })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect((await browse('GET', '/api/v1/me', { headers })).status).toBe(401)
    expect((await logged())[0]).toMatchObject({ act: 'session.end', actor: 'id-an' })
  })

  it('is seen on all machines, and ended from any of them; nobody else’s is', async () => {
    const { person, signIn, browse, cookieOf, clock } = await signingIn()
    await person('an')
    await person('binh')
    const old = cookieOf(await signIn('an', password, { headers: { ...origin, 'user-agent': 'Phòng 1' } }))
    clock.at += 1000
    const headers = cookieOf(await signIn('an', password, { address: '192.0.2.9' }))
    const { sessions } = await jsonOf<{ sessions: { id: string }[] }>(browse('GET', '/api/v1/me/sessions', { headers }))
    expect(sessions).toMatchObject([
      { address: '192.0.2.9', current: true, stage: 'complete' },
      { address: '192.0.2.1', current: false, agent: 'Phòng 1' },
    ])
    const stranger = cookieOf(await signIn('binh'))
    const path = `/api/v1/me/sessions/${sessions[1]?.id}`
    expect((await browse('DELETE', path, { headers: stranger })).status).toBe(404)
    expect((await browse('DELETE', path, { headers })).status).toBe(204)
    expect((await browse('GET', '/api/v1/me', { headers: old })).status).toBe(401)
    expect((await browse('DELETE', path, { headers })).status).toBe(404)
  })

  it('changes the password by the former one alone; all others end, its own cookie is made anew', async () => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('an')
    const other = cookieOf(await signIn('an'))
    const headers = cookieOf(await signIn('an'))
    const change = (former: string, next: string) =>
      browse('PUT', '/api/v1/me/password', { headers, json: { former, password: next } })
    expect(await codeOf(await change(password, 'Password12345!'))).toBe('password-refused')
    const wrong = await change('sai', 'bảy con vịt qua sông')
    expect([wrong.status, (await jsonOf<ProblemDocument>(wrong)).faults]).toMatchObject([422, [{ pointer: '/former' }]])
    const changed = await change(password, 'bảy con vịt qua sông')
    expect(changed.status).toBe(204)
    const renewed = cookieOf(changed)
    const visits = [other, headers, renewed].map(
      async (one) => (await browse('GET', '/api/v1/me', { headers: one })).status,
    )
    expect(await Promise.all(visits)).toEqual([401, 401, 200])
    expect((await signIn('an')).status).toBe(401)
    expect((await signIn('an', 'bảy con vịt qua sông')).status).toBe(200)
  })

  it('left open is no place to guess the password', async () => {
    const { person, signIn, browse, cookieOf } = await signingIn()
    await person('an')
    const headers = cookieOf(await signIn('an'))
    const guess = async (former: string) =>
      (await browse('PUT', '/api/v1/me/password', { headers, json: { former, password: 'bảy con vịt qua sông' } }))
        .status
    for (let failures = 0; failures < 5; failures++) expect(await guess(`sai ${failures}`)).toBe(422)
    expect(await guess(password)).toBe(429)
  })
})
