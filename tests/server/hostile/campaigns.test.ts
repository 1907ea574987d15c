import { expect, it } from 'vitest'
import type { ProblemDocument } from '../../../shared/problem/problem.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aCampaign, aTreeDocument } from '../a-tree.ts'
import { aPerson } from '../people.ts'

async function offices() {
  const server = await aServer()
  await server.call('PUT', '/api/v1/plan', { json: aTreeDocument() })
  const province = await aPerson(server, { org: 'tinh', role: 'editor', name: 'Trần Thị Tỉnh' })
  const district = await aPerson(server, { org: 'huyen', role: 'editor', name: 'Lê Văn Huyện' })
  return { ...server, province, district }
}

it('whoever sees a directive is not told who wrote it by a tag that no longer holds', async () => {
  const { province, district } = await offices()
  const { campaign } = await jsonOf<{ campaign: object }>(province.call('GET', '/api/v1/campaigns/cua-tinh'))
  await province.call('PUT', '/api/v1/campaigns/cua-tinh', { json: { ...campaign, title: 'Đợt mới' } })
  for (const method of ['PUT', 'DELETE']) {
    const answer = await district.call(method, '/api/v1/campaigns/cua-tinh', {
      headers: { 'if-match': '"c-0000000000000000"' },
      ...(method === 'PUT' ? { json: campaign } : {}),
    })
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).code]).toEqual([403, 'locked-from-above'])
    expect(text).not.toContain('Trần')
  }
})

it('a change and a removal at once leave one of the two, whole', async () => {
  const { district } = await offices()
  const { campaign } = await jsonOf<{ campaign: object }>(district.call('GET', '/api/v1/campaigns/cua-huyen'))
  const [removal, change] = await Promise.all([
    district.call('DELETE', '/api/v1/campaigns/cua-huyen'),
    district.call('PUT', '/api/v1/campaigns/cua-huyen', { json: { ...campaign, title: 'Sau' } }),
  ])
  expect(removal.status).toBe(200)
  // Whichever came first: the other finds it as that has left it.
  expect([200, 404]).toContain(change.status)
  const { things } = await jsonOf<{ things: { id: string; title: string }[] }>(district.call('GET', '/api/v1/bin'))
  expect(things.map(({ title }) => title)).toEqual([change.status === 200 ? 'Sau' : 'Đợt cua-huyen'])
  const twice = await Promise.all(
    [0, 1].map(() => district.call('POST', `/api/v1/bin/${things[0]?.id}/restore`, { json: {} })),
  )
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
})

it('nothing of a sister, of an office above or of an office below another is copied, foreseen or put back by whoever may not', async () => {
  const { district, province, call } = await offices()
  const sister = await jsonOf<ProblemDocument>(
    district.call('POST', '/api/v1/campaigns/cua-ben/copy', { json: { by: 'P1Y' } }),
  )
  expect(sister.code).toBe('not-found')
  for (const org of ['tinh', 'ben']) {
    const copied = await district.call('POST', '/api/v1/campaigns/cua-huyen/copy', { json: { by: 'P1Y', org } })
    expect([org, copied.ok]).toEqual([org, false])
    const foreseen = await district.call('POST', '/api/v1/campaigns/outlook', {
      json: { campaign: aCampaign('cua-toi', org) },
    })
    expect([org, foreseen.ok]).toEqual([org, false])
  }
  const of = await jsonOf<{ boards: { board: string }[] }>(
    district.call('POST', '/api/v1/campaigns/outlook', {
      json: { campaign: aCampaign('moi', 'huyen', { boards: ['bang-huyen'] }) },
    }),
  )
  expect(of.boards.map(({ board }) => board)).toEqual(['bang-huyen'])
  const { bin } = await jsonOf<{ bin: string }>(province.call('DELETE', '/api/v1/campaigns/rieng-tinh'))
  expect((await district.call('POST', `/api/v1/bin/${bin}/restore`, { json: {} })).status).toBe(404)
  expect((await district.call('POST', '/api/v1/bin/restore', { json: { things: [bin] } })).status).toBe(404)
  expect((await call('POST', `/api/v1/bin/${bin}/restore`, { json: {} })).status).toBe(200)
})

it('what was removed from an office that has moved away from one is not put back by them', async () => {
  const { district, call } = await offices()
  const { bin } = await jsonOf<{ bin: string }>(district.call('DELETE', '/api/v1/campaigns/cua-xa'))
  expect((await call('PATCH', '/api/v1/orgs/xa', { json: { parent: 'ben' } })).status).toBe(200)
  const { things } = await jsonOf<{ things: object[] }>(district.call('GET', '/api/v1/bin'))
  expect(things).toEqual([])
  expect((await district.call('POST', `/api/v1/bin/${bin}/restore`, { json: {} })).status).toBe(404)
})

it('a long loop is told by its first two hundred rows', async () => {
  const { district } = await offices()
  const slides = Array.from({ length: 210 }, (_, i) => ({
    id: `s-${i}`,
    kind: 'slogan',
    text: `Chào ${i}`,
    seconds: 2,
  }))
  const placement = { id: 'p', phase: 'dot', slides: slides.map(({ id }) => id), boards: { boards: ['bang-huyen'] } }
  const campaign = { ...aCampaign('dai', 'huyen'), slides, placements: [placement] }
  const { boards } = await jsonOf<{ boards: { loop: object[] }[] }>(
    district.call('POST', '/api/v1/campaigns/outlook', { json: { campaign } }),
  )
  expect(boards.map(({ loop }) => loop.length)).toEqual([200])
})

it('more slides than can be worked out while somebody waits are a fault of the outlook, told at once', async () => {
  const { district } = await offices()
  const slides = Array.from({ length: 5000 }, (_, i) => ({ id: `s-${i}`, kind: 'slogan', text: `Chào ${i}` }))
  const campaign = { ...aCampaign('lon', 'huyen'), slides: [...aCampaign('lon', 'huyen').slides, ...slides] }
  const told = await jsonOf<{ faults: { pointer: string }[]; boards: object[] }>(
    district.call('POST', '/api/v1/campaigns/outlook', { json: { campaign } }),
  )
  expect([told.faults.map(({ pointer }) => pointer), told.boards]).toEqual([['/slides'], []])
})
