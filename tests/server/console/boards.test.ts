import { expect, it } from 'vitest'
import { atMost } from '../../../server/console/client/boards/at-most.ts'
import { changedFields, draftOf, fieldsOf } from '../../../server/console/client/boards/board-draft.ts'
import { boardLines } from '../../../server/console/client/boards/board-lines.ts'
import { changeLines } from '../../../server/console/client/boards/change/change-words.ts'
import { wishedChanges } from '../../../server/console/client/boards/change/wished-changes.ts'
import { type BoardFilter, foundBoards, searchedTexts } from '../../../server/console/client/boards/found-boards.ts'
import { groupedBoards } from '../../../server/console/client/boards/grouped-boards.ts'
import { groupName } from '../../../server/console/client/boards/grouping-words.ts'
import { sortedBoards } from '../../../server/console/client/boards/sorted-boards.ts'
import { standingOf } from '../../../server/console/client/boards/standing-of.ts'
import type { BoardHealthRow } from '../../../shared/api/board-health.ts'
import type { Board, BoardId, OrgId } from '../../../shared/plan/plan.ts'

const board = (id: string, some: Partial<Record<keyof Board, unknown>> = {}): Board =>
  ({ id, org: 'tinh', name: id, kind: 'led', width: 320, height: 160, ...some }) as Board

const words = { org: (id: string) => ({ tinh: 'Sở Văn hóa Lâm Đồng' })[id] ?? id }
const boards = [
  board('a', { name: 'Cổng chào Đà Lạt', tags: ['cửa ngõ'] }),
  board('b', { name: 'Bảng số 10', place: 'Km 3, phường Xuân Hương – Đà Lạt', kind: 'gate' }),
  board('c', {
    name: 'Bảng số 9',
    place: 'Km 12, Quốc lộ 14, xã Đắk R’lấp',
    org: 'huyen',
    tags: ['cửa ngõ', 'quốc lộ'],
  }),
]

const health = (connected: boolean, causes = 0, lastSeenAt: number | null = 1): BoardHealthRow => ({
  ...{
    board: 'a' as BoardId,
    name: 'A',
    org: 'tinh' as OrgId,
    orgName: 'Tỉnh',
    connected,
    lastSeenAt,
    mode: null,
    repair: false,
  },
  causes: Array.from({ length: causes }, () => ({ code: 'slow', since: 0, message: 'slow', messageVi: 'chậm' })),
})

const found = (q: string, only: BoardFilter = 'all') =>
  foundBoards(
    boards,
    { q, only },
    searchedTexts(boards, words),
    (id) => standingOf(id === 'a' ? health(false) : id === 'b' ? health(true, 1) : health(true)),
    ({ org }) => org === 'tinh',
  ).map(({ id }) => id)

it('boards are found by name, place, office and group, with diacritics or without, every word anywhere', () => {
  expect(found('da lat')).toEqual(['a', 'b'])
  expect(found('Đà Lạt')).toEqual(['a', 'b'])
  for (const typed of ['dak rlap', "Dak R'Lap", 'Đắk R’lấp']) expect(found(typed)).toEqual(['c'])
  expect(found('đắk quoc lo')).toEqual(['c'])
  expect(found('lam dong')).toEqual(['a', 'b'])
  expect(found('cua ngo')).toEqual(['a', 'c'])
  expect(found('  ')).toEqual(['a', 'b', 'c'])
})

it('of those that are found only the lost, those in trouble or one’s own may be meant', () => {
  expect(found('', 'lost')).toEqual(['a'])
  expect(found('', 'amiss')).toEqual(['a', 'b'])
  expect(found('', 'mine')).toEqual(['a', 'b'])
  expect(found('so 10', 'mine')).toEqual(['b'])
})

it('a board stands as its health says: never heard is not lost, and nothing said is not known', () => {
  expect(standingOf(undefined).kind).toBe('unknown')
  expect(standingOf(health(true)).kind).toBe('well')
  expect(standingOf(health(true, 2))).toMatchObject({ kind: 'wrong', why: [{ vi: 'chậm' }, { vi: 'chậm' }] })
  expect(standingOf(health(false)).kind).toBe('lost')
  expect(standingOf(health(false, 0, null)).kind).toBe('never')
  expect(standingOf({ ...health(false), repair: true }).kind).toBe('repair')
})

it('boards stand together by office, kind, the widest part of their place, or every group they are in; those without one last', () => {
  const grouped = (by: Parameters<typeof groupedBoards>[1]) =>
    groupedBoards(boards, by, (way, key) => groupName(way, key, words)).map(({ key, boards: some }) => [
      key,
      some.map(({ id }) => id).join(''),
    ])
  expect(grouped(undefined)).toEqual([['', 'abc']])
  expect(grouped('org')).toEqual([
    ['huyen', 'c'],
    ['tinh', 'ab'],
  ])
  expect(grouped('kind')).toEqual([
    ['led', 'ac'],
    ['gate', 'b'],
  ])
  expect(grouped('place')).toEqual([
    ['phường Xuân Hương – Đà Lạt', 'b'],
    ['xã Đắk R’lấp', 'c'],
    ['', 'a'],
  ])
  expect(grouped('tag')).toEqual([
    ['cửa ngõ', 'ac'],
    ['quốc lộ', 'c'],
    ['', 'b'],
  ])
})

it('names are sorted as Vietnamese dictionaries do, and numbers in them by their size', () => {
  const names = ['Ế', 'đ', 'Bảng số 10', 'e', 'Bảng số 9', 'd', 'ê'].map((name) => board(name))
  expect(sortedBoards(names, ({ name }) => name, false).map(({ name }) => name)).toEqual([
    ...['Bảng số 9', 'Bảng số 10', 'd', 'đ', 'e', 'ê', 'Ế'],
  ])
  expect(sortedBoards(boards, ({ org }) => org, true).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})

it('cards stand beside each other in lines, a long strip alone, under the headings of their groups', () => {
  const strip = board('s', { width: 1920, height: 64 })
  const lines = boardLines([{ key: 'x', boards: [...boards, strip] }], 2, true)
  expect(lines.map((line) => (line.kind === 'group' ? line.count : line.boards.map(({ id }) => id).join('')))).toEqual([
    ...[4, 's', 'ab', 'c'],
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  expect(boardLines([{ key: '', boards }], 1, false)).toHaveLength(3)
})

it('what is wished of several boards changes only those of which it does not hold yet', () => {
  expect(wishedChanges(boards, {})).toEqual([])
  expect(wishedChanges(boards, { joins: ['cửa ngõ'], leaves: ['quốc lộ'] })).toEqual([
    { id: 'b', tags: ['cửa ngõ'] },
    { id: 'c', tags: ['cửa ngõ'] },
  ])
  expect(wishedChanges(boards, { leaves: ['cửa ngõ'] })[0]).toEqual({ id: 'a', tags: null })
  expect(wishedChanges(boards, { org: 'tinh', road: false, hours: [] })).toEqual([{ id: 'c', org: 'tinh' }])
  const [change] = wishedChanges(boards.slice(0, 1), { hours: [{ from: '05:00', to: '22:00' }], joins: ['mới'] })
  expect(changeLines(boards[0]!, change!, words).map(({ vi }) => vi)).toEqual([
    'Giờ chạy: cả ngày → 05:00–22:00',
    'Nhóm: cửa ngõ → cửa ngõ, mới',
  ])
})

it('a board that is opened to be edited and left as it is changes nothing; what is typed is sent as the server takes it', () => {
  const full = board('d', {
    ...{ place: 'Km 3', pitch: 2.5, languages: ['vi', 'lo'], tags: ['x'], color: 'mono', road: true },
    ...{ hours: [{ from: '05:00', to: '22:00' }], location: { latitude: 11.94, longitude: 108.45 } },
    sections: [{ id: 'trai', x: 0, y: 0, width: 160, height: 160, at: { x: 0, y: 0, rotate: 90 } }],
  })
  const draft = draftOf(full, 'tinh')
  expect(changedFields(draft, draft)).toEqual({})
  const { id: _, ...rest } = full
  expect(fieldsOf(draft)).toEqual(rest)
  expect(changedFields(draft, { ...draft, place: ' ', pitch: '4', isRoad: false })).toEqual({
    ...{ place: null, pitch: 4, road: null },
  })
  expect(fieldsOf({ ...draft, width: 'ba trăm' }).width).toBe('ba trăm')
})

it('coordinates are read as maps give them out, with points or decimal commas', () => {
  const there = { latitude: 11.9404, longitude: 108.4583 }
  const sent = (location: string) => fieldsOf({ ...draftOf(board('e'), 'tinh'), location }).location
  for (const text of ['11.9404, 108.4583', '11.9404 108.4583', '11.9404°; 108.4583°', '11,9404; 108,4583'])
    expect([text, sent(text)]).toEqual([text, there])
  expect(sent('Đà Lạt')).toBe('Đà Lạt')
})

it('so many tasks are under way at once; one that is given up before its turn never begins', async () => {
  const gate = atMost(2)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const task = (number: number) => () => {
    begun.push(number)
    return new Promise<number>((resolve) => ends.push(() => resolve(number)))
  }
  const stop = new AbortController()
  const [first, second] = [gate.run(task(1)), gate.run(task(2))]
  const third = gate.run(task(3), stop.signal)
  const fourth = gate.run(task(4))
  stop.abort(new Error('scrolled past'))
  await expect(third).rejects.toThrow('scrolled past')
  expect(begun).toEqual([1, 2])
  ends[0]!()
  expect(await first).toBe(1)
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 4])
  for (const end of ends) end()
  expect(await Promise.all([second, fourth])).toEqual([2, 4])
})
