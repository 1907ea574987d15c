import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../shared/plan/fault.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'
import { smallDocument } from '../../small-plan.ts'

const path = '/api/v1/plan'
const milestone = '/api/v1/campaigns/dai-hoi/milestones/ngay'

const milestoneIn = async (server: Awaited<ReturnType<typeof aServer>>) =>
  (await jsonOf<Plan>(server.call('GET', path))).campaigns[0]?.milestones?.[0]

/** A server with the small plan in force, and how an approver of its province changes the milestone. */
async function withApprover() {
  const server = await aServer()
  await server.imports()
  const approver = await aPerson(server, { org: 'tinh', role: 'approver' })
  const patch = (json: unknown, headers: Record<string, string> = {}) =>
    approver.call('PATCH', milestone, { json, headers })
  return { ...server, approver, patch }
}

describe('the plan', () => {
  it('is not found before one has been imported', async () => {
    const { call } = await aServer()
    const answer = await call('GET', path)
    expect([answer.status, (await jsonOf<ProblemDocument>(answer)).code]).toEqual([404, 'no-plan'])
    expect(await (await call('GET', '/api/v1/boards')).json()).toEqual({ revision: 0, boards: [], next: null })
  })

  it('comes back equal as JSON, what was left out staying out', async () => {
    const server = await aServer()
    expect(await server.imports()).toEqual({ revision: 1, boards: ['cong', 'dai'] })
    expect(await (await server.call('GET', path)).json()).toEqual(smallDocument())
  })

  it('may be put again and again: the same boards play the same', async () => {
    const server = await aServer()
    await server.imports()
    const version = server.planner.head('cong' as never)?.version
    expect(await server.imports()).toEqual({ revision: 2, boards: [] })
    expect(server.planner.head('cong' as never)?.version).toBe(version)
  })

  it('is not sent again to whoever has its revision', async () => {
    const server = await aServer()
    await server.imports()
    const tag = (await server.call('GET', path)).headers.get('etag')!
    const again = await server.call('GET', path, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('is replaced only where If-Match names the revision in force', async () => {
    const server = await aServer()
    const put = (headers: Record<string, string>) => server.call('PUT', path, { json: smallDocument(), headers })
    expect((await put({ 'if-match': '"r1"' })).status).toBe(412)
    expect((await put({ 'if-none-match': '*' })).status).toBe(200)
    expect((await put({ 'if-none-match': '*' })).status).toBe(412)
    const second = await put({ 'if-match': '"r1"' })
    expect([second.status, second.headers.get('etag')]).toEqual([200, '"r2"'])
    expect((await put({ 'if-match': '"r1"' })).status).toBe(412)
    expect((await put({ 'if-match': '*' })).status).toBe(200)
  })

  it('edits that come at once follow one after the other', async () => {
    const server = await withApprover()
    const tag = (await server.approver.call('GET', path)).headers.get('etag')!
    const clocks = ['07:00', '08:00', '09:00']
    const edits = await Promise.all(
      clocks.map((clock) => server.patch({ starts: `2020-10-14T${clock}` }, { 'if-match': tag })),
    )
    const statuses = edits.map(({ status }) => status)
    expect([...statuses].sort()).toEqual([200, 412, 412])
    expect(await milestoneIn(server)).toMatchObject({ starts: `2020-10-14T${clocks[statuses.indexOf(200)]}` })
  })
})

describe('a plan is refused whole', () => {
  it('with a pointer and both languages for each fault', async () => {
    const { call } = await aServer()
    const document = smallDocument()
    document.boards[1]!.org = 'nobody'
    document.campaigns[0]!.slides[0]!.seconds = 0
    const answer = await call('PUT', path, { json: document })
    expect(answer.status).toBe(400)
    const { faults } = await jsonOf<{ faults: Fault[] }>(answer)
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/boards/1/org', '/campaigns/0/slides/0/seconds'])
    for (const fault of faults)
      expect(fault).toEqual({ pointer: fault.pointer, message: expect.any(String), messageVi: expect.any(String) })
    expect((await call('GET', path)).status).toBe(404)
  })
})

describe('the check', () => {
  it('tells the problems of a document that is sent, and changes nothing', async () => {
    const { call } = await aServer()
    const document = smallDocument()
    document.campaigns[1]!.phases[0]!.ends = '2020-09-01'
    const answer = await call('POST', `${path}/check`, { json: document })
    expect((await jsonOf<{ problems: object[] }>(answer)).problems).toContainEqual(
      expect.objectContaining({ code: 'phase-empty', severity: 'error' }),
    )
    expect((await call('GET', path)).status).toBe(404)
  })

  it('tells those of the plan in force where none is sent', async () => {
    const server = await aServer()
    expect((await server.call('POST', `${path}/check`)).status).toBe(404)
    await server.imports()
    expect(await (await server.call('POST', `${path}/check`)).json()).toEqual({ problems: expect.any(Array) })
  })

  it('refuses what is no plan', async () => {
    const { call } = await aServer()
    expect((await call('POST', `${path}/check`, { json: { format: 'congchao/plan@2' } })).status).toBe(400)
  })
})

describe('a milestone', () => {
  it('is moved, and the boards that rest on it are planned anew, no others', async () => {
    const server = await withApprover()
    const answer = await server.patch({ ends: '2020-10-16T17:00' })
    expect(await answer.json()).toMatchObject({ revision: 2, boards: ['cong'] })
    expect(await milestoneIn(server)).toEqual({
      ...smallDocument().campaigns[0]!.milestones![0],
      ends: '2020-10-16T17:00',
    })
  })

  it('is closed, postponed and set again; what the new state has no room for goes', async () => {
    const server = await withApprover()
    const patch = async (json: object) => (await server.patch(json)).status
    const { id, title, starts, ends } = smallDocument().campaigns[0]!.milestones![0]!
    const closedAt = '2020-10-15T11:00+07:00'
    expect(await patch({ state: 'closed', closedAt })).toBe(200)
    expect(await milestoneIn(server)).toEqual({ id, title, starts, ends, state: 'closed', closedAt })
    expect(await patch({ state: 'postponed' })).toBe(200)
    expect(await milestoneIn(server)).toEqual({ id, title, state: 'postponed' })
    expect(await patch({ state: null })).toBe(400)
    expect(await patch({ state: null, starts, ends })).toBe(200)
    expect(await milestoneIn(server)).toEqual({ id, title, starts, ends })
  })

  it('keeps its id, and refuses what the plan would', async () => {
    const server = await withApprover()
    const refused = [{ id: 'other' }, { ends: '2020-02-30' }, { state: 'gone' }, { extra: 1 }, { title: 7 }]
    for (const json of refused) expect((await server.patch(json)).status).toBe(400)
    expect((await server.patch([])).status).toBe(400)
    expect(
      (await server.approver.call('PATCH', '/api/v1/campaigns/dai-hoi/milestones/none', { json: {} })).status,
    ).toBe(404)
    expect((await server.approver.call('PATCH', '/api/v1/campaigns/none/milestones/ngay', { json: {} })).status).toBe(
      404,
    )
    expect((await server.call('GET', path)).headers.get('etag')).toBe('"r1"')
  })
})
