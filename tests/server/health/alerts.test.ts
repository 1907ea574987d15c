import { expect, it } from 'vitest'
import { listAlerts } from '../../../server/store/boards/alert-store.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { type Told, watchedBoards } from './watched-boards.ts'

const one = 'xa-1' as BoardId
const repair = { board: one, by: { id: 'tho', name: 'Thợ' }, since: 0, note: 'Thay nguồn', photo: null }
const nothing = async () => undefined
const subjects = (told: readonly Told[]) => told.map(({ to, at, text }) => `${to} ${at} ${text.split('\n')[0]}`)

it('tells those who look after a board once it has been offline for the waiting time, once, and ends it', async () => {
  const watched = await watchedBoards([
    ['tho', 'xa', 'technician'],
    ['tren', 'huyen', 'operator'],
    ['xem', 'xa', 'viewer'],
  ])
  watched.connect(one)
  await watched.minutes(5)
  watched.lose(one)
  await watched.minutes(9)
  expect(watched.told()).toEqual([])
  await watched.minutes(1)
  const [letter, ...others] = watched.told()
  expect([letter?.to, letter?.at, others]).toEqual(['tho', '14:15', []])
  expect(letter?.text).toContain('Cảnh báo: Bảng xa 1: Mất mạng từ 14:05; bảng chỉ có hình dựng sẵn')
  expect(letter?.text).toContain('Alert: Bảng xa 1: Connection lost since 14:05')
  await watched.minutes(60)
  watched.connect(one)
  await watched.minutes(60)
  expect(watched.told()).toEqual([])
  expect(await listAlerts(watched.database.db, { limit: 9 })).toMatchObject([
    { board: one, org: 'xa', code: 'offline', endedAt: expect.any(Number) },
  ])
  expect(watched.reported).toEqual([])
})

it('says nothing of what is over before it has lasted', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  for (let time = 0; time < 5; time++) {
    watched.connect(one)
    await watched.minutes(3)
    watched.lose(one)
    await watched.minutes(6)
  }
  expect(watched.told()).toEqual([])
})

it('waits as long as the office has chosen, or the nearest above it', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  await watched.chooses('tinh', { waitMinutes: 3 })
  watched.connect(one)
  watched.lose(one)
  await watched.minutes(2)
  expect(watched.told()).toEqual([])
  await watched.minutes(1)
  expect(watched.told()).toHaveLength(1)
})

it('tells of boards of an office that drop together in one message, that names how many and which', async () => {
  const watched = await watchedBoards([
    ['tho', 'huyen', 'technician'],
    ['dong', 'xa', 'technician'],
  ])
  watched.connect(...watched.boards.map(({ id }) => id))
  await watched.minutes(5)
  watched.lose('xa-1', 'xa-2', 'tay-1', 'huyen-1')
  await watched.minutes(4)
  watched.lose('xa-3', 'tay-2')
  await watched.minutes(5)
  expect(watched.told()).toEqual([])
  await watched.minutes(1)
  const told = watched.told().toSorted((a, b) => a.to.localeCompare(b.to))
  // A commune's own people hear of their own boards, those above of the rest.
  expect(subjects(told)).toEqual([
    'dong 14:15 [Congchao] Cảnh báo: 3 bảng ở Xã Đông mất kết nối từ 14:05 (có thể mất điện hoặc đứt cáp khu vực): Bảng xa 1, Bảng xa 2, Bảng xa 3',
    'tho 14:15 [Congchao] Cảnh báo: 3 bảng ở Huyện X mất kết nối từ 14:05 (có thể mất điện hoặc đứt cáp khu vực): Bảng huyen 1, Bảng tay 1, Bảng tay 2',
  ])
  expect(told[0]?.text).toContain('- Bảng xa 3: Mất mạng từ')
  await watched.minutes(30)
  expect(watched.told()).toEqual([])
})

it('keeps quiet in quiet hours but of what must not wait, and tells the rest in one digest at their end', async () => {
  const watched = await watchedBoards([
    ['tho', 'xa', 'technician'],
    ['duyet', 'xa', 'approver'],
  ])
  await watched.chooses('xa', { quiet: { from: '22:00', to: '06:00' } })
  watched.connect(one, 'xa-2', 'xa-3')
  await watched.until('22:30')
  watched.lose(one)
  await watched.until('23:00')
  watched.lose('xa-2')
  await watched.until('01:00')
  watched.connect(one)
  watched.health.disputed('xa-3' as BoardId, watched.clock.at, true)
  await watched.settled()
  expect(subjects(watched.told()).toSorted()).toEqual([
    'duyet 01:00 [Congchao] Cảnh báo: Bảng xa 3: Hai máy cùng nhận là bảng này: cả hai chỉ phát nội dung nền',
    'tho 01:00 [Congchao] Cảnh báo: Bảng xa 3: Hai máy cùng nhận là bảng này: cả hai chỉ phát nội dung nền',
  ])
  await watched.until('05:59')
  expect(watched.told()).toEqual([])
  await watched.until('06:00')
  const [digest, ...others] = watched.told()
  expect([digest?.to, digest?.at, others]).toEqual(['tho', '06:00', []])
  expect(digest?.text).toContain('2 bảng ở Xã Đông mất kết nối từ 22:30 21/11/2026, 1 đã có lại')
  expect(digest?.text).toMatch(/- Bảng xa 1: .* \(từ 22:30 21\/11\/2026, đã hết lúc 01:00\)/)
})

it('tells at once of a wrong picture and of a signature that does not hold, and again only when it is another time', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  watched.connect(one)
  const wrong = { at: watched.clock.at, screenshot: '1', differing: 12 }
  watched.health.pictured(one, wrong)
  watched.health.refused(
    one,
    { type: 'refused', what: 'manifest', why: 'signature', name: null, has: null },
    watched.clock.at,
  )
  await watched.settled()
  const told = watched.told()
  expect(told.map(({ at }) => at)).toEqual(['14:00'])
  expect(told[0]?.text).toContain('- Bảng xa 1: Hình trên bảng khác hình đã duyệt (12 điểm ảnh)')
  expect(told[0]?.text).toContain('- Bảng xa 1: Bảng từ chối bản phát: chữ ký không đúng')
  watched.health.pictured(one, { ...wrong, at: wrong.at + 1 })
  await watched.minutes(30)
  expect(watched.told()).toEqual([])
  watched.health.pictured(one, null)
  await watched.settled()
  watched.health.pictured(one, { ...wrong, at: watched.clock.at })
  await watched.settled()
  expect(watched.told()).toHaveLength(1)
})

it('says nothing of a board under repair, and waits anew when that is over', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  watched.connect(one)
  await watched.repairs.begin(repair, nothing)
  watched.lose(one)
  watched.health.pictured(one, { at: watched.clock.at, screenshot: '1', differing: 1 })
  await watched.minutes(60)
  expect(watched.told()).toEqual([])
  watched.health.pictured(one, null)
  await watched.repairs.end(one, watched.clock.at, nothing)
  await watched.minutes(9)
  expect(watched.told()).toEqual([])
  await watched.minutes(1)
  expect(subjects(watched.told())).toHaveLength(1)
  await watched.repairs.begin(repair, nothing)
  await watched.minutes(1)
  expect(await listAlerts(watched.database.db, { limit: 9, state: 'open' })).toEqual([])
})

it('a restart tells nobody again, holds nobody for gone who could not be heard, and forgets nothing', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  await watched.chooses('xa', { quiet: { from: '22:00', to: '06:00' } })
  watched.connect(one, 'xa-2', 'xa-3')
  watched.lose(one)
  await watched.minutes(11)
  expect(watched.told()).toHaveLength(1)
  await watched.restarts(90)
  // The others come back within a minute; that one does not.
  await watched.minutes(1)
  watched.connect('xa-2', 'xa-3')
  await watched.minutes(30)
  expect(watched.told()).toEqual([])
  expect(await listAlerts(watched.database.db, { limit: 9, state: 'open' })).toMatchObject([{ board: one }])
  expect(watched.health.factsOf('xa-2' as BoardId).gaps).toEqual([{ from: expect.any(Number), to: expect.any(Number) }])
  await watched.until('23:00')
  watched.lose('xa-3')
  await watched.until('23:30')
  await watched.restarts(30)
  watched.connect('xa-2')
  await watched.until('06:00')
  expect(subjects(watched.told())).toEqual([
    'tho 06:00 [Congchao] Cảnh báo: Bảng xa 3: Mất mạng từ 23:00; bảng chỉ có hình dựng sẵn (từ 23:00 21/11/2026)',
  ])
  await watched.restarts(1)
  watched.connect('xa-2')
  await watched.minutes(30)
  expect(watched.told()).toEqual([])
})

it('sends a webhook one message for all that it is told at once, and no letters where an office wants none', async () => {
  const watched = await watchedBoards([['tho', 'xa', 'technician']])
  await watched.chooses('tinh', { mail: false, webhook: { url: 'https://hook.example/a' } }, 'locked')
  watched.connect('xa-1', 'tay-1')
  watched.lose('xa-1', 'tay-1')
  await watched.minutes(10)
  expect(watched.told()).toEqual([])
  expect(watched.hooks).toMatchObject([
    {
      ...{ org: 'tinh', url: 'https://hook.example/a' },
      message: {
        format: 'congchao/alerts@1',
        messageVi: expect.stringContaining('2 bảng ở Huyện X mất kết nối từ 14:00'),
        alerts: [
          { board: 'xa-1', code: 'offline', endedAt: null },
          { board: 'tay-1', code: 'offline' },
        ],
      },
    },
  ])
})
