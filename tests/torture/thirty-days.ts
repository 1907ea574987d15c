import { expect } from 'vitest'
import { seen } from '../player/page-canvas.ts'
import { type Board, boardIn } from './board.ts'
import { nextDrawn } from './frames.ts'
import { evergreen, takenDown } from './plan.ts'
import { randomOf } from './random.ts'
import { fine, type World } from './world.ts'

const secondMs = 1000
const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const aheadMs = 40 * dayMs

/** How closely it is looked at: hops between two looks (ms), and how many boundaries are passed second by second. */
export interface Closeness {
  readonly leastMs: number
  readonly mostMs: number
  readonly boundaries: number
}

/** Forty days without a server: what is dated ends in time, what has run out stays away, nothing of the record is lost. */
export async function thirtyDays(world: World, id: string, seed: number, closeness: Closeness): Promise<void> {
  const random = randomOf(seed)
  const board = await boardIn(world, id, seed)
  board.driftPpm = random.pick([-150, -80, 0, 80, 150])
  await seen(board.page, { ready: true })
  await board.stocked()
  const { version } = (await board.look()).look?.has ?? { version: 0 }
  const subject = { what: 'slide', campaign: 'mua-thu', slide: takenDown }
  const asked = { kind: 'take-down', org: 'xa', subject, reason: 'Sai chữ' }
  await fine(world.staff.approver.call('POST', '/api/v1/take-downs', asked))
  await expect.poll(async () => (await board.look()).look?.has?.version, { timeout: 60_000 }).toBeGreaterThan(version)
  board.took(takenDown)
  await board.stocked()

  world.line.set('cut')
  await world.kill()
  const from = world.now()
  const boundaries = boundariesAfter(board, from)
  let next = 0
  while (world.now() < from + aheadMs) {
    const hop = Math.min(random.whole(closeness.leastMs, closeness.mostMs), from + aheadMs - world.now() + secondMs)
    const boundary = boundaries.find((at) => at > world.now() + 15 * secondMs)
    if (boundary !== undefined && boundary < world.now() + hop && next < closeness.boundaries) {
      next++
      await world.pass(boundary - 8 * secondMs - world.now())
      // The error of its clock has grown to many seconds: what is about to end is gone before that.
      for (let seconds = 0; seconds < 16; seconds++) {
        await stays(world, board)
        await world.pass(secondMs)
      }
    } else await world.pass(hop)
    await stays(world, board)
  }
  // By then its manifest has run out.
  expect((await board.look()).look?.mode).toBe('evergreen')

  await world.revive()
  world.line.set('passes')
  await board.online()
  await expect.poll(async () => (await board.look()).look?.mode, { timeout: 60_000 }).toBe('playing')
  expect(board.history.dated).toBeGreaterThan(board.history.looks / 3)
  expect(await board.end()).toEqual([])
}

/** It is right, and where it is dark within its hours, not for a second. */
async function stays(world: World, board: Board): Promise<void> {
  if (!(await board.look()).isBlack || board.rightNow().black) return
  await world.pass(secondMs)
  await board.page.evaluate(nextDrawn)
  const after = await board.look()
  if (after.isBlack && !board.rightNow().black)
    throw new Error(`dark at ${new Date(world.now()).toISOString()}: ${JSON.stringify(after)}`)
}

/** When what is right changes (epoch ms), to the second. */
function boundariesAfter(board: Board, from: number): readonly number[] {
  const found: number[] = []
  const rightAt = (at: number) => [...board.rightAt(at).slides].filter((slide) => !evergreen.includes(slide)).join()
  for (let at = Math.ceil(from / minuteMs) * minuteMs; at < from + aheadMs; at += 10 * minuteMs) {
    if (rightAt(at) !== rightAt(at + 10 * minuteMs)) {
      let [low, high] = [at, at + 10 * minuteMs]
      while (high - low > secondMs) {
        const middle = (low + high) / 2
        if (rightAt(middle) === rightAt(at)) low = middle
        else high = middle
      }
      found.push(high)
    }
  }
  return found
}
