import { expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { smallDocument } from '../../small-plan.ts'

const path = '/api/v1/campaigns/dai-hoi/placements'

async function aPlannedServer() {
  const server = await aServer()
  await server.imports()
  return { ...server, plan: async () => jsonOf<ReturnType<typeof smallDocument>>(server.call('GET', '/api/v1/plan')) }
}

it('adds slides and a placement of them, names them by their words, and plays nothing of it before it is approved', async () => {
  const { call, plan } = await aPlannedServer()
  const slides = [
    { kind: 'slogan', text: 'Đảng bộ đoàn kết' },
    { kind: 'slogan', text: 'Đảng bộ đoàn kết!' },
    { kind: 'slogan', id: 'kh-9', text: 'Muôn năm' },
  ]
  const json = { slides, placement: { phase: 'dot', boards: { boards: ['cong'] }, weight: 2 } }
  const answer = await call('POST', path, { json, headers: { 'if-match': '"r1"' } })
  expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"r2"'])
  const ids = ['dang-bo-doan-ket', 'dang-bo-doan-ket-2', 'kh-9']
  expect(await answer.json()).toEqual({
    ...{ revision: 2, boards: [], differs: 4, slides: ids, placement: 'dang-bo-doan-ket' },
  })
  const [campaign] = (await plan()).campaigns
  expect(campaign!.slides.map(({ id }) => id)).toEqual(['kh-1', 'kh-2', ...ids])
  expect(campaign!.placements[1]).toEqual({ id: 'dang-bo-doan-ket', slides: ids, ...json.placement })
})

it('places slides that the campaign has', async () => {
  const { call, plan } = await aPlannedServer()
  const answer = await call('POST', path, { json: { placement: { phase: 'dot', slides: ['kh-2'] } } })
  expect(await answer.json()).toMatchObject({ slides: [], placement: 'dai-hoi' })
  expect((await plan()).campaigns[0]!.placements[1]).toEqual({ id: 'dai-hoi', phase: 'dot', slides: ['kh-2'] })
})

it('refuses what the plan could not hold, with pointers into what was sent, and changes nothing', async () => {
  const { call, plan } = await aPlannedServer()
  const json = {
    slides: [{ kind: 'slogan', text: 'Tốt' }, { kind: 'slogan', id: 'kh-1', text: 'Hai lần' }, { kind: 'image' }],
    placement: { phase: 'khong-co', weight: -1 },
  }
  const answer = await call('POST', path, { json })
  expect(answer.status).toBe(400)
  const { faults } = await jsonOf<{ faults: { pointer: string }[] }>(answer)
  expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
    '/placement/phase',
    '/placement/weight',
    '/slides/1/id',
    '/slides/2/media',
  ])
  expect(await plan()).toEqual(smallDocument())
})

it('refuses another state of the plan, another campaign and another body', async () => {
  const { call } = await aPlannedServer()
  const placement = { phase: 'dot', slides: ['kh-1'] }
  const code = async (at: string, json: unknown, headers = {}) =>
    (await jsonOf<{ code: string }>(call('POST', at, { json, headers }))).code
  expect(await code(path, { placement }, { 'if-match': '"r7"' })).toBe('changed-meanwhile')
  expect(await code('/api/v1/campaigns/khong-co/placements', { placement })).toBe('not-found')
  expect(await code(path, { slides: {}, placement })).toBe('bad-json')
  expect(await code(path, { slides: [] })).toBe('bad-json')
})
