import { expect } from 'vitest'
import { seen } from '../player/page-canvas.ts'
import { boardIn } from './board.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

const secondMs = 1000
const minuteMs = 60_000
const hourMs = 3_600_000

/** How a machine's own clock stands when it starts, having been off for `awayMs`: how far ahead of true time (ms). */
interface Wall {
  readonly name: string
  aheadMs(now: number, awayMs: number): number
  /** Whether the board may go by it where it has been proven before. */
  readonly isRight: boolean
}

const year = (date: string): Wall => ({
  name: date.slice(0, 4),
  aheadMs: (now) => Date.parse(date) - now,
  isRight: false,
})
const right: Wall = { name: 'right', aheadMs: () => 0, isRight: true }
const walls: readonly Wall[] = [
  right,
  right,
  year('1970-01-01T00:00:07Z'),
  right,
  year('2010-01-01T00:00:07Z'),
  right,
  { name: 'an hour behind', aheadMs: () => -hourMs, isRight: false },
  year('2045-06-01T00:00:07Z'),
  { name: 'stood still', aheadMs: (_, awayMs) => -awayMs, isRight: false },
  { name: 'an hour ahead', aheadMs: () => hourMs, isRight: false },
]

const undetected: readonly string[] = ['stood still', 'an hour ahead']

/**
 * Starts without a server on machines whose own clocks stand anywhere, some proven before and some not; clocks that are set while the page runs. A
 * dated slide is shown by a proven clock alone, and by no other.
 */
export async function restarts(world: World, id: string, seed: number, starts: number): Promise<void> {
  const random = randomOf(seed)
  const board = await boardIn(world, id, seed)
  await seen(board.page, { ready: true })
  await board.stocked()
  let proven = false
  let wasRight = true

  /** Power off for `ms` without a server, then on. */
  async function away(ms: number, wall: Wall): Promise<void> {
    await board.off()
    world.line.set('cut')
    await world.kill()
    await world.pass(ms)
    await board.start(wall.aheadMs(world.now(), ms))
    await seen(board.page, {})
  }
  async function back(): Promise<void> {
    await world.revive()
    world.line.set('passes')
    await board.online()
    await expect.poll(async () => (await board.look()).look?.mode, { timeout: 60_000 }).toBe('playing')
  }

  for (let start = 0; start < starts; start++) {
    // The first ones go through all of them, before the clock is proven and after it.
    const wall = walls[start % walls.length] as Wall
    // What a clock does that has been right so far, while nothing runs, cannot be told from time that goes by.
    const isTold: Wall = proven && undetected.includes(wall.name) ? right : wall
    await away(random.whole(12 * minuteMs, 40 * minuteMs), isTold)
    const isSure = proven && isTold.isRight
    const { look } = await board.look()
    expect([isTold.name, look?.mode, Number.isFinite(look?.hi)], `start ${start} of seed ${seed}`).toEqual([
      ...[isTold.name, isSure ? 'playing' : 'evergreen', isSure],
    ])
    for (let looks = 0; looks < 3; looks++) {
      await world.pass(random.whole(secondMs, 20 * minuteMs))
      await board.look()
    }
    await back()
    // It was away for long enough, with a clock that went on rightly: or else it is to be proven anew.
    proven = isTold.isRight && wasRight
    wasRight = isTold.isRight
    if (random.next() < 0.5)
      await steps(random.pick([-hourMs, -7 * secondMs, 5 * secondMs, hourMs, 30 * 365 * 24 * hourMs]))
  }

  /** Somebody sets the clock of the machine while it plays without a server. */
  async function steps(ms: number): Promise<void> {
    world.line.set('cut')
    await world.kill()
    await world.pass(random.whole(secondMs, hourMs))
    await board.look()
    await board.step(ms)
    for (let looks = 0; looks < 3; looks++) {
      await world.pass(random.whole(secondMs, minuteMs))
      await board.look()
    }
    await board.step(-ms)
    await world.pass(2 * secondMs)
    await board.look()
    proven = false
    await back()
  }

  expect(await board.end()).toEqual([])
}
