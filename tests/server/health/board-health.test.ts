import { expect, test } from 'vitest'
import { loadBoardHealth } from '../../../server/health/board-health.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Health } from '../../../shared/protocol/health.ts'
import type { Showing } from '../../../shared/protocol/messages.ts'
import { opened } from '../../contracts/new-place.ts'

const board = 'cong' as BoardId
const has = { epoch: 1, version: 4, digest: 'a'.repeat(64) }
const newest = { version: 4, digest: has.digest, startsAt: 0, endsAt: 9_000_000, missing: [] }
const playing: Showing = { type: 'showing', at: 0, has, mode: 'playing', tracks: [], missing: [] }
const report: Health = {
  uptimeMs: 1,
  clock: { wallAheadMs: 0, errorMs: 5, steps: [] },
  storage: { usedBytes: 95, quotaBytes: 100, persisted: true, state: 'good', rebuilt: 0 },
  page: { frameMs: 16, heapBytes: 1, crashes: 0, lostContexts: 0 },
  download: { have: 1, of: 1, haveBytes: 1, ofBytes: 1 },
  unsentShows: 0,
}

test('the last words of a board, and when it was not heard, survive a restart', async () => {
  const { loads } = await aStore()
  const first = await loads(0)
  first.connected(board, 1000)
  first.said(board, playing, 2000)
  first.said(board, { type: 'health', ...report }, 3000)
  first.gone(board, 5000)
  first.connected(board, 7000)
  await first.flush()
  await first.flush()

  const again = await loads(60_000)
  expect(again.factsOf(board)).toMatchObject({
    ...{ connected: false, mode: 'playing', modeAt: 2000, has, hasAt: 2000, hasUntil: newest.endsAt, report },
    noted: { 'storage-full': 3000 },
    gaps: [
      { from: 3000, to: 7000 },
      { from: 7000, to: null },
    ],
  })
  expect(again.causesOf(board, 60_000).map(({ code, since }) => [code, since])).toEqual([
    ['offline', 7000],
    ['storage-full', 3000],
  ])
  again.connected(board, 90_000)
  expect(again.factsOf(board).gaps.at(-1)).toEqual({ from: 7000, to: 90_000 })
})

test('since when something is so counts from the first time that it is said', async () => {
  const { loads } = await aStore()
  const health = await loads(0)
  const sinceOf = (code: string) => health.causesOf(board, 99).find((one) => one.code === code)?.since
  health.connected(board, 1)
  health.said(board, { ...playing, mode: 'safe' }, 2)
  health.said(board, { ...playing, mode: 'safe', missing: ['b'.repeat(64)] }, 3)
  health.said(board, { ...playing, mode: 'safe', missing: ['b'.repeat(64)] }, 4)
  expect([sinceOf('safe-mode'), sinceOf('missing-files')]).toEqual([2, 3])
  health.said(board, playing, 5)
  health.said(board, { ...playing, missing: ['b'.repeat(64)] }, 6)
  expect([sinceOf('safe-mode'), sinceOf('missing-files')]).toEqual([undefined, 6])
})

test('what was refused is over once something else is taken', async () => {
  const { loads } = await aStore()
  const health = await loads(0)
  const codes = () => health.causesOf(board, 99).map(({ code }) => code)
  health.connected(board, 1)
  health.said(board, playing, 1)
  health.refused(board, { type: 'refused', what: 'manifest', why: 'signature', name: null, has }, 2)
  health.said(board, playing, 3)
  expect(codes()).toEqual(['refused'])
  health.said(board, { ...playing, has: { ...has, version: 5 } }, 4)
  expect(codes()).not.toContain('refused')
})

test('a board that another node hears is connected, until that node has not heard it for long', async () => {
  const { loads } = await aStore()
  const [here, there] = [await loads(0), await loads(0)]
  there.connected(board, 1000)
  there.said(board, playing, 1000)
  await there.flush()
  await here.refresh(60_000)
  expect(here.factsOf(board)).toMatchObject({ connected: true, mode: 'playing', lastSeenAt: 1000 })
  await here.refresh(200_000)
  expect(here.causesOf(board, 200_000)).toMatchObject([{ code: 'offline', since: 1000 }])
  there.heard(board, 200_000)
  await there.flush()
  await here.refresh(200_001)
  expect(here.causesOf(board, 200_001)).toEqual([])
})

async function aStore() {
  const database = await opened({ sqlite: ':memory:' })
  return {
    loads: (at: number) =>
      loadBoardHealth(
        {
          ...{ database, boardOf: () => undefined, zoneOf: () => 'Asia/Ho_Chi_Minh' },
          ...{ newest: () => newest, isPaired: () => true },
        },
        at,
      ),
  }
}
