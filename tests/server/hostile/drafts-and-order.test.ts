import { describe, expect, it } from 'vitest'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson } from '../people.ts'
import { smallDocument } from '../small-plan.ts'

type Document = ReturnType<typeof smallDocument>

/** Two campaigns of the province that share its gate, the first with two placements. */
function shared() {
  const document = smallDocument()
  const [congress] = document.campaigns as [Document['campaigns'][number]]
  congress.placements = [
    { id: 'p', phase: 'dot', slides: ['kh-1'], boards: { boards: ['cong'] } },
    { id: 'q', phase: 'dot', slides: ['kh-2'], boards: { boards: ['cong'] } },
  ]
  const slides = [{ id: 'kh-4', kind: 'slogan', text: 'Khác', seconds: 6 }]
  const placements = [{ id: 'p', phase: 'dot', slides: ['kh-4'], boards: { boards: ['cong'] } }]
  const phases = [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: '2020-10-31' }]
  const other = { id: 'khac', org: 'tinh', title: 'Khác', phases, slides, placements }
  return { ...document, campaigns: [congress, other] }
}

async function sharing(more: object = {}) {
  const whole = { ...shared(), ...more }
  const server = await aServer()
  await server.imports(whole)
  const put = async (json: object) =>
    jsonOf<{ readonly boards: readonly string[]; readonly differs: number }>(
      server.call('PUT', '/api/v1/plan', { json }),
    )
  const turns = async (of: Pick<typeof server, 'planner'> = server) => {
    const bound = await of.planner.playlistOn('cong' as BoardId, '2020-10-11')
    return bound?.playlist.loops.map((loop) => loop.turns.map(({ slide }) => slide).join(' '))
  }
  return { ...server, document: whole, put, turns }
}

describe('what boards play, and in which order,', () => {
  it('stays as it is where an approved campaign is removed and that is not approved', async () => {
    const { call, turns } = await sharing()
    const before = await turns()
    const removed = await jsonOf<{ boards: string[]; bin: string; playing: number }>(
      call('DELETE', '/api/v1/campaigns/dai-hoi'),
    )
    expect(removed).toMatchObject({ boards: [], playing: 7 })
    expect(await turns()).toEqual(before)
    expect(await jsonOf(call('POST', `/api/v1/bin/${removed.bin}/restore`))).toMatchObject({ boards: [] })
    expect(await turns()).toEqual(before)
  })

  it('stays as it is where a draft puts campaigns or placements in another order, after a restart too', async () => {
    const { document, put, turns, dir } = await sharing()
    const before = await turns()
    const [congress, other] = document.campaigns
    const turned = { ...congress, placements: [...(congress?.placements ?? [])].reverse() }
    expect(await put({ ...document, campaigns: [other, turned] })).toMatchObject({ boards: [] })
    expect(await turns()).toEqual(before)
    const again = await aServer({ folder: dir })
    expect(await turns(again)).toEqual(before)
  })

  it('[V8] stays as it is where the first of two restrictions is removed and that is not approved', async () => {
    const mourning = (id: string) => ({
      ...{ id, org: 'tinh', starts: '2020-10-01T00:00+07:00', ends: '2020-10-31T00:00+07:00', allow: [] },
      slide: { id, kind: 'slogan', text: id },
    })
    const [first, second] = [mourning('quoc-tang'), mourning('an-toan')]
    const { document, put, turns } = await sharing({ restrictions: [first, second] })
    const before = await turns()
    expect(before?.[0]).toBe('quoc-tang')
    expect(await put({ ...document, restrictions: [second] })).toMatchObject({ boards: [], differs: 1 })
    expect(await turns()).toEqual(before)
  })

  it('is another once the order of placements has been asked for and approved', async () => {
    const server = await sharing()
    const { document, put, turns, call, submissions } = server
    const [editor, other] = [
      await aPerson(server, { org: 'tinh', role: 'editor' }),
      await aPerson(server, { org: 'tinh', role: 'approver' }),
    ]
    const before = await turns()
    const [congress, second] = document.campaigns
    const turned = { ...congress, placements: [...(congress?.placements ?? [])].reverse() }
    expect(await put({ ...document, campaigns: [turned, second] })).toMatchObject({ boards: [], differs: 1 })
    const { campaigns } = await jsonOf<{ campaigns: { id: string; state: string }[] }>(call('GET', '/api/v1/campaigns'))
    expect(campaigns.map(({ state }) => state)).toEqual(['changed', 'approved'])
    const asked = await jsonOf<{ id: string }>(
      editor.call('POST', '/api/v1/submissions', { json: { campaign: 'dai-hoi' } }),
    )
    await submissions.settled()
    const { digest } = await jsonOf<{ digest: string }>(other.call('GET', `/api/v1/submissions/${asked.id}`))
    expect(await turns()).toEqual(before)
    const approved = await other.call('POST', `/api/v1/submissions/${asked.id}/approve`, { json: { digest } })
    expect(approved.status).toBe(200)
    expect(await turns()).not.toEqual(before)
  })

  it('is that of the plan once what stands there is approved', async () => {
    const server = await sharing()
    const { document, imports, turns } = server
    const [congress, other] = document.campaigns
    const turned = { ...congress, placements: [...(congress?.placements ?? [])].reverse() }
    const plan = { ...document, campaigns: [other, turned] }
    await imports(plan)
    const fresh = await aServer()
    await fresh.imports(plan)
    expect(await turns()).toEqual(await turns(fresh))
    const again = await aServer({ folder: server.dir })
    expect(await turns(again)).toEqual(await turns(fresh))
  })
})
