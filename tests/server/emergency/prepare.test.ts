import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import {
  anApproved,
  aPrepared,
  codeOf,
  emergencies,
  hourMs,
  offices,
  pointersOf,
  release,
  type Told,
} from './an-emergency.ts'

describe('preparing an emergency', () => {
  it('draws what will stand on every canvas, the cancel too, and puts nothing on the air', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { template: await anApproved(server) })
    expect(prepared.pictures.map(({ which, width }) => `${which} ${width}`).toSorted()).toEqual([
      ...['cancel 64', 'cancel 96', 'cancel 96', 'slide 64', 'slide 96', 'slide 96'],
    ])
    expect(server.planner.current()!.playing.interrupts).toEqual([])
    for (const { rendition } of prepared.pictures) expect(await server.assets.has(rendition.sha256)).toBe(true)
  })

  it('goes to the boards that are chosen, or to an area, within the org', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const reached = async (ask: object) =>
      (await aPrepared(server.operator, server, { template, ...ask })).boards.map(({ id }) => id)
    expect(await reached({ boards: { boards: ['cong', 'dai'] } })).toEqual(['cong', 'dai'])
    expect(await reached({ boards: { tags: ['ven-song'] } })).toEqual(['dai'])
    expect(await reached({ boards: { orgs: ['huyen-b'] } })).toEqual(['bang-b'])
    expect(await reached({ org: 'huyen' })).toEqual(['dai'])
    const chosen = await anApproved(server, { boards: { kinds: ['gate'] } })
    expect(await reached({ template: chosen })).toEqual(['cong'])
  })

  it('says which boards will not show it: they speak another language, or were cleared', async () => {
    const server = await offices()
    const { plan } = server.planner.current()!
    const boards = plan.boards.map((board) => (board.id === 'cong' ? { ...board, languages: ['en'] } : board))
    await server.planner.edit(() => ({
      plan: { ...plan, boards },
      takeDowns: [{ id: 'g', kind: 'take-down', org: 'huyen' as never, subject: { what: 'everything' }, endsAt: null }],
    }))
    const template = await anApproved(server, { slide: { text: 'KHẨN CẤP: {loi}', language: 'vi' } })
    const prepared = await aPrepared(server.operator, server, { template })
    expect(prepared).toMatchObject({ silent: ['cong'] })
    expect(prepared.boards.map(({ id, taken }) => [id, taken])).toEqual([
      ['dai', true],
      ['bang-b', false],
    ])
  })

  it('is refused with an end that has passed or is more than 24 hours away, and without one', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const { at } = server.clock
    const ask = (change: object) =>
      server.operator.call('POST', emergencies, { json: { template, org: 'tinh', words: 'Lũ', ...change } })
    for (const endsAt of [at, at - 1, at + 24 * hourMs + 1000, 0, -1, 1.5, null, '2020', undefined, 1e300]) {
      expect(await pointersOf(ask({ endsAt }))).toEqual(['/endsAt'])
    }
    expect((await ask({ endsAt: at + 24 * hourMs })).status).toBe(201)
  })

  it('is refused to roles that the org has not named, in sister orgs, and where there is nothing to reach', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const ask = (by: typeof server.editor, change: object) =>
      by.call('POST', emergencies, {
        json: { template, org: 'huyen', words: 'Lũ', endsAt: server.clock.at + hourMs, ...change },
      })
    expect(await codeOf(ask(server.editor, {}))).toBe('forbidden')
    expect(await codeOf(ask(server.sister, {}))).toBe('not-found')
    expect(await codeOf(ask(server.district, { org: 'tinh' }))).toBe('not-found')
    expect(await codeOf(ask(server.district, { org: 'huyen-b' }))).toBe('not-found')
    expect(await codeOf(ask(server.district, { org: 'khong-co' }))).toBe('not-found')
    expect(await codeOf(ask(server.district, { template: 'khong-co' }))).toBe('not-found')
    expect(await pointersOf(ask(server.district, { boards: { boards: ['bang-b', 'dai', 'khong-co'] } }))).toEqual([
      ...['/boards/boards/0', '/boards/boards/2'],
    ])
    expect(await pointersOf(ask(server.district, { boards: { orgs: ['tinh'] } }))).toEqual(['/boards/orgs/0'])
    expect(await pointersOf(ask(server.district, { boards: { boards: [] } }))).toEqual(['/boards'])
    expect((await ask(server.district, {})).status).toBe(201)
  })

  it('is refused with words past their bound, with letters that no typeface has, and with unknown fields', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const ask = (change: object) =>
      server.operator.call('POST', emergencies, {
        json: { template, org: 'tinh', words: 'Lũ', endsAt: server.clock.at + hourMs, ...change },
      })
    expect(await pointersOf(ask({ words: 'x'.repeat(61) }))).toEqual(['/words'])
    expect(await pointersOf(ask({ words: 'xem lu.vn' }))).toEqual(['/words'])
    expect(await pointersOf(ask({ words: undefined }))).toEqual(['/words'])
    expect(await pointersOf(ask({ received: {}, boards: { strange: [] } }))).toEqual(['/received', '/boards/strange'])
    const missing = await ask({ words: 'Lũ 𒀀' })
    expect(missing.status).toBe(422)
    expect(await missing.json()).toMatchObject({
      code: 'findings-block',
      findings: [{ code: 'missing-glyph' }, {}, {}],
    })
    const { emergencies: list } = await jsonOf<{ emergencies: Told[] }>(server.operator.call('GET', emergencies))
    expect(list).toEqual([])
  })

  it('tells those who may release it, and its release everybody who answers for its boards', async () => {
    const server = await offices()
    const prepared = await aPrepared(server.operator, server, { org: 'huyen', template: await anApproved(server) })
    await server.notices.settled()
    const told = async (kind: string) =>
      (await server.database.db.selectFrom('notices').select('person').where('kind', '=', kind).execute())
        .map(({ person }) => person)
        .toSorted()
    const { approver, second, districtApprover, sister } = server
    expect(await told('emergency.prepared')).toEqual([approver.id, second.id, districtApprover.id].toSorted())
    await release(approver, prepared)
    await server.notices.settled()
    expect(await told('emergency.released')).toContain(districtApprover.id)
    expect(await told('emergency.released')).not.toContain(sister.id)
  })

  it('lists what is seen page by page, the newest first', async () => {
    const server = await offices()
    const template = await anApproved(server)
    const ids: string[] = []
    for (const org of ['tinh', 'huyen', 'huyen-b', 'huyen']) {
      server.clock.at += 1000
      ids.unshift((await aPrepared(server.operator, server, { template, org })).id)
    }
    const page = (by: typeof server.editor, query: string) =>
      jsonOf<{ emergencies: Told[]; next: string | null }>(by.call('GET', `${emergencies}?${query}`))
    const first = await page(server.operator, 'limit=3')
    expect(first.emergencies.map(({ id }) => id)).toEqual(ids.slice(0, 3))
    const rest = await page(server.operator, `limit=3&cursor=${first.next}`)
    expect(rest).toMatchObject({ emergencies: [{ id: ids[3] }], next: null })
    const below = await page(server.district, 'limit=3')
    expect(below.emergencies.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]])
    expect(below.next).toBeNull()
    expect(await codeOf(server.operator.call('GET', `${emergencies}?cursor=x`))).toBe('bad-query')
  })
})
