import { expect, it } from 'vitest'
import { causeWords } from '../../../server/console/client/device/cause-words.ts'
import {
  causeCounts,
  type HealthOfBoard,
  healthRows,
  stateCounts,
  wished,
} from '../../../server/console/client/fleet/health-rows.ts'
import { causeCodes } from '../../../server/health/cause-codes.ts'
import type { Board, BoardId, OrgId } from '../../../shared/plan/plan.ts'

const one = (name: string, org: string, kind: HealthOfBoard['kind'], ...codes: string[]): HealthOfBoard => ({
  board: { id: name as BoardId, org: org as OrgId, name, kind: 'led', width: 64, height: 32 } satisfies Board,
  kind,
  health: {
    ...{ board: name as BoardId, name, org: org as OrgId, orgName: org },
    ...{ connected: kind === 'well', lastSeenAt: 0, mode: null, repair: kind === 'repair' },
    causes: codes.map((code) => ({ code, since: 0, message: code, messageVi: code })),
  },
})
const boards = [
  one('Km 12', 'b', 'lost', 'offline'),
  one('Km 2', 'a', 'wrong', 'behind', 'clock-off'),
  one('Đài', 'b', 'never', 'never-seen'),
  one('Cầu', 'a', 'well'),
]
const namesOf = (rows: ReturnType<typeof healthRows>) =>
  rows.map((row) => ('board' in row ? row.board.name : `${row.office} ${row.count}/${row.amiss}`))

it('boards are found by their state and by what is the matter with them, each counted', () => {
  expect(stateCounts(boards)).toEqual({ trouble: 1, offline: 2, repair: 0, good: 1 })
  expect(causeCounts(boards)[0]).toEqual(['behind', 1])
  const found = wished(boards, { state: 'offline', cause: 'offline' })
  expect(found.map(({ board }) => board.name)).toEqual(['Km 12'])
})

it('boards stand by name as people count, and under their offices where that is asked', () => {
  expect(namesOf(healthRows(boards, undefined))).toEqual(['Cầu', 'Đài', 'Km 2', 'Km 12'])
  expect(namesOf(healthRows(boards, ({ org }) => `Sở ${org}`))).toEqual([
    ...['Sở a 2/1', 'Cầu', 'Km 2', 'Sở b 2/1', 'Đài', 'Km 12'],
  ])
})

it('every kind of trouble has a name for people', () => {
  for (const code of causeCodes) expect(causeWords(code).vi).not.toBe(code)
})
