import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import type { SignedIn } from '../../people.ts'
import { anOfficeOfPeople, codeOf, status } from './an-office-of-people.ts'

const dayMs = 86_400_000

describe('a role', () => {
  it('holds from the next request on, and is gone with the next after it is taken', async () => {
    const { of, huyen, give } = await anOfficeOfPeople()
    const xa = await of('viewer', 'xa')
    const powers = async () => (await jsonOf<{ powers: object }>(xa.call('GET', '/api/v1/me'))).powers
    expect(await powers()).toEqual({ see: ['xa'] })
    const { grant } = await jsonOf<{ grant: { id: string } }>(give(huyen, xa, { org: 'huyen', role: 'editor' }))
    expect(await powers()).toEqual({ see: ['huyen', 'xa'], edit: ['huyen', 'xa'] })
    expect(await status(huyen.call('DELETE', `/api/v1/people/${xa.id}/grants/${grant.id}`))).toBe(204)
    expect(await powers()).toEqual({ see: ['xa'] })
    expect(await status(huyen.call('DELETE', `/api/v1/people/${xa.id}/grants/${grant.id}`))).toBe(404)
  })

  it('ends by itself', async () => {
    const { of, huyen, give, clock } = await anOfficeOfPeople()
    const xa = await of('viewer', 'xa')
    await give(huyen, xa, { org: 'xa', role: 'editor', until: clock.at + dayMs })
    clock.at += dayMs
    expect((await jsonOf<{ powers: object }>(xa.call('GET', '/api/v1/me'))).powers).toEqual({ see: ['xa'] })
  })

  it('is given and taken only within what one administers: no way up, and none aside', async () => {
    const { of, root, tinh, huyen, give, grantsOf } = await anOfficeOfPeople()
    const xa = await of('editor', 'xa')
    const tries = [
      [huyen, huyen, { org: null, role: 'administrator' }, 403],
      [huyen, huyen, { org: 'tinh', role: 'administrator' }, 404],
      [huyen, huyen, { org: 'huyen-ban', role: 'administrator' }, 404],
      [huyen, xa, { org: 'huyen-ban', role: 'viewer' }, 404],
      [tinh, tinh, { org: null, role: 'viewer' }, 403],
      [tinh, root, { org: 'tinh', role: 'viewer' }, 404],
      [xa, xa, { org: 'xa', role: 'administrator' }, 404],
      [huyen, xa, { org: 'huyen', role: 'superuser' }, 422],
      [huyen, xa, { org: 'huyen', role: 'editor', until: 0 }, 422],
      [huyen, xa, { org: 'huyen', role: 'editor', startsAt: 0 }, 422],
      [huyen, xa, { org: 'huyen', role: 'editor' }, 201],
      [huyen, xa, { org: 'huyen', role: 'editor' }, 422],
    ] as const
    for (const [by, to, json, expected] of tries) {
      expect([json, await status(give(by, to, json))]).toEqual([json, expected])
    }
    const [own] = await grantsOf(tinh)
    expect(await status(huyen.call('DELETE', `/api/v1/people/${tinh.id}/grants/${own?.id}`))).toBe(404)
    await give(root, xa, { org: 'tinh', role: 'viewer' })
    const above = (await grantsOf(xa)).find(({ org }) => org === 'tinh')
    expect(await status(huyen.call('DELETE', `/api/v1/people/${xa.id}/grants/${above?.id}`))).toBe(404)
    expect(await status(huyen.call('DELETE', `/api/v1/people/${huyen.id}/grants/${above?.id}`))).toBe(404)
  })

  it('that needs a second factor stops sessions that began without one', async () => {
    const { person, signIn, cookieOf, browse, huyen, give } = await anOfficeOfPeople()
    const id = await person('lan', [['editor', 'xa']])
    const headers = cookieOf(await signIn('lan'))
    expect(await status(browse('GET', '/api/v1/me/sessions', { headers }))).toBe(200)
    await give(huyen, { id }, { org: 'xa', role: 'approver' })
    expect(await codeOf(browse('GET', '/api/v1/me/sessions', { headers }))).toBe('second-factor-needed')
    expect(await jsonOf(browse('GET', '/api/v1/me', { headers }))).toMatchObject({ stage: 'enrol', needsFactor: true })
  })
})

describe('a deputy', () => {
  async function withApprover() {
    const server = await anOfficeOfPeople()
    const duyet = await server.of('approver', 'huyen')
    const lan = await server.of('editor', 'huyen')
    const until = server.clock.at + 30 * dayMs
    const deputy = { org: 'huyen', role: 'approver', until, deputyFor: duyet.id }
    const powers = async (of: SignedIn) =>
      (await jsonOf<{ powers: { approve?: unknown } }>(of.call('GET', '/api/v1/me'))).powers.approve
    return { ...server, duyet, lan, until, deputy, powers }
  }

  it('is named by the approver, within their own orgs, and approves until the end', async () => {
    const { duyet, lan, give, deputy, clock, logged, grantsOf, database, powers } = await withApprover()
    const kept = {
      id: 'totp',
      person: lan.id,
      kind: 'totp',
      label: 'x',
      body: '{}',
      made_at: 0,
      used_at: null,
    } as const
    await database.write((trx) => trx.insertInto('factors').values(kept).execute())
    expect(await status(give(duyet, lan, { ...deputy, org: 'xa' }))).toBe(201)
    expect((await logged())[0]).toMatchObject({ act: 'grant.give', subject: lan.id, actor: duyet.id, org: 'xa' })
    expect(await powers(lan)).toEqual(['xa'])
    clock.at += 30 * dayMs
    expect(await powers(lan)).toBeUndefined()
    expect(await grantsOf(lan)).toHaveLength(1)
  })

  it('is refused beyond ninety days, beyond the role, for oneself, on behalf of others, and for another role', async () => {
    const { duyet, lan, huyen, give, deputy, clock, root } = await withApprover()
    const tries = [
      [duyet, lan, { ...deputy, until: clock.at + 91 * dayMs }, 422],
      [duyet, lan, { org: 'huyen', role: 'approver', deputyFor: duyet.id }, 422],
      [duyet, lan, { ...deputy, org: 'tinh' }, 404],
      [duyet, lan, { ...deputy, org: null }, 422],
      [duyet, duyet, deputy, 422],
      [duyet, lan, { ...deputy, role: 'administrator' }, 422],
      [duyet, lan, { ...deputy, deputyFor: lan.id }, 403],
      [duyet, lan, { org: 'huyen', role: 'approver' }, 403],
      [huyen, huyen, { ...deputy, deputyFor: lan.id }, 422],
      [lan, lan, deputy, 404],
      [duyet, root, deputy, 404],
      [huyen, lan, deputy, 201],
    ] as const
    for (const [by, to, json, expected] of tries) {
      expect([json, await status(give(by, to, json))]).toEqual([json, expected])
    }
  })

  it('names none of their own, and loses the role with the approver', async () => {
    const { duyet, lan, huyen, give, deputy, grantsOf, database } = await withApprover()
    const kept = {
      id: 'totp',
      person: lan.id,
      kind: 'totp',
      label: 'x',
      body: '{}',
      made_at: 0,
      used_at: null,
    } as const
    await database.write((trx) => trx.insertInto('factors').values(kept).execute())
    await give(duyet, lan, deputy)
    expect(await status(give(lan, huyen, { ...deputy, deputyFor: lan.id }))).toBe(422)
    const [own] = await grantsOf(duyet)
    expect(await status(huyen.call('DELETE', `/api/v1/people/${duyet.id}/grants/${own?.id}`))).toBe(204)
    expect(await grantsOf(lan)).toHaveLength(1)
  })

  it('is dismissed by the approver', async () => {
    const { duyet, lan, give, deputy, grantsOf } = await withApprover()
    const { grant } = await jsonOf<{ grant: { id: string } }>(give(duyet, lan, deputy))
    const editor = (await grantsOf(lan)).find(({ role }) => role === 'editor')
    expect(await status(duyet.call('DELETE', `/api/v1/people/${lan.id}/grants/${editor?.id}`))).toBe(403)
    expect(await status(duyet.call('DELETE', `/api/v1/people/${lan.id}/grants/${grant.id}`))).toBe(204)
  })
})
