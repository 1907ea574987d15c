import { beforeAll, expect, it } from 'vitest'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import type { Replaced } from '../../server/planning/edit.ts'
import type { BoardView } from '../../shared/api/board.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { seen } from '../player/page-canvas.ts'
import {
  expectFrame,
  type Glance,
  glanceAt,
  type OpenBoard,
  officeOfFile,
  playlistsTo,
  playWhole,
  timeOn,
  versionOn,
} from './office.ts'

const morning = parseInstant('2020-10-14T06:30+07:00')!
const ids = ['cong-chao', 'quang-truong', 'dong-tam', 'cua-khau', 'cong-ba-tam']
const milestone = '/api/v1/campaigns/dai-hoi-17/milestones/dai-hoi'
const secondMs = 1000

/** The wall clock in Viet Nam at an instant (epoch ms), to the second. */
const wallClock = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 19)

const office = officeOfFile({ at: morning })
let boards: readonly OpenBoard[]

beforeAll(async () => {
  await office().puts(demoPlan(morning))
  boards = await Promise.all(ids.map(office().open))
})

/** A look at a board that knows on which side of a boundary the time is: while it does not, it shows nothing for that moment. */
async function sureGlanceAt(board: OpenBoard, from: number, boundary: number): Promise<Glance> {
  let glance = await glanceAt(board, from)
  while (Math.abs(glance.at - boundary) <= glance.doubtMs) glance = await glanceAt(board, glance.at + 1)
  return glance
}

/** Moves the congress to so long from now (ms): its phase takes the place of the one before it. Answers that instant, once all boards know it. */
async function congressIn(aheadMs: number): Promise<number> {
  const before = await Promise.all(boards.map(versionOn))
  const boundary = Math.ceil((await timeOn(boards[0]!)) / secondMs) * secondMs + aheadMs
  const moved = await office().staff.approver.call('PATCH', milestone, { starts: wallClock(boundary) })
  expect((await jsonOf<Replaced>(moved)).boards).toEqual(ids)
  await Promise.all(boards.map(({ page }, index) => seen(page, { version: before[index]! + 1 })))
  return boundary
}

it('every board’s canvas is frame.png of the same instant, pixel for pixel, on both sides of a boundary', async () => {
  await playWhole(office().server, boards)
  let boundary = 0
  let first: readonly Glance[] = []
  // A machine with much to do needs longer until all boards know of it, and were looked at before it.
  for (let aheadMs = 6000; first.length === 0 || first.some(({ at }) => at >= boundary); aheadMs *= 2) {
    boundary = await congressIn(aheadMs)
    first = await Promise.all(boards.map((board) => sureGlanceAt(board, boundary - 3 * secondMs, boundary)))
  }
  const offsets = [-2, -1, 0, 1, 2, 3].map((seconds) => seconds * secondMs)
  const others = await Promise.all(
    boards.map(async (board) => {
      const taken = []
      for (const offset of offsets) taken.push(await sureGlanceAt(board, boundary + offset, boundary))
      return taken
    }),
  )
  for (const taken of others) expect(taken.at(-1)!.at).toBeGreaterThanOrEqual(boundary)
  for (const glance of [...first, ...others.flat()]) await expectFrame(office().server, glance)
})

it('what is approved reaches the canvas of the boards that it touches; the others are sent nothing', async () => {
  const { server, puts } = office()
  await playWhole(server, boards)
  const border = boards[3]!
  const others = boards.filter((board) => board !== border)
  const plan = await jsonOf<Plan>(server.call('GET', '/api/v1/plan'))
  const before = await versionOn(border)
  const sent = others.map(playlistsTo)

  const slide = { id: 'khan', kind: 'slogan', text: 'Bão số 9: hạn chế ra đường' }
  const only = { boards: [border.id] }
  const ends = '2020-10-15T00:00+07:00'
  const interrupt = { id: 'bao', org: 'vinh-phuc', slide, boards: only, starts: '2020-10-14T00:00+07:00', ends }
  await puts({ ...plan, interrupts: [interrupt] })
  await seen(border.page, { version: before + 1, ready: true })
  await expectFrame(server, await glanceAt(border, await timeOn(border)))
  const { now } = await jsonOf<BoardView>(server.call('GET', `/api/v1/boards/${border.id}`))
  expect(now).toMatchObject([{ tier: 'interrupt', slide: 'khan' }])

  // What touches all of them: what else was on its way to the others would have come before it.
  const versions = await Promise.all(others.map(versionOn))
  const wide = { ...interrupt, boards: {} }
  await puts({ ...plan, interrupts: [wide] })
  await Promise.all(others.map(({ page }, index) => seen(page, { version: versions[index]! + 1 })))
  expect(others.map(playlistsTo)).toEqual(sent.map((count) => count + 1))
})
