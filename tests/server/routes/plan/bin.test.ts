import { expect, it } from 'vitest'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aTreeDocument } from '../../a-tree.ts'
import { aPerson } from '../../people.ts'
import { smallDocument } from '../../small-plan.ts'

const dayMs = 86_400_000

interface Thing {
  readonly id: string
  readonly kind: string
  readonly title: string
}

async function aPlannedServer(document: object = smallDocument(), isApproved = true) {
  const server = await aServer()
  if (isApproved) await server.imports(document)
  else await server.call('PUT', '/api/v1/plan', { json: document })
  const { call } = server
  return {
    ...server,
    plan: async () => jsonOf<ReturnType<typeof smallDocument>>(call('GET', '/api/v1/plan')),
    put: async (json: object) => {
      const answer = await call('PUT', '/api/v1/plan', { json })
      if (!answer.ok) throw new Error(await answer.text())
      return (await jsonOf<{ binned?: string[] }>(answer)).binned ?? []
    },
    bin: async (query = '', by = call) =>
      jsonOf<{ things: Thing[]; next: string | null }>(by('GET', `/api/v1/bin${query}`)),
    restore: (id: string) => call('POST', `/api/v1/bin/${id}/restore`, { json: {} }),
    restoreAll: (things: readonly string[]) => call('POST', '/api/v1/bin/restore', { json: { things } }),
  }
}

const problemOf = (answer: Promise<Response>) => jsonOf<ProblemDocument>(answer)

it('[P2] gives the plan back equal as JSON once a campaign that was removed is restored', async () => {
  const server = await aPlannedServer()
  const { call, plan, bin, restore, planner, clock } = server
  const an = await aPerson(server, { org: 'tinh', role: 'editor', name: 'Nguyễn Thị An' })
  const before = JSON.stringify(await plan())
  const { bin: id } = await jsonOf<{ bin: string }>(an.call('DELETE', '/api/v1/campaigns/dai-hoi'))
  expect(await bin()).toEqual({
    things: [
      {
        ...{
          id,
          kind: 'campaign',
          title: 'Đại hội',
          campaign: null,
          campaignTitle: null,
          org: 'tinh',
          orgName: 'Tỉnh',
        },
        ...{ by: { name: 'Nguyễn Thị An' }, at: clock.at, until: clock.at + 90 * dayMs },
      },
    ],
    next: null,
  })
  const answer = await restore(id)
  expect(await answer.json()).toMatchObject({
    kind: 'campaign',
    id: 'dai-hoi',
    campaign: null,
    revision: 3,
    differs: 0,
  })
  expect(JSON.stringify(await plan())).toBe(before)
  expect(planner.current()?.revision).toBe(3)
  expect(await bin()).toEqual({ things: [], next: null })
  expect((await problemOf(call('POST', `/api/v1/bin/${id}/restore`))).code).toBe('not-found')
})

it('puts a phase back with its placements, and with the slides of theirs that went with it', async () => {
  const { plan, put, bin, restore } = await aPlannedServer()
  const before = await plan()
  const [congress] = before.campaigns
  const other = { id: 'khac', title: 'Khác', starts: '2020-11-01', ends: '2020-11-30' }
  const whole = {
    ...before,
    campaigns: [
      {
        ...congress!,
        phases: [...congress!.phases, other],
        placements: [...congress!.placements, { id: 'p2', phase: 'khac', slides: ['kh-1'] }],
      },
      before.campaigns[1],
    ],
  }
  await put(whole)
  const [left] = whole.campaigns
  const rest = { ...left!, slides: [left!.slides![0]!], phases: [other], placements: [left!.placements![1]!] }
  await put({ ...whole, campaigns: [rest, before.campaigns[1]] })
  const { things } = await bin()
  expect(things.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual(['phase Đợt', 'slide Muôn năm'])
  expect((await bin('?kind=phase')).things).toHaveLength(1)
  const phase = things.find(({ kind }) => kind === 'phase')
  expect(await jsonOf(restore(phase?.id ?? ''))).toMatchObject({ kind: 'phase', id: 'dot', campaign: 'dai-hoi' })
  expect(JSON.stringify(await plan())).toBe(JSON.stringify(whole))
})

it('keeps what was removed though its id is used again, and says so where it cannot go back', async () => {
  const { call, bin, restore, plan } = await aPlannedServer()
  await call('POST', '/api/v1/campaigns', { json: { id: 'tet', org: 'huyen', title: 'Tết cũ' } })
  const { bin: id } = await jsonOf<{ bin: string }>(call('DELETE', '/api/v1/campaigns/tet'))
  await call('POST', '/api/v1/campaigns', { json: { id: 'tet', org: 'huyen', title: 'Tết mới' } })
  expect((await bin()).things.map(({ title }) => title)).toEqual(['Tết cũ'])
  expect(await problemOf(restore(id))).toMatchObject({
    code: 'bin-id-taken',
    detailVi: '“Tết cũ”: mã tet nay đã dùng cho mục khác.',
  })
  await call('DELETE', '/api/v1/campaigns/tet')
  expect((await restore(id)).status).toBe(200)
  expect((await plan()).campaigns.map(({ title }) => title)).toEqual(['Đại hội', 'Sạch đẹp', 'Tết cũ'])
  expect((await bin()).things.map(({ title }) => title)).toEqual(['Tết mới'])
})

it('says in plain words what a thing hung on that is gone', async () => {
  const { plan, put, restore, call } = await aPlannedServer()
  const before = await plan()
  const [congress, clean] = before.campaigns
  const bare = { ...congress!, slides: [congress!.slides[0]!], placements: [] }
  const [first = '', second = ''] = await put({ ...before, campaigns: [{ ...bare, slides: congress!.slides }, clean] })
  expect(second).toBe('')
  await put({ ...before, campaigns: [bare, clean] })
  expect(await problemOf(restore(first))).toMatchObject({
    ...{ code: 'bin-owner-gone', detailVi: '“Đại hội”: không có trang của đợt này nào mang mã này.' },
  })
  await call('DELETE', '/api/v1/campaigns/dai-hoi')
  expect(await problemOf(restore(first))).toMatchObject({
    ...{ code: 'bin-owner-gone', detailVi: '“Đại hội”: đợt hoặc đơn vị chứa mục này không còn.' },
  })
})

it('puts everything back that one act removed, at once: offices, boards, fillers and what is timed', async () => {
  const document = aTreeDocument()
  const span = { starts: '2020-12-01T00:00+07:00', ends: '2020-12-02T00:00+07:00' }
  const slide = { id: 'tin', kind: 'slogan', text: 'Tin' }
  document.interrupts.push({ id: 'tin', org: 'xa', slide, ...span })
  document.restrictions.push({ id: 'tang', org: 'huyen', allow: [], ...span })
  const { plan, put, bin, restoreAll } = await aPlannedServer(document, false)
  const before = await plan()
  const { filler: _, ...tinh } = before.orgs[0]!
  const rest = {
    ...before,
    orgs: [tinh, ...before.orgs.slice(1, 3)],
    boards: before.boards.slice(0, 3),
    campaigns: before.campaigns.filter(({ org }) => org !== 'xa'),
    ...{ interrupts: [], restrictions: [] },
  }
  const binned = await put(rest)
  const { things } = await bin('?limit=200')
  expect(things.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual([
    ...['board Bảng xã', 'campaign Đợt cua-xa', 'filler Chào mừng!', 'interrupt Tin'],
    ...['org Xã', 'restriction tang'],
  ])
  expect(new Set(binned)).toEqual(new Set(things.map(({ id }) => id)))
  const answer = await restoreAll(binned)
  expect(await jsonOf<{ things: object[] }>(answer)).toMatchObject({ things: { length: 6 } })
  expect(await plan()).toEqual(before)
})

it('brings the office of a campaign back with it', async () => {
  const { plan, put, bin, restore } = await aPlannedServer(aTreeDocument(), false)
  const before = await plan()
  const isOther = ({ org }: { org: string }) => org !== 'xa'
  await put({
    ...before,
    orgs: before.orgs.filter(({ id }) => id !== 'xa'),
    ...{ boards: before.boards.filter(isOther), campaigns: before.campaigns.filter(isOther) },
  })
  const [campaign] = (await bin('?kind=campaign')).things
  expect((await restore(campaign?.id ?? '')).status).toBe(200)
  expect(await plan()).toEqual({ ...before, boards: before.boards.filter(isOther) })
})

it('pages the bin, shows each their own of it, and lets only those put things back who may write them', async () => {
  const server = await aPlannedServer(aTreeDocument())
  const { call, bin } = server
  for (const id of ['cua-huyen', 'cua-ben', 'cua-xa']) {
    server.clock.at += 1000
    await call('DELETE', `/api/v1/campaigns/${id}`)
  }
  const titles = ({ things }: { things: readonly Thing[] }) => things.map(({ title }) => title)
  const first = await bin('?limit=2')
  expect(titles(first)).toEqual(['Đợt cua-xa', 'Đợt cua-ben'])
  expect(await bin(`?limit=2&cursor=${first.next}`)).toMatchObject({ things: [{ title: 'Đợt cua-huyen' }], next: null })
  expect((await call('GET', '/api/v1/bin?kind=plan')).status).toBe(400)

  const editor = await aPerson(server, { org: 'xa', role: 'editor' })
  const viewer = await aPerson(server, { org: 'huyen', role: 'viewer' })
  expect(titles(await bin('', editor.call))).toEqual(['Đợt cua-xa'])
  expect(titles(await bin('', viewer.call))).toEqual(['Đợt cua-xa', 'Đợt cua-huyen'])
  const [xa, ben] = first.things
  const code = async (by: typeof editor, things: readonly (Thing | undefined)[]) =>
    (await problemOf(by.call('POST', '/api/v1/bin/restore', { json: { things: things.map((one) => one?.id) } }))).code
  expect(await code(viewer, [xa])).toBe('forbidden')
  expect(await code(editor, [xa, ben])).toBe('not-found')
  expect(await code(editor, [xa])).toBeUndefined()
  expect(await code(editor, [])).toBe('value-refused')
})

it('forgets what was removed more than ninety days ago', async () => {
  const { call, bin, clock, eachMinute, database } = await aPlannedServer()
  await call('DELETE', '/api/v1/campaigns/sach-dep')
  clock.at += 90 * dayMs
  await eachMinute(clock.at)
  expect((await bin()).things).toHaveLength(1)
  clock.at += 1
  await eachMinute(clock.at)
  expect((await bin()).things).toEqual([])
  expect(await database.db.selectFrom('campaigns').select('id').execute()).toEqual([{ id: 'dai-hoi' }])
  expect((await call('GET', '/api/v1/campaigns/dai-hoi')).status).toBe(200)
})
