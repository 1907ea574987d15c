import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import type { SignedIn } from '../../people.ts'
import { anOfficeOfPeople, codeOf, status } from '../people/an-office-of-people.ts'

const dayMs = 86_400_000

describe('an account', () => {
  it('is changed, reset and closed only by who administers all of its roles', async () => {
    const { of, root, tinh, huyen, give } = await anOfficeOfPeople()
    const xa = await of('editor', 'xa')
    const both = await of('editor', 'xa')
    await give(root, both, { org: 'huyen-ban', role: 'viewer' })
    const above = await of('editor', 'tinh')
    const acts = async (by: SignedIn, on: { id: string }) => {
      const path = `/api/v1/people/${on.id}`
      return [
        await status(by.call('PATCH', path, { json: { name: 'Tên mới' } })),
        await status(by.call('POST', `${path}/reset`)),
        await status(by.call('POST', `${path}/close`)),
        await status(by.call('POST', `${path}/reopen`)),
      ]
    }
    expect(await acts(huyen, xa)).toEqual([200, 200, 204, 204])
    expect(await acts(huyen, both)).toEqual([403, 403, 403, 403])
    expect(await acts(tinh, both)).toEqual([200, 200, 204, 204])
    for (const strange of [above, tinh, root]) expect(await acts(huyen, strange)).toEqual([404, 404, 404, 404])
    expect(await acts(tinh, root)).toEqual([404, 404, 404, 404])
    const editor = await of('editor', 'huyen')
    expect(await acts(editor, xa)).toEqual([403, 403, 403, 403])
    const duyet = await of('approver', 'huyen')
    expect(await acts(duyet, xa)).toEqual([403, 403, 403, 403])
  })

  it('is not seized by lending its owner a role: the others still count', async () => {
    const { of, huyen, give } = await anOfficeOfPeople()
    const above = await of('administrator', 'tinh')
    expect(await status(give(huyen, above, { org: 'huyen', role: 'viewer' }))).toBe(404)
    expect(await status(huyen.call('POST', `/api/v1/people/${above.id}/reset`))).toBe(404)
  })

  it('is changed under If-Match, so that nobody undoes another’s change', async () => {
    const { of, huyen } = await anOfficeOfPeople()
    const xa = await of('editor', 'xa')
    const path = `/api/v1/people/${xa.id}`
    const tag = (await huyen.call('GET', path)).headers.get('etag')!
    const change = (name: string) => huyen.call('PATCH', path, { json: { name }, headers: { 'if-match': tag } })
    const changed = await change('Một')
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false])
    expect(await codeOf(change('Hai'))).toBe('changed-meanwhile')
    expect(await codeOf(huyen.call('PATCH', path, { json: { login: huyen.id } }))).toBe('login-taken')
  })

  it('takes another e-mail address of one’s own only within ten minutes of signing in', async () => {
    const { clock, of, huyen, tinh } = await anOfficeOfPeople()
    const change = (by: SignedIn, email: string) => by.call('PATCH', `/api/v1/people/${huyen.id}`, { json: { email } })
    expect(await status(change(huyen, 'a@tinh.example'))).toBe(200)
    clock.at += 10 * 60_000
    expect(await codeOf(change(huyen, 'b@tinh.example'))).toBe('password-needed')
    expect(await status(change(huyen, 'a@tinh.example'))).toBe(200)
    expect(await status(change(tinh, 'b@tinh.example'))).toBe(200)
    const xa = await of('editor', 'xa')
    const other = huyen.call('PATCH', `/api/v1/people/${xa.id}`, { json: { email: 'c@tinh.example' } })
    expect(await status(other)).toBe(200)
  })

  it('that is reset has no password, no session and, where asked, no factor any more; one’s own is reset by another', async () => {
    const { person, signIn, cookieOf, browse, huyen, root, database, logged } = await anOfficeOfPeople()
    const id = await person('duyet', [['approver', 'xa']], { factor: true })
    const headers = cookieOf(await signIn('duyet'))
    const answer = await huyen.call('POST', `/api/v1/people/${id}/reset`, { json: { factors: true } })
    const { link } = await jsonOf<{ link: { secret: string } }>(answer)
    expect(await status(browse('GET', '/api/v1/me', { headers }))).toBe(401)
    expect(await status(signIn('duyet'))).toBe(401)
    expect(await database.db.selectFrom('factors').select('id').execute()).toEqual([])
    expect((await logged()).find(({ act }) => act === 'person.reset')).toMatchObject({
      org: 'xa',
      after: '{"factors":1}',
    })
    const set = { secret: link.secret, password: 'bảy con vịt qua sông' }
    expect(await jsonOf(browse('POST', '/api/v1/sign-in/password', { json: set }))).toMatchObject({ stage: 'enrol' })
    expect(await status(root.call('POST', `/api/v1/people/${root.id}/reset`))).toBe(403)
  })

  it('that is closed ends its sessions, its links and what deputies have of it, and opens again without them', async () => {
    const { person, signIn, cookieOf, browse, huyen, of, give, grantsOf, clock } = await anOfficeOfPeople()
    const id = await person('duyet', [['approver', 'huyen']])
    const deputy = await of('editor', 'huyen')
    await give(huyen, deputy, { org: 'xa', role: 'approver', until: clock.at + dayMs, deputyFor: id })
    expect(await grantsOf(deputy)).toHaveLength(2)
    const headers = cookieOf(await signIn('duyet'))
    const { link } = await jsonOf<{ link: { secret: string } }>(huyen.call('POST', `/api/v1/people/${id}/reset`))
    expect(await status(huyen.call('POST', `/api/v1/people/${id}/close`))).toBe(204)
    expect(await status(browse('GET', '/api/v1/me', { headers }))).toBe(401)
    expect(await status(browse('POST', '/api/v1/sign-in/link', { json: { secret: link.secret } }))).toBe(410)
    expect(await grantsOf(deputy)).toHaveLength(1)
    expect(await codeOf(huyen.call('POST', `/api/v1/people/${id}/close`))).toBe('already-decided')
    expect(await status(huyen.call('POST', `/api/v1/people/${id}/reopen`))).toBe(204)
    expect(await status(browse('GET', '/api/v1/me', { headers }))).toBe(401)
  })

  it('of the last who administers the installation is neither closed nor stripped', async () => {
    const { person, call, root, tinh, grantsOf } = await anOfficeOfPeople()
    const id = await person('goc', [['administrator', null]])
    const [grant] = await grantsOf({ id })
    // That one has no password: whoever cannot sign in does not count.
    expect(root.id).not.toBe(id)
    expect(await codeOf(call('POST', `/api/v1/people/${id}/close`))).toBe('last-administrator')
    expect(await codeOf(call('DELETE', `/api/v1/people/${id}/grants/${grant?.id}`))).toBe('last-administrator')
    expect(await status(tinh.call('DELETE', `/api/v1/people/${id}/grants/${grant?.id}`))).toBe(404)
    await person('hai', [['administrator', null]])
    expect(await status(call('POST', `/api/v1/people/${id}/close`))).toBe(204)
  })
})
