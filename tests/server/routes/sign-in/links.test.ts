import { describe, expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { password, signingIn } from '../../access/with-password.ts'

const codeOf = async (answer: Response) => (await jsonOf<ProblemDocument>(answer)).code
const first = { secret: 'set-up', login: 'quantri.tinh', name: 'Lê Thị Hoa', password, office: 'Sở Văn hóa' }

describe('the link of the first start', () => {
  async function withLink() {
    const server = await signingIn()
    await server.link('set-up', 'set-up', null)
    const setUp = (more: object = {}) =>
      server.browse('POST', '/api/v1/sign-in/set-up', { json: { ...first, ...more } })
    return { ...server, setUp }
  }

  it('makes the first administrator and their office, who has to make a second factor next', async () => {
    const { setUp, browse, cookieOf, planner, logged } = await withLink()
    const answer = await setUp()
    expect([answer.status, await jsonOf(answer)]).toEqual([200, { stage: 'enrol', factors: [] }])
    const me = await jsonOf(browse('GET', '/api/v1/me', { headers: cookieOf(answer) }))
    expect(me).toMatchObject({
      ...{ login: 'quantri.tinh', stage: 'enrol', needsFactor: true },
      grants: [{ org: null, role: 'administrator', until: null }],
    })
    expect(planner.current()?.plan.orgs).toEqual([{ id: 'so-van-hoa', name: 'Sở Văn hóa' }])
    expect((await logged()).map(({ act }) => act)).toEqual(['session.begin', 'grant.give', 'person.create'])
  })

  it('leaves a plan that there is as it is', async () => {
    const { setUp, call, planner } = await withLink()
    const document = { format: 'congchao/plan@1', timezone: 'Asia/Ho_Chi_Minh', boards: [], campaigns: [] }
    await call('PUT', '/api/v1/plan', { json: { ...document, orgs: [{ id: 'tinh', name: 'Tỉnh' }] } })
    expect((await setUp()).status).toBe(200)
    expect(planner.current()?.plan.orgs.map(({ id }) => id)).toEqual(['tinh'])
  })

  it('opens once, and never where there is anybody, whatever it says', async () => {
    const { setUp, link, browse, database } = await withLink()
    const both = await Promise.all([setUp(), setUp({ login: 'hai' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    await link('another', 'set-up', null)
    for (const secret of ['set-up', 'another', 'guess']) {
      expect(await codeOf(await setUp({ secret, login: 'ba' }))).toBe('link-used')
      expect(await codeOf(await browse('POST', '/api/v1/sign-in/link', { json: { secret } }))).toBe('link-used')
    }
    expect(await database.db.selectFrom('people').select('login').execute()).toHaveLength(1)
  })

  it('is over after half an hour, and is not used up by what is refused', async () => {
    const { setUp, clock, planner, database } = await withLink()
    expect(await codeOf(await setUp({ password: 'Password12345!' }))).toBe('password-refused')
    for (const bad of [{ login: 'Có dấu' }, { name: '' }, { office: '' }, { role: 'editor' }]) {
      expect((await setUp(bad)).status).toBe(422)
    }
    expect(planner.current()).toBeUndefined()
    expect(await database.db.selectFrom('people').select('login').execute()).toEqual([])
    clock.at += 1_800_000
    expect(await codeOf(await setUp())).toBe('link-used')
  })

  it('sets nobody else’s password', async () => {
    const { browse } = await withLink()
    const answer = await browse('POST', '/api/v1/sign-in/password', { json: { secret: 'set-up', password } })
    expect(await codeOf(answer)).toBe('link-used')
  })
})

describe('the link of an invitation or a reset', () => {
  it('says whose it is as often as it is asked, and is used up by the password alone', async () => {
    const { person, link, browse, signIn } = await signingIn()
    const id = await person('an', [['editor', 'tinh']])
    await link('reset', 'reset', id)
    for (let times = 0; times < 3; times++) {
      const told = await browse('POST', '/api/v1/sign-in/link', { json: { secret: 'reset' } })
      expect(await jsonOf(told)).toEqual({ purpose: 'reset', login: 'an' })
      expect(told.headers.get('set-cookie')).toBeNull()
    }
    const set = (next: string) =>
      browse('POST', '/api/v1/sign-in/password', { json: { secret: 'reset', password: next } })
    expect(await codeOf(await set('tên an 2024!'))).toBe('password-refused')
    const done = await set('bảy con vịt qua sông')
    expect([done.status, await jsonOf(done)]).toEqual([200, { stage: 'complete', factors: [] }])
    expect(await codeOf(await set('chín con gà qua cầu'))).toBe('link-used')
    expect((await signIn('an', 'bảy con vịt qua sông')).status).toBe(200)
  })

  it('ends the sessions that there were, and the waiting for failures', async () => {
    const { person, link, browse, signIn, cookieOf } = await signingIn()
    const id = await person('an')
    const former = cookieOf(await signIn('an'))
    for (let failures = 0; failures < 6; failures++) await signIn('an', 'sai')
    await link('reset', 'reset', id)
    await browse('POST', '/api/v1/sign-in/password', { json: { secret: 'reset', password: 'bảy con vịt qua sông' } })
    expect((await browse('GET', '/api/v1/me', { headers: former })).status).toBe(401)
    expect((await signIn('an', 'bảy con vịt qua sông')).status).toBe(200)
  })

  it('goes round no second factor', async () => {
    const { person, link, browse } = await signingIn()
    const id = await person('an', [['approver', 'tinh']], { factor: true })
    await link('reset', 'reset', id)
    const answer = await browse('POST', '/api/v1/sign-in/password', {
      json: { secret: 'reset', password: 'bảy con vịt qua sông' },
    })
    expect(await jsonOf(answer)).toEqual({ stage: 'second-factor', factors: ['totp'] })
  })

  it('makes no administrator', async () => {
    const { person, link, browse } = await signingIn()
    await link('reset', 'reset', await person('an'))
    const answer = await browse('POST', '/api/v1/sign-in/set-up', { json: { ...first, secret: 'reset' } })
    expect(await codeOf(answer)).toBe('link-used')
  })
})

it('the link of a demonstration signs in at once, once', async () => {
  const { person, link, browse, cookieOf } = await signingIn()
  await link('demo', 'demo', await person('an', [['approver', 'tinh']]))
  const open = () => browse('POST', '/api/v1/sign-in/link', { json: { secret: 'demo' } })
  const answer = await open()
  expect(await jsonOf(answer)).toEqual({ purpose: 'demo', login: 'an', stage: 'complete', factors: [] })
  expect((await browse('GET', '/api/v1/me/sessions', { headers: cookieOf(answer) })).status).toBe(200)
  expect(await codeOf(await open())).toBe('link-used')
})
