import { expect, it } from 'vitest'
import { loadBoardReports } from '../../../server/live/board-reports.ts'
import type { BoardView } from '../../../shared/api/board.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'

const cong = 'cong' as BoardId
const has = { epoch: 1, version: 1, digest: 'a'.repeat(64) }
const ack = { ...has, stored: true, missing: [] }
const showing = { at: 5, has, mode: 'playing', tracks: [], missing: [] } as const

it('what boards said last is known at once, listed with the board, and outlives the server', async () => {
  const server = await aServer()
  await server.imports()
  server.reports.take(cong, { type: 'ack', ...ack }, 7)
  server.reports.take(cong, { type: 'showing', ...showing }, 9)
  const report = { at: 9, ack, showing }
  expect((await jsonOf<BoardView>(server.call('GET', '/api/v1/boards/cong'))).report).toEqual(report)
  expect((await loadBoardReports(server.database)).of(cong)).toBeUndefined()
  await server.reports.flush()
  expect((await loadBoardReports(server.database)).of(cong)).toEqual(report)
})

it('a report that could not be written is written the next time', async () => {
  const server = await aServer()
  server.reports.take(cong, { type: 'ack', ...ack }, 7)
  // A board that was never in a plan cannot be written.
  await expect(server.reports.flush()).rejects.toThrow('tried again')
  await server.imports()
  await server.reports.flush()
  expect((await loadBoardReports(server.database)).of(cong)).toEqual({ at: 7, ack, showing: null })
})
