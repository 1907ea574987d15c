import { expect, it } from 'vitest'
import type { NoticePage } from '../../../../shared/api/notice.ts'
import type { BoardId, Campaign, Plan } from '../../../../shared/plan/plan.ts'
import { jsonOf } from '../../../json-of.ts'
import { anApproved, aPrepared, hourMs, offices, release, templates, written } from '../../emergency/an-emergency.ts'
import { aPerson, type SignedIn } from '../../people.ts'

interface Today {
  readonly at: number
  readonly boards: Record<'all' | 'connected' | 'paired' | 'wrong' | 'takenDown', number>
  readonly starts: readonly object[]
  readonly ends: readonly object[]
  readonly waits: Record<
    | 'submissions'
    | 'returned'
    | 'lacking'
    | 'lackingFillers'
    | 'directives'
    | 'milestones'
    | 'emergencies'
    | 'templates'
    | 'alerts',
    number
  > & { readonly lackingOffice: string | null }
  readonly wrong: readonly { readonly board: string; readonly cause: string; readonly since: number }[]
}

const of = (who: Pick<SignedIn, 'call'>) => jsonOf<Today>(who.call('GET', '/api/v1/today'))
const idle = {
  submissions: 0,
  returned: 0,
  lacking: 0,
  lackingFillers: 0,
  lackingOffice: null,
  directives: 0,
  milestones: 0,
  emergencies: 0,
  templates: 0,
  alerts: 0,
}

it('tells each how their own boards are, and the worst of what is wrong in words', async () => {
  const server = await offices()
  const { at } = server.clock
  expect((await of(server)).boards).toEqual({ all: 3, connected: 0, paired: 0, wrong: 0, takenDown: 0 })
  for (const board of ['cong', 'dai'] as BoardId[]) server.health.connected(board, at - hourMs)
  const message = { type: 'showing', at, has: null, mode: 'built-in', tracks: [], missing: [] } as const
  server.health.said('cong' as BoardId, message, at - 5)
  server.health.disputed('dai' as BoardId, at, true)
  const subject = { what: 'board', board: 'bang-b' }
  await server.sister.call('POST', '/api/v1/take-downs', {
    json: { kind: 'take-down', org: 'huyen-b', subject, reason: 'Sửa' },
  })
  const all = await of(server)
  expect(all).toMatchObject({ at, boards: { all: 3, connected: 2, paired: 0, wrong: 2, takenDown: 1 } })
  expect(all.wrong).toMatchObject([
    { board: 'dai', name: 'Dải chữ', cause: 'disputed', since: at, said: { vi: expect.stringContaining('Hai máy') } },
    { board: 'cong', cause: 'built-in', since: at - 5, said: { en: expect.stringContaining('built-in picture') } },
  ])
  const district = await of(server.district)
  expect([district.boards, district.wrong.map(({ board }) => board)]).toEqual([
    { all: 1, connected: 1, paired: 0, wrong: 1, takenDown: 0 },
    ['dai'],
  ])
  const technician = await aPerson(server, { org: 'huyen', role: 'technician' })
  await technician.call('PUT', '/api/v1/boards/dai/repair', { json: { note: 'Thay nguồn' } })
  expect((await of(technician)).boards.wrong).toBe(0)
})

it('tells what begins and ends within seven days where it is seen, and what it reaches of one’s own', async () => {
  const server = await offices()
  const dot = { campaign: 'dai-hoi', phase: 'dot', interrupt: null, title: 'Đại hội', phaseTitle: 'Đợt', boards: 1 }
  const ends = { ...dot, at: Date.parse('2020-10-15T17:00+07:00') }
  expect(await of(server.editor)).toMatchObject({ starts: [], ends: [ends] })
  // It reaches the province's own board alone.
  expect((await of(server.district)).ends).toEqual([])
  const template = await anApproved(server)
  const prepared = await aPrepared(server.operator, server, { template, boards: { orgs: ['huyen'] } })
  await release(server.approver, prepared)
  const emergency = { campaign: null, phase: null, interrupt: prepared.id, title: prepared.text, boards: 1 }
  expect((await of(server.district)).ends).toMatchObject([{ ...emergency, at: prepared.endsAt }])
  expect((await of(server.editor)).ends).toMatchObject([emergency, ends])
  expect((await of(server.sister)).ends).toEqual([])
  server.clock.at = Date.parse('2020-12-26T09:00+07:00')
  expect((await of(server.district)).ends).toMatchObject([{ campaign: 'sach-dep', phase: 'dot', boards: 1 }])
  server.clock.at = Date.parse('2020-09-25T09:00+07:00')
  expect((await of(server)).starts.map((one) => Object.values(one)[0])).toEqual(['dai-hoi', 'sach-dep'])
})

it('tells what waits for whoever asks, and for nobody else', async () => {
  const server = await offices()
  const { editor, approver, second, operator, district, districtApprover, sister } = server
  const waits = async (who: SignedIn) => (await of(who)).waits
  expect(await waits(approver)).toEqual(idle)

  const phrase = { slides: [{ kind: 'slogan', text: 'Mừng xuân' }], placement: { phase: 'dot' } }
  await editor.call('POST', '/api/v1/campaigns/dai-hoi/placements', { json: phrase })
  const submit = async () => {
    const asked = editor.call('POST', '/api/v1/submissions', { json: { campaign: 'dai-hoi' } })
    const { id } = await jsonOf<{ id: string }>(asked)
    await server.submissions.settled()
    return id
  }
  const id = await submit()
  expect(await waits(approver)).toEqual({ ...idle, submissions: 1 })
  for (const who of [editor, districtApprover, operator]) expect(await waits(who)).toEqual(idle)
  await approver.call('POST', `/api/v1/submissions/${id}/return`, { json: { reason: 'Sai chính tả' } })
  expect([await waits(approver), await waits(editor)]).toEqual([idle, { ...idle, returned: 1 }])
  server.clock.at += 1000
  const again = await submit()
  expect([await waits(second), await waits(editor)]).toEqual([{ ...idle, submissions: 1 }, idle])
  const { digest } = await jsonOf<{ digest: string }>(approver.call('GET', `/api/v1/submissions/${again}`))
  await approver.call('POST', `/api/v1/submissions/${again}/approve`, { json: { digest } })
  // What was put in reaches every board below: it is a directive to both districts.
  expect([await waits(second), await waits(district), await waits(sister)]).toEqual([
    idle,
    { ...idle, directives: 1 },
    { ...idle, directives: 1 },
  ])
  const said = { org: 'huyen', boards: ['dai'], startsAt: server.clock.at }
  await district.call('PUT', '/api/v1/directives/dai-hoi/acknowledgement', { json: said })
  expect([await waits(district), await waits(sister)]).toEqual([idle, { ...idle, directives: 1 }])

  const drafted = await editor.call('POST', templates, { json: { org: 'tinh', ...written } })
  expect([await waits(approver), await waits(editor)]).toEqual([{ ...idle, templates: 1 }, idle])
  await editor.call('DELETE', `${templates}/${(await jsonOf<{ id: string }>(drafted)).id}`)
  const template = await anApproved(server)
  await aPrepared(operator, server, { template, boards: { boards: ['cong'] } })
  expect([await waits(approver), await waits(operator)]).toEqual([{ ...idle, emergencies: 1 }, idle])
  server.clock.at += hourMs
  expect(await waits(approver)).toEqual(idle)

  server.health.disputed('dai' as BoardId, server.clock.at, true)
  await server.healthDesk.alerts.settled()
  expect([await waits(district), await waits(sister)]).toMatchObject([{ alerts: 1 }, { alerts: 0 }])
})

it('asks whoever may say so whether a milestone past its end is over, as long as something on a board waits for that', async () => {
  const server = await offices()
  const { approver, districtApprover, editor, sister } = server
  const plan = await jsonOf<Plan>(server.call('GET', '/api/v1/plan'))
  const sau = { milestone: 'ngay', edge: 'end' } as const
  const late = { id: 'sau', title: 'Sau', starts: { ...sau, confirm: true }, ends: { ...sau, offset: 'P15D' } }
  const placement = { id: 'sau', phase: 'sau', slides: ['kh-1'], boards: { boards: ['cong'] } }
  const waiting = (campaign: Campaign, boards: string) => ({
    ...campaign,
    milestones: [{ id: 'ngay', title: 'Ngày đại hội', starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }],
    phases: [...campaign.phases, late],
    placements: [
      ...campaign.placements,
      { ...placement, slides: [campaign.slides[0]!.id], boards: { boards: [boards] } },
    ],
  })
  const [province, district] = plan.campaigns
  // What stands below the district is not the province's gate: nothing of the district's waits for the word.
  await server.imports({ ...plan, campaigns: [waiting(province!, 'cong'), waiting(district!, 'cong')] })
  const told = async () => {
    await server.eachMinute(server.clock.at)
    await server.notices.settled()
    const pages = [approver, districtApprover, editor].map((who) =>
      jsonOf<NoticePage>(who.call('GET', '/api/v1/notices')),
    )
    const isAsked = ({ kind }: NoticePage['notices'][number]) => kind === 'milestone.to-confirm'
    return (await Promise.all(pages)).map(({ notices }) => notices.filter(isAsked).map(({ messageVi }) => messageVi))
  }
  const asked = async () =>
    Promise.all([approver, districtApprover, editor, sister].map(async (who) => (await of(who)).waits.milestones))

  server.clock.at = Date.parse('2020-10-15T16:59+07:00')
  expect(await asked()).toEqual([0, 0, 0, 0])
  server.clock.at = Date.parse('2020-10-15T17:00+07:00')
  expect(await asked()).toEqual([1, 0, 0, 0])
  const saidOf = (campaign: string) => `Chờ bạn xác nhận đã xong: Ngày đại hội · ${campaign}`
  const [ofProvince, ofDistrict] = [saidOf(province!.title), saidOf(district!.title)]
  expect(await told()).toEqual([[ofProvince], [], []])
  await server.imports({ ...plan, campaigns: [waiting(province!, 'cong'), waiting(district!, 'dai')] })
  expect(await asked()).toEqual([2, 1, 0, 0])
  server.clock.at += 2 * hourMs
  expect(await told()).toEqual([[ofProvince], [ofDistrict], []])

  const path = '/api/v1/campaigns/dai-hoi/milestones/ngay'
  const moves = async (json: object) => expect((await approver.call('PATCH', path, { json })).status).toBe(200)
  const formerDays = { starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }
  await moves({ state: 'postponed' })
  expect(await told()).toEqual([[ofProvince], [ofDistrict], []])
  await moves({ state: null, ...formerDays })
  expect(await told()).toEqual([[ofProvince, ofProvince], [ofDistrict], []])
  await moves({ title: 'Ngày đại hội', ...formerDays })
  server.clock.at += 2 * hourMs
  expect(await told()).toEqual([[ofProvince, ofProvince], [ofDistrict], []])

  const closed = { state: 'closed', closedAt: '2020-10-15T16:30:00+07:00' }
  expect((await approver.call('PATCH', path, { json: closed })).status).toBe(200)
  expect(await asked()).toEqual([1, 1, 0, 0])
  // Fifteen days later there is nothing left that the word would begin.
  server.clock.at = Date.parse('2020-10-30T17:00+07:00')
  expect(await asked()).toEqual([0, 0, 0, 0])
})
