import { expect, it } from 'vitest'
import type { CampaignRead } from '../../../../shared/api/campaign.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aTreeDocument } from '../../a-tree.ts'
import { aPerson } from '../../people.ts'
import { smallDocument } from '../../small-plan.ts'

const path = '/api/v1/campaigns'
const one = `${path}/dai-hoi`

interface Sent {
  id: string
  org: string
  title: string
  document?: object
  milestones?: { id: string; starts?: string; ends?: string; state?: string; closedAt?: string }[]
  phases: { id: string; title: string; starts: unknown; ends: unknown }[]
  slides: { id: string; kind: string; text: string }[]
  placements: { id: string; phase: string; slides: string[]; boards?: { boards?: string[] } }[]
}

async function aPlannedServer(document: object = smallDocument()) {
  const server = await aServer()
  await server.imports(document)
  const { call } = server
  return {
    ...server,
    plan: async () => jsonOf<ReturnType<typeof smallDocument>>(call('GET', '/api/v1/plan')),
    read: async (at = one) => {
      const answer = await call('GET', at)
      const { campaign } = await jsonOf<{ campaign: Sent }>(answer)
      return { campaign, tag: answer.headers.get('etag') ?? '' }
    },
  }
}

const pointersOf = async (answer: Promise<Response>) => {
  const { code, faults } = await jsonOf<{ code: string; faults?: { pointer: string }[] }>(answer)
  return [code, ...(faults ?? []).map(({ pointer }) => pointer).sort()]
}

it('lists campaigns with what is in them, from when to when, and how far they are', async () => {
  const { call, read, submissions } = await aPlannedServer()
  const rows = async (query = '') => {
    const { campaigns, next } = await jsonOf<{ campaigns: { id: string; state: string }[]; next: string | null }>(
      call('GET', `${path}${query}`),
    )
    return { campaigns, next, states: campaigns.map(({ state }) => state) }
  }
  const { campaigns } = await rows()
  expect(campaigns[0]).toEqual({
    ...{ id: 'dai-hoi', org: 'tinh', orgName: 'Tỉnh', title: 'Đại hội', document: null, state: 'approved' },
    ...{ phases: 1, slides: 2, placements: 1, boards: 1, lacking: 0 },
    ...{ startsAt: Date.parse('2020-10-01T00:00+07:00'), endsAt: Date.parse('2020-10-15T17:00+07:00') },
  })
  expect(await rows('?limit=1')).toMatchObject({ campaigns: [{ id: 'dai-hoi' }], next: 'dai-hoi' })
  expect(await rows('?limit=1&cursor=dai-hoi')).toMatchObject({ campaigns: [{ id: 'sach-dep' }], next: null })
  expect(await rows('?org=huyen')).toMatchObject({ campaigns: [{ id: 'sach-dep' }] })

  const { campaign } = await read()
  await call('PUT', one, { json: { ...campaign, title: 'Đại hội XVII' } })
  await call('POST', path, { json: { org: 'huyen', title: 'Trống' } })
  await call('POST', path, {
    json: { org: 'huyen', title: 'Mới', phases: [{ title: 'Đợt', starts: '2021-01', ends: '2021-02' }] },
  })
  expect((await rows()).states).toEqual(['changed', 'approved', 'none', 'draft'])
  await call('POST', '/api/v1/submissions', { json: { campaign: 'dai-hoi' } })
  await submissions.settled()
  expect((await rows()).states[0]).toBe('pending')
})

it('adds a campaign of what is sent, with ids from its titles and words', async () => {
  const { call, plan } = await aPlannedServer()
  const json = {
    ...{ org: 'huyen', title: 'Đại hội' },
    phases: [
      { id: 'truoc', title: 'Trước', starts: '2020-11-01', ends: '2020-11-30' },
      { title: 'Sau', starts: '2020-12', ends: '2020-12' },
    ],
    slides: [
      { kind: 'slogan', text: 'Chào mừng!' },
      { kind: 'slogan', text: 'Chào mừng' },
    ],
  }
  const answer = await call('POST', path, { json })
  expect(answer.status).toBe(201)
  const added = {
    id: 'dai-hoi-2',
    ...json,
    phases: [json.phases[0], { id: 'sau', ...json.phases[1] }],
    slides: ['chao-mung', 'chao-mung-2'].map((id, i) => ({ id, ...json.slides[i] })),
    placements: [],
  }
  expect(await answer.json()).toEqual({ campaign: added, revision: 2, boards: [], differs: 4 + 1 })
  expect((await plan()).campaigns[2]).toEqual(added)
  const tag = answer.headers.get('etag')
  expect(tag).toMatch(/^"c-[0-9a-f]{16}"$/)
  const read = await call('GET', `${path}/dai-hoi-2`)
  expect([read.headers.get('etag'), await read.json()]).toEqual([
    tag,
    { campaign: added, mayEdit: true, writer: null, formerDays: {} },
  ])
})

it('refuses what no plan could hold, every fault by its pointer, and changes nothing', async () => {
  const { call, plan, read } = await aPlannedServer()
  const wrong = {
    ...{ org: 'huyen', title: '', colour: 'red' },
    phases: [{ title: 'Đợt', starts: '2020-02-30', ends: { milestone: 'khong-co', edge: 'end' } }],
    slides: [{ kind: 'image' }, 7],
    placements: [{ phase: 'khac', slides: [] }],
  }
  expect(await pointersOf(call('POST', path, { json: wrong }))).toEqual([
    ...['plan-refused', '/colour', '/phases/0/ends/milestone', '/phases/0/starts'],
    ...['/placements/0/phase', '/placements/0/slides', '/slides/0/media', '/slides/1', '/title'],
  ])
  expect(await pointersOf(call('POST', path, { json: { org: 'tinh', title: 'A', id: 'dai-hoi' } }))).toEqual([
    'plan-refused',
    '/id',
  ])
  expect(await pointersOf(call('POST', path, { json: { org: 'khong-co', title: 'A' } }))).toEqual([
    'plan-refused',
    '/org',
  ])
  const { campaign } = await read()
  expect(await pointersOf(call('PUT', one, { json: { ...campaign, id: 'khac', org: 'huyen' } }))).toEqual([
    'plan-refused',
    '/id',
    '/org',
  ])
  expect(await pointersOf(call('PUT', one, { json: { ...campaign, slides: [] } }))).toEqual([
    'plan-refused',
    '/placements/0/slides/0',
    '/placements/0/slides/1',
  ])
  expect(await plan()).toEqual(smallDocument())
})

it('[P2] writes a campaign whole, and puts what was left out into the bin', async () => {
  const { call, plan, read } = await aPlannedServer()
  const { campaign, tag } = await read()
  const [first] = campaign.slides
  const json = { ...campaign, slides: [first!], placements: [{ ...campaign.placements[0]!, slides: ['kh-1'] }] }
  const answer = await call('PUT', one, { json, headers: { 'if-match': tag } })
  const told = await jsonOf<{ binned: string[] }>(answer)
  expect(told).toEqual({ campaign: json, revision: 2, boards: [], differs: 2, binned: [expect.any(String)] })
  expect((await plan()).campaigns[0]).toEqual(json)
  expect((await read()).tag).toBe(answer.headers.get('etag'))
})

it('loses nothing of two who write at once: the later is told who was before and when', async () => {
  const server = await aPlannedServer()
  const { read, clock } = server
  const an = await aPerson(server, { org: 'tinh', role: 'editor', name: 'Nguyễn Thị An' })
  const binh = await aPerson(server, { org: 'tinh', role: 'editor', name: 'Trần Bình' })
  const { campaign, tag } = await read()
  clock.at += 60_000
  const headers = { 'if-match': tag }
  // What happens elsewhere in the plan is not in the way.
  await server.call('POST', path, { json: { org: 'huyen', title: 'Khác' } })
  const put = async (by: typeof an, name: string) => {
    const answer = await by.call('PUT', one, { json: { ...campaign, title: `của ${name}` }, headers })
    return { answer, name }
  }
  const both = await Promise.all([put(an, 'Nguyễn Thị An'), put(binh, 'Trần Bình')])
  const [first, later] = both.sort((a, b) => a.answer.status - b.answer.status)
  expect([first!.answer.status, later!.answer.status]).toEqual([200, 412])
  expect(await jsonOf<ProblemDocument>(later!.answer)).toMatchObject({
    ...{ code: 'changed-meanwhile', by: first!.name, at: clock.at },
    detailVi: `Người sửa gần nhất: ${first!.name}, 09:01.`,
  })
  expect((await read()).campaign.title).toBe(`của ${first!.name}`)
  expect(await pointersOf(binh.call('DELETE', one, { headers }))).toEqual(['changed-meanwhile'])
})

it('takes a campaign out of the plan while what was approved of it goes on playing', async () => {
  const { call, plan, planner, read } = await aPlannedServer()
  const { tag } = await read()
  const before = planner.head('cong' as never)?.version
  const answer = await call('DELETE', one, { headers: { 'if-match': tag } })
  expect(await answer.json()).toEqual({
    bin: expect.any(String),
    playing: 6,
    revision: 2,
    boards: expect.any(Array),
    differs: 6,
  })
  expect((await plan()).campaigns.map(({ id }) => id)).toEqual(['sach-dep'])
  expect(planner.head('cong' as never)?.version).toBe(before)
  expect(planner.current()?.playing.campaigns.map(({ id }) => id)).toContain('dai-hoi')
  expect((await call('GET', one)).status).toBe(404)
  // Its id is not another's while it plays.
  const added = await jsonOf<{ campaign: Sent }>(call('POST', path, { json: { org: 'tinh', title: 'Đại hội' } }))
  expect(added.campaign.id).toBe('dai-hoi-2')
})

it('logs what was done to campaigns', async () => {
  const { call, read } = await aPlannedServer()
  const { campaign } = await read()
  await call('POST', path, { json: { org: 'huyen', title: 'Mới' } })
  await call('PUT', one, { json: { ...campaign, title: 'Khác' } })
  await call('POST', `${path}/moi/copy`, { json: { by: 'P1Y' } })
  const { bin } = await jsonOf<{ bin: string }>(call('DELETE', `${path}/moi`))
  await call('POST', `/api/v1/bin/${bin}/restore`, { json: {} })
  const { entries } = await jsonOf<{ entries: { act: string; subject: { kind: string } }[] }>(
    call('GET', '/api/v1/audit'),
  )
  const acts = entries.filter(({ subject }) => subject.kind === 'plan').map(({ act }) => act)
  expect(acts.slice(0, 5)).toEqual([
    'bin.restore',
    'campaign.remove',
    'campaign.copy',
    'campaign.change',
    'campaign.add',
  ])
})

it('tells the days that a milestone had before it was postponed, and of one that is new that nobody has known any', async () => {
  const { call, read } = await aPlannedServer()
  const { campaign } = await read()
  const postponed = (id: string) => ({ id, title: 'Ngày', state: 'postponed' })
  const json = { ...campaign, milestones: [postponed('ngay'), postponed('moi')] }
  for (const title of ['Đại hội', 'Đại hội lớn'])
    expect((await call('PUT', one, { json: { ...json, title } })).status).toBe(200)
  const { starts, ends } = campaign.milestones![0]!
  const { formerDays } = await jsonOf<CampaignRead>(call('GET', one))
  expect(formerDays).toEqual({ ngay: { starts, ends } })
})

it('tells the former days of an approved milestone that an approver has postponed', async () => {
  const server = await aServer()
  await server.imports()
  const approver = await aPerson(server, { org: 'tinh', role: 'approver' })
  const json = { state: 'postponed' }
  expect((await approver.call('PATCH', `${one}/milestones/ngay`, { json })).status).toBe(200)
  const { formerDays } = await jsonOf<CampaignRead>(approver.call('GET', one))
  expect(formerDays).toEqual({ ngay: { starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' } })
})

it('looks for the former days of no more postponed milestones than a campaign has in earnest', async () => {
  const { call } = await aPlannedServer()
  const all = (given: object) =>
    Array.from({ length: 101 }, (_, i) => ({ id: `ngay-${i}`, title: `Ngày ${i}`, ...given }))
  const { campaign } = await jsonOf<CampaignRead>(call('GET', one))
  for (const given of [{ starts: '2020-10-14', ends: '2020-10-14' }, { state: 'postponed' }]) {
    const json = { ...campaign, milestones: [...(campaign.milestones ?? []), ...all(given)] }
    expect((await call('PUT', one, { json })).status).toBe(200)
  }
  const { formerDays } = await jsonOf<CampaignRead>(call('GET', one))
  expect(Object.keys(formerDays)).toHaveLength(100)
})

it('copies a campaign with its dates moved, and lists the words that hold in one year alone', async () => {
  const { call, read } = await aPlannedServer()
  const { campaign } = await read()
  const closed = {
    id: 'ngay',
    title: 'Đại hội lần thứ XVII',
    starts: '2020-02-29',
    ends: '2020-10-15T17:00',
    state: 'closed',
    closedAt: '2020-10-15T16:00+07:00',
  }
  const json = {
    ...campaign,
    document: { number: '12/KH-UBND', issuer: 'UBND tỉnh', issuedOn: '2020-08-01' },
    milestones: [closed],
    phases: [
      ...campaign.phases,
      { id: 'tet', title: 'Tết', starts: { lunar: '2020-01-01' }, ends: '2020-03', notAfter: '2020-03-31' },
    ],
    slides: [
      {
        ...campaign.slides[0]!,
        text: 'Còn {n} ngày, nhiệm kỳ 2020 - 2025',
        fields: [{ name: 'n', kind: 'days-to', to: '2020-10-14' }],
      },
      { ...campaign.slides[1]!, from: '2020-10-05T07:00+07:00' },
    ],
  }
  expect((await call('PUT', one, { json })).status).toBe(200)
  const answer = await call('POST', `${one}/copy`, { json: { by: 'P1Y', title: 'Đại hội 2021' } })
  expect(answer.status).toBe(201)
  const { campaign: copy, look } = await jsonOf<{ campaign: object; look: { pointer: string }[] }>(answer)
  const { closedAt: _, ...open } = closed
  expect(copy).toEqual({
    ...json,
    ...{ id: 'dai-hoi-2021', title: 'Đại hội 2021' },
    milestones: [{ ...open, starts: '2021-02-28', ends: '2021-10-15T17:00', state: 'expected' }],
    phases: [
      { ...campaign.phases[0], starts: '2021-10-01' },
      { id: 'tet', title: 'Tết', starts: { lunar: '2021-01-01' }, ends: '2021-03', notAfter: '2021-03-31' },
    ],
    slides: [
      { ...json.slides[0], fields: [{ name: 'n', kind: 'days-to', to: '2021-10-14' }] },
      { ...json.slides[1], from: '2021-10-05T07:00+07:00' },
    ],
  })
  expect(look.map(({ pointer }) => pointer)).toEqual(['/document', '/milestones/0/title', '/slides/0/text'])
})

it('copies so that a milestone starts on a date, for another office, without the boards that this does not have', async () => {
  const { call, read } = await aPlannedServer()
  const { campaign, look } = await jsonOf<{ campaign: Sent; look: { pointer: string; said: { vi: string } }[] }>(
    call('POST', `${one}/copy`, { json: { to: { milestone: 'ngay', starts: '2025-10-20' }, org: 'huyen' } }),
  )
  expect(campaign.milestones).toEqual([
    expect.objectContaining({ starts: '2025-10-20T08:00', ends: '2025-10-21T17:00' }),
  ])
  expect([campaign.id, campaign.org, campaign.placements[0]?.boards]).toEqual(['dai-hoi-2', 'huyen', { boards: [] }])
  expect(look).toEqual([
    { pointer: '/placements/0/boards/boards', said: expect.objectContaining({ vi: expect.stringContaining('cong') }) },
  ])
  expect((await read()).campaign.placements[0]?.boards).toEqual({ boards: ['cong'] })
})

it.each<[json: object, pointers: string[]]>([
  [{}, ['value-refused', '']],
  [{ by: 'P1Y', to: { milestone: 'ngay', starts: '2021-01-01' } }, ['value-refused', '']],
  [{ by: 'PT1H' }, ['value-refused', '/by']],
  [{ by: 'P99Y', to: 1, ngay: 2 }, ['value-refused', '/ngay', '/to']],
  [{ to: { milestone: 'khac', starts: '2021-01-01' } }, ['value-refused', '/to/milestone']],
  [{ to: { milestone: 'ngay', starts: '2021-02-29' } }, ['value-refused', '/to/starts']],
  [{ to: { milestone: 'ngay', starts: '2199-12-31' } }, ['value-refused', '/to/starts']],
  [{ by: 'P1Y', org: 'khong-co' }, ['plan-refused', '/org']],
])('refuses to copy by %j', async (json, pointers) => {
  const { call } = await aPlannedServer()
  expect(await pointersOf(call('POST', `${one}/copy`, { json }))).toEqual(pointers)
})

it('lets an office below copy a directive into a campaign of its own, and change only that', async () => {
  const server = await aPlannedServer(aTreeDocument())
  const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
  const { campaign, look } = await jsonOf<{ campaign: Sent; look: unknown[] }>(
    editor.call('POST', `${path}/cua-tinh/copy`, { json: { by: 'P1Y', org: 'huyen' } }),
  )
  expect([campaign.id, campaign.org, look]).toEqual(['dot-cua-tinh', 'huyen', []])
  expect(await pointersOf(editor.call('POST', `${path}/cua-tinh/copy`, { json: { by: 'P1Y' } }))).toEqual([
    'locked-from-above',
  ])
  expect(await pointersOf(editor.call('POST', `${path}/cua-ben/copy`, { json: { by: 'P1Y' } }))).toEqual(['not-found'])
})

it('keeps what an editor does not see of a campaign that they write', async () => {
  const document = aTreeDocument()
  document.campaigns[1]!.placements[0]!.boards = { orgs: ['huyen', 'ben'] }
  const server = await aPlannedServer(document)
  const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
  const { campaign } = await jsonOf<{ campaign: Sent }>(editor.call('GET', `${path}/cua-huyen`))
  expect(campaign.placements[0]?.boards).toEqual({ orgs: ['huyen'] })
  const answer = await editor.call('PUT', `${path}/cua-huyen`, { json: { ...campaign, title: 'Khác' } })
  expect(await jsonOf<{ campaign: Sent }>(answer)).toMatchObject({ campaign: { title: 'Khác' } })
  const [, mine] = (await server.plan()).campaigns as unknown as Sent[]
  expect(mine?.placements[0]?.boards).toEqual({ orgs: ['huyen', 'ben'] })
  const named = { ...campaign, placements: [{ ...campaign.placements[0]!, boards: { boards: ['bang-ben'] } }] }
  expect(await pointersOf(editor.call('PUT', `${path}/cua-huyen`, { json: named }))).toEqual([
    'plan-refused',
    '/placements/0/boards/boards/0',
  ])
})
