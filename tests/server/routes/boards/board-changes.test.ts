import { expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer, type CallOptions } from '../../a-server.ts'
import { codeOf, pointersOf } from '../../emergency/an-emergency.ts'
import { aPerson } from '../../people.ts'
import { smallDocument } from '../../small-plan.ts'

interface Changed {
  readonly revision: number
  readonly boards: readonly string[]
  readonly former: readonly object[]
}

const dim = [{ from: '19:00', to: '05:00', percent: 40 }]

async function imported() {
  const server = await aServer()
  await server.imports()
  const change = (changes: unknown, options: CallOptions = {}) =>
    server.call('POST', '/api/v1/boards/change', { ...options, json: { changes } })
  const plan = () => jsonOf<ReturnType<typeof smallDocument>>(server.call('GET', '/api/v1/plan'))
  return { ...server, change, plan }
}

it('changes boards in one revision, and takes back what it tells of before as the undoing', async () => {
  const { change, plan, planner, call } = await imported()
  const sent = [
    { id: 'dai', name: 'Dải mới', color: null, place: 'Chợ Đồng', tags: ['cho'] },
    { id: 'cong', brightness: dim, location: { latitude: 21.3, longitude: 105.6 } },
  ]
  const answer = await change(sent, { headers: { 'if-match': '"r1"' } })
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"r2"'])
  const { former, ...edited } = await jsonOf<Changed>(answer)
  // What is for controllers and people alone has no board planned anew.
  expect(edited).toMatchObject({ revision: 2, boards: ['dai'] })
  expect(former).toEqual([
    { id: 'dai', name: 'Dải chữ', color: 'mono', place: null, tags: null },
    { id: 'cong', brightness: null, location: null },
  ])
  const { color: _, ...dai } = smallDocument().boards[1]!
  expect((await plan()).boards).toEqual([
    { ...smallDocument().boards[0], brightness: dim, location: { latitude: 21.3, longitude: 105.6 } },
    { ...dai, name: 'Dải mới', place: 'Chợ Đồng', tags: ['cho'] },
  ])
  const { entries } = await jsonOf<{ entries: { subject: { kind: string; id: string } }[] }>(
    call('GET', '/api/v1/audit?act=board.change'),
  )
  expect(entries.flatMap(({ subject: { kind, id } }) => (kind === 'board' ? id : [])).sort()).toEqual(['cong', 'dai'])
  await change(former)
  expect((await plan()).boards).toEqual(smallDocument().boards)
  expect(planner.current()?.revision).toBe(3)
})

it('changes all or none, and tells every fault by the change that it is in', async () => {
  const { change, plan, planner } = await imported()
  const good = { id: 'cong', name: 'Cổng mới' }
  const refused: readonly [sent: unknown, pointers: readonly string[]][] = [
    [
      [
        { id: 'dai', hours: [{ from: '25:00', to: '22:00' }], width: 0 },
        { id: 'cong', location: { latitude: 91, longitude: 0 } },
      ],
      ['/changes/0/hours/0/from', '/changes/0/width', '/changes/1/location/latitude'],
    ],
    [[good, { id: 'dai', name: null }], ['/changes/1/name']],
    [
      [good, { id: 'x' }, { id: 'cong' }, { id: 'dai', org: 'khac' }],
      ['/changes/1/id', '/changes/2/id', '/changes/3/org'],
    ],
    [
      [good, { name: 'Dải' }, 1],
      ['/changes/1/id', '/changes/2'],
    ],
    [[], ['/changes']],
    [Array.from({ length: 501 }, () => good), ['/changes']],
    [{}, ['/changes']],
  ]
  for (const [sent, pointers] of refused) {
    const answer = await change(sent)
    expect(answer.ok).toBe(false)
    expect([...(await pointersOf(answer))].sort()).toEqual(pointers)
  }
  expect(await codeOf(change([good], { headers: { 'if-match': '"r9"' } }))).toBe('changed-meanwhile')
  expect([await plan(), planner.current()?.revision]).toEqual([smallDocument(), 1])
})

it('is for those who set up every one of the boards, and names none that they do not see', async () => {
  const server = await imported()
  const technician = await aPerson(server, { org: 'huyen', role: 'technician' })
  const change = (changes: object[]) => technician.call('POST', '/api/v1/boards/change', { json: { changes } })
  expect((await change([{ id: 'dai', pitch: 5 }])).status).toBe(200)
  const unseen = await change([
    { id: 'dai', pitch: 6 },
    { id: 'cong', pitch: 6 },
  ])
  expect([await codeOf(unseen.clone()), await pointersOf(unseen)]).toEqual(['plan-refused', ['/changes/1/id']])
  const moved = await change([{ id: 'dai', org: 'tinh' }])
  expect([await codeOf(moved.clone()), await pointersOf(moved)]).toEqual(['locked-from-above', ['/changes/0/org']])
  const editor = await aPerson(server, { org: 'tinh', role: 'editor' })
  const asEditor = editor.call('POST', '/api/v1/boards/change', { json: { changes: [{ id: 'cong' }] } })
  expect(await codeOf(asEditor)).toBe('forbidden')
  const both = await aPerson(server, { org: 'huyen', role: 'technician' })
  await server.call('POST', `/api/v1/people/${both.id}/grants`, { json: { org: 'tinh', role: 'viewer' } })
  const looking = await both.call('POST', '/api/v1/boards/change', { json: { changes: [{ id: 'cong', pitch: 9 }] } })
  expect([await codeOf(looking.clone()), await pointersOf(looking)]).toEqual(['forbidden', ['/changes/0']])
})

it('tells a board’s brightness, to the board itself too', async () => {
  const { change, call, clock } = await imported()
  const read = () => jsonOf(call('GET', '/api/v1/boards/cong/brightness'))
  expect(await read()).toEqual({ percent: 100, until: null, plan: [] })
  await change([{ id: 'cong', brightness: dim }])
  expect(await read()).toEqual({ percent: 100, until: clock.at + 10 * 3_600_000, plan: dim })
  clock.at += 12 * 3_600_000
  expect(await read()).toEqual({ percent: 40, until: clock.at + 8 * 3_600_000, plan: dim })
})

it('boards are had by their ids, in the order of the plan, without those that are not there', async () => {
  const { call } = await imported()
  const ids = async (query: string) => {
    const { boards, next } = await jsonOf<{ boards: { id: string }[]; next: null }>(
      call('GET', `/api/v1/boards?${query}`),
    )
    return [boards.map(({ id }) => id), next]
  }
  expect(await ids('ids=dai,cong,x')).toEqual([['cong', 'dai'], null])
  expect(await ids('ids=dai&q=dai')).toEqual([['dai'], null])
  expect(await ids('ids=')).toEqual([[], null])
  const many = Array.from({ length: 201 }, (_, i) => `b${i}`).join(',')
  expect(await codeOf(call('GET', `/api/v1/boards?ids=${many}`))).toBe('bad-query')
})
