import { describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import type { SignedIn } from '../../people.ts'
import { anOfficeOfPeople, codeOf, status, type View } from './an-office-of-people.ts'

describe('making a person', () => {
  it('gives roles and a link that is told once, by which they come in', async () => {
    const { huyen, make, browse, signIn, logged } = await anOfficeOfPeople()
    const json = { login: 'lan', name: 'Lê Lan', email: 'lan@example.vn', grants: [{ org: 'xa', role: 'editor' }] }
    const answer = await make(huyen, json)
    const { person, link } = await jsonOf<{ person: View; link: { secret: string; endsAt: number } }>(answer)
    expect(answer.status).toBe(201)
    expect(person).toMatchObject({
      ...{ login: 'lan', email: 'lan@example.vn', state: 'active', factors: [], lastSeenAt: null, managed: true },
      grants: [{ org: 'xa', orgName: 'Xã', role: 'editor', until: null, deputyFor: null }],
    })
    const log = await logged()
    expect(log.slice(0, 3).map(({ act, org, actor }) => [act, org, actor])).toEqual([
      ['link.make', 'xa', huyen.id],
      ['grant.give', 'xa', huyen.id],
      ['person.create', 'xa', huyen.id],
    ])
    expect(JSON.stringify(log)).not.toContain(link.secret)
    expect((await signIn('lan')).status).toBe(401)
    const set = { secret: link.secret, password: 'bảy con vịt qua sông' }
    expect(await jsonOf(browse('POST', '/api/v1/sign-in/password', { json: set }))).toMatchObject({ stage: 'complete' })
    expect((await signIn('lan', 'bảy con vịt qua sông')).status).toBe(200)
  })

  it('refuses roles beyond those of its maker, and makes nobody then', async () => {
    const { huyen, tinh, make, database } = await anOfficeOfPeople()
    const count = async () => (await database.db.selectFrom('people').select('id').execute()).length
    const before = await count()
    const asked = (grants: object[]) => ({ login: 'lan', name: 'Lan', grants })
    expect(
      await status(
        make(
          huyen,
          asked([
            { org: 'huyen', role: 'editor' },
            { org: 'huyen-ban', role: 'viewer' },
          ]),
        ),
      ),
    ).toBe(404)
    expect(await status(make(huyen, asked([{ org: 'tinh', role: 'viewer' }])))).toBe(404)
    expect(await status(make(huyen, asked([{ org: null, role: 'viewer' }])))).toBe(403)
    expect(await status(make(tinh, asked([{ org: null, role: 'administrator' }])))).toBe(403)
    expect(await status(make(tinh, asked([{ org: 'khong-co', role: 'viewer' }])))).toBe(404)
    expect(await codeOf(make(huyen, asked([])))).toBe('value-refused')
    expect(await count()).toBe(before)
  })

  it('names the fields that it does not understand', async () => {
    const { root, make } = await anOfficeOfPeople()
    const bad = {
      login: 'Lê Lan',
      name: 'a\u202eb',
      email: 'x@y\r\nbcc: z@z.vn',
      grants: [{ org: 'xa', role: 'root' }],
      state: 'active',
    }
    const { code, faults } = await jsonOf<ProblemDocument & { faults: { pointer: string }[] }>(make(root, bad))
    expect(code).toBe('value-refused')
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/email',
      '/grants/0/role',
      '/login',
      '/name',
      '/state',
    ])
  })

  it('takes no login twice', async () => {
    const { root, make } = await anOfficeOfPeople()
    const json = { login: 'lan', name: 'Lan', grants: [] }
    expect(await status(make(root, json))).toBe(201)
    expect(await codeOf(make(root, json))).toBe('login-taken')
  })

  it('is for people and the operator: a token of an administrator makes nobody, who might approve', async () => {
    const { root, call } = await anOfficeOfPeople()
    const asked = { label: 'x', org: null, roles: ['administrator'], endsAt: Date.UTC(2021, 0) }
    const { secret } = await jsonOf<{ secret: string }>(root.call('POST', '/api/v1/tokens', { json: asked }))
    const headers = { authorization: `Bearer ${secret}` }
    const json = { login: 'lan', name: 'Lan', grants: [{ org: 'tinh', role: 'approver' }] }
    const by = (method: string, path: string, body?: object) =>
      call(method, path, { unsigned: true, headers, ...(body ? { json: body } : {}) })
    expect(await status(by('GET', '/api/v1/people'))).toBe(200)
    expect(await status(by('POST', '/api/v1/people', json))).toBe(403)
    expect(await status(by('POST', `/api/v1/people/${root.id}/reset`))).toBe(403)
    expect(await status(by('POST', `/api/v1/people/${root.id}/grants`, { org: null, role: 'editor' }))).toBe(403)
    expect(await status(by('POST', '/api/v1/tokens', asked))).toBe(403)
    expect(await status(call('POST', '/api/v1/people', { json }))).toBe(201)
  })
})

describe('who sees whom', () => {
  it('administrators see those with a role in an org of theirs, approvers too, and others nobody', async () => {
    const { of, root, tinh, huyen, idsFor } = await anOfficeOfPeople()
    const [xa, ban, duyet, nguoiXem] = [
      await of('editor', 'xa'),
      await of('editor', 'huyen-ban'),
      await of('approver', 'huyen'),
      await of('viewer', 'huyen'),
    ]
    const all = [root, tinh, huyen, xa, ban, duyet, nguoiXem].map(({ id }) => id)
    expect(await idsFor(root)).toEqual([...all].sort())
    expect(await idsFor(tinh)).toEqual(all.filter((id) => id !== root.id).sort())
    const ofHuyen = [huyen, xa, duyet, nguoiXem].map(({ id }) => id).sort()
    expect(await idsFor(huyen)).toEqual(ofHuyen)
    expect(await idsFor(duyet)).toEqual(ofHuyen)
    for (const somebody of [xa, nguoiXem]) expect(await status(somebody.call('GET', '/api/v1/people'))).toBe(403)
    for (const path of [ban, tinh, root].map(({ id }) => `/api/v1/people/${id}`)) {
      expect(await status(huyen.call('GET', path))).toBe(404)
      expect(await status(duyet.call('GET', path))).toBe(404)
    }
  })

  it('approvers see no more than names and roles, and no role in an office elsewhere is told', async () => {
    const { of, root, huyen, give, database } = await anOfficeOfPeople()
    const duyet = await of('approver', 'huyen')
    const xa = await of('editor', 'xa')
    await database.write((trx) =>
      trx.updateTable('people').set({ email: 'xa@example.vn' }).where('id', '=', xa.id).execute(),
    )
    await give(root, xa, { org: 'huyen-ban', role: 'editor' })
    const seenBy = async (by: SignedIn) => jsonOf<View>(by.call('GET', `/api/v1/people/${xa.id}`))
    expect(await seenBy(duyet)).toMatchObject({ email: null, lastSeenAt: null, factors: [], managed: false })
    expect(await seenBy(huyen)).toMatchObject({ email: 'xa@example.vn', managed: false, grants: [{ org: 'xa' }] })
    expect((await seenBy(root)).grants).toHaveLength(2)
    expect(await seenBy(root)).toMatchObject({ managed: true })
  })

  it('lists page by page, finds without diacritics, and of one org with those below', async () => {
    const { root, huyen, make, idsFor } = await anOfficeOfPeople()
    for (const [login, name, org] of [
      ['dat', 'Đỗ Tiến Đạt', 'xa'],
      ['hoa', 'Lê Hòa', 'huyen'],
      ['tam', 'Tâm', 'huyen-ban'],
    ]) {
      await make(root, { login, name, grants: [{ org, role: 'viewer' }] })
    }
    const logins = async (by: SignedIn, query: string) => {
      const { people, next } = await jsonOf<{ people: View[]; next: string | null }>(
        by.call('GET', `/api/v1/people?${query}`),
      )
      return { logins: people.map(({ login }) => login), next }
    }
    expect((await logins(root, 'q=do%20dat')).logins).toEqual(['dat'])
    expect((await logins(huyen, 'q=tam')).logins).toEqual([])
    expect((await logins(root, 'org=xa')).logins).toEqual(['dat'])
    expect((await logins(huyen, 'org=huyen&q=l')).logins).toContain('hoa')
    expect(await status(huyen.call('GET', '/api/v1/people?org=tinh'))).toBe(200)
    expect(await status(huyen.call('GET', '/api/v1/people?org=huyen-ban'))).toBe(404)
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await logins(root, `limit=2${cursor}`)
      seen.push(...page.logins)
      cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`
    } while (cursor !== '')
    expect(seen).toHaveLength((await idsFor(root)).length)
    expect(new Set(seen).size).toBe(seen.length)
  })
})
