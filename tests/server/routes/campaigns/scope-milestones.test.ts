import { beforeEach, describe, expect, it } from 'vitest'
import type { MilestoneImpact } from '../../../../shared/api/milestone-impact.ts'
import type { Milestone, Plan } from '../../../../shared/plan/plan.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aTreeDocument } from '../../a-tree.ts'
import { aPerson, type SignedIn } from '../../people.ts'

const milestone = '/api/v1/campaigns/cua-huyen/milestones/ngay'

let server: Awaited<ReturnType<typeof aServer>>
let approver: SignedIn

const move = (json: object, headers: Record<string, string> = {}) =>
  approver.call('PATCH', milestone, { json, headers })
const impactOf = (json: object) => jsonOf<MilestoneImpact>(approver.call('POST', `${milestone}/impact`, { json }))
const milestoneIn = (plan: Plan, campaign = 'cua-huyen'): Milestone | undefined =>
  plan.campaigns.find(({ id }) => id === campaign)?.milestones?.[0]
const written = () => milestoneIn(server.planner.current()!.plan)
const playing = () => milestoneIn(server.planner.current()!.playing)

beforeEach(async () => {
  server = await aServer()
  await server.imports(aTreeDocument())
  approver = await aPerson(server, { org: 'huyen', role: 'approver' })
})

describe('moving a milestone', () => {
  it('tells first what it would come to: each board, the first day that differs, and the phases in its zone', async () => {
    expect(await impactOf({ ends: '2020-10-12', starts: '2020-10-12' })).toEqual({
      revision: server.planner.current()!.revision,
      boards: ['bang-huyen', 'bang-xa'].map((id) => ({
        id,
        name: expect.any(String),
        orgName: id === 'bang-xa' ? 'Xã' : 'Huyện Đồng',
        firstDay: '2020-10-13',
        phases: [
          {
            ...{ campaign: 'cua-huyen', phase: 'dot', title: 'Đợt' },
            before: { starts: '2020-10-01T00:00:00+07:00', ends: '2020-10-16T00:00:00+07:00' },
            after: { starts: '2020-10-01T00:00:00+07:00', ends: '2020-10-13T00:00:00+07:00' },
          },
        ],
      })),
      findings: [],
    })
    expect(written()).toEqual(aTreeDocument().campaigns[1]!.milestones[0])
  })

  it('tells what is found of words once it has moved, and not what was found before', async () => {
    const document = aTreeDocument()
    const [, campaign] = document.campaigns
    Object.assign(campaign!.milestones[0]!, { title: 'Ngày hội' })
    Object.assign(campaign!.phases[0]!, { ends: '2020-10-16' })
    Object.assign(campaign!.slides[0]!, { text: 'Chào mừng  Ngày hội' })
    await server.imports(document)
    const codesOn = async (day: string) =>
      (await impactOf({ starts: day, ends: day })).findings.map(({ code, item }) => `${code} ${item?.id}`)
    expect(await codesOn('2020-10-10')).toEqual(['welcome-too-late kh'])
    expect(await codesOn('2020-10-16')).toEqual([])
  })

  it('changes the plan and what is approved, at once, and is not to be approved again', async () => {
    const answer = await move({ starts: '2020-10-12', ends: '2020-10-12' })
    expect(await answer.json()).toEqual({ revision: expect.any(Number), boards: ['bang-huyen', 'bang-xa'], differs: 0 })
    expect([written(), playing()]).toEqual(Array(2).fill(expect.objectContaining({ ends: '2020-10-12' })))
  })

  it('changes in what is approved only the fields that were sent: what is being written beside them stays a draft', async () => {
    const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
    const document = await jsonOf<ReturnType<typeof aTreeDocument>>(editor.call('GET', '/api/v1/plan'))
    document.campaigns[1]!.milestones[0]!.starts = '2020-10-02'
    expect((await editor.call('PUT', '/api/v1/plan', { json: document })).status).toBe(200)
    await move({ ends: '2020-10-20' })
    expect(written()).toMatchObject({ starts: '2020-10-02', ends: '2020-10-20' })
    expect(playing()).toMatchObject({ starts: '2020-10-14', ends: '2020-10-20' })
  })

  it('of a campaign that was never approved changes the plan alone, and makes whoever moved it a writer', async () => {
    const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
    const document = await jsonOf<ReturnType<typeof aTreeDocument>>(editor.call('GET', '/api/v1/plan'))
    document.campaigns.push({ ...document.campaigns[1]!, id: 'moi' })
    await editor.call('PUT', '/api/v1/plan', { json: document })
    const answer = await approver.call('PATCH', '/api/v1/campaigns/moi/milestones/ngay', {
      json: { ends: '2020-10-20' },
    })
    expect(answer.status).toBe(200)
    expect(milestoneIn(server.planner.current()!.plan, 'moi')).toMatchObject({ ends: '2020-10-20' })
    expect(server.planner.current()!.playing.campaigns.some(({ id }) => id === 'moi')).toBe(false)
    const writers = await server.database.db
      .selectFrom('item_writers')
      .select('list')
      .where('person', '=', approver.id)
      .execute()
    expect(writers).toEqual([{ list: 'milestones' }])
  })

  it('is logged with what it was and what it is', async () => {
    await move({ state: 'postponed' })
    const [row] = await server.database.db
      .selectFrom('audit')
      .select(['actor', 'subject', 'org', 'before', 'after'])
      .where('act', '=', 'milestone.move')
      .execute()
    expect(row).toMatchObject({ actor: approver.id, subject: 'cua-huyen/ngay', org: 'huyen' })
    expect([JSON.parse(row!.before!), JSON.parse(row!.after!)]).toEqual([
      aTreeDocument().campaigns[1]!.milestones[0],
      { id: 'ngay', title: 'Ngày', state: 'postponed' },
    ])
  })

  it('is for the approvers of its org: nobody below, beside or of another role moves it', async () => {
    const json = { ends: '2020-10-20' }
    const asked = async (org: string, role: 'approver' | 'editor', path = milestone) => {
      const answer = await (await aPerson(server, { org, role })).call('PATCH', path, { json })
      return [answer.status, (await jsonOf<ProblemDocument>(answer)).code]
    }
    expect(await asked('xa', 'approver')).toEqual([403, 'locked-from-above'])
    expect(await asked('ben', 'approver')).toEqual([404, 'not-found'])
    expect(await asked('huyen', 'editor')).toEqual([403, 'forbidden'])
    expect(written()).toEqual(aTreeDocument().campaigns[1]!.milestones[0])
  })

  it('does not reach what still plays for another office, where the campaign is only on its way from there', async () => {
    const both = await aPerson(server, { org: 'tinh', role: 'editor' })
    const document = await jsonOf<ReturnType<typeof aTreeDocument>>(both.call('GET', '/api/v1/plan'))
    document.campaigns.find(({ id }) => id === 'cua-ben')!.org = 'huyen'
    expect((await both.call('PUT', '/api/v1/plan', { json: document })).status).toBe(200)
    const path = '/api/v1/campaigns/cua-ben/milestones/ngay'
    expect((await approver.call('PATCH', path, { json: { ends: '2020-10-20' } })).status).toBe(403)
    expect(milestoneIn(server.planner.current()!.playing, 'cua-ben')).toMatchObject({ ends: '2020-10-15' })
  })

  it('is refused where the plan has moved on, and where the milestone could not be so', async () => {
    expect((await move({ ends: '2020-10-20' }, { 'if-match': '"r0"' })).status).toBe(412)
    const refused = await move({ ends: '2020-02-30' })
    expect([refused.status, (await jsonOf<{ faults: { pointer: string }[] }>(refused)).faults[0]?.pointer]).toEqual([
      400,
      '/ends',
    ])
    expect((await approver.call('POST', `${milestone}/impact`, { json: { state: 'gone' } })).status).toBe(400)
  })
})
