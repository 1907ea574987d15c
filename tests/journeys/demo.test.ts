import { expect, it } from 'vitest'
import type { BoardPage } from '../../shared/api/board.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { expectFrame, glanceAt, theDemo, timeOn } from './office.ts'

it('the demo’s link opens a wall on which its five boards play the instant that was asked for', async () => {
  const at = parseInstant('2020-10-14T08:00+07:00')!
  const { server, open } = await theDemo({ at })
  const listed = async () => (await jsonOf<BoardPage>(server.call('GET', '/api/v1/boards'))).boards
  const boards = await listed()
  expect(boards.map(({ width, height }) => `${width}×${height}`)).toEqual([
    '960×64',
    '640×320',
    '320×32',
    '1280×640',
    '1088×320',
  ])
  for (const { id, missing } of boards) {
    const board = await open(id)
    const glance = await glanceAt(board, 0)
    expect(glance.at).toBeGreaterThanOrEqual(at)
    expect(glance.at).toBeLessThan(at + 3_600_000)
    expect(await timeOn(board)).toBeGreaterThanOrEqual(glance.at)
    await expectFrame(server, glance)
    expect(missing).toEqual([])
  }
  const connected = async () => (await listed()).map((board) => board.connected)
  await expect.poll(connected).toEqual([true, true, true, true, true])
  expect(await server.end('SIGTERM')).toBe(0)
})
