import { expect } from 'vitest'
import { seen } from '../player/page-canvas.ts'
import { boardIn } from './board.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

const secondMs = 1000
const hourMs = 3_600_000

/** A line that holds, is cut, and leads to a portal for a day: the board plays on, notices, and comes back. */
export async function lines(world: World, id: string, seed: number, rounds: number): Promise<void> {
  const random = randomOf(seed)
  const board = await boardIn(world, id, seed)
  await seen(board.page, { ready: true })
  await board.stocked()
  const welcomes = () => board.heard.filter(({ type }) => type === 'welcome').length
  const isLive = async () => {
    const answer = await world.call('GET', `/api/v1/boards/${id}`)
    return ((await answer.json()) as { connected: boolean }).connected
  }
  const isBack = (before: number) => expect.poll(welcomes, { timeout: 60_000 }).toBe(before + 1)

  for (let round = 0; round < rounds; round++) {
    const before = welcomes()
    const connections = board.connections()
    // Nothing comes any more, and nobody says so. Its pauses and its patience are spent early, its clock stands for minutes.
    world.line.set('holds')
    await world.kill()
    for (let seconds = 0; seconds < 60; seconds += 5) {
      await world.pass(5 * secondMs)
      await board.look()
    }
    // It has given the silent one up, and tries anew.
    await expect.poll(board.connections, { timeout: 60_000 }).toBeGreaterThan(connections)
    await world.pass(random.whole(60, 600) * secondMs)
    await board.look()
    await world.revive()
    world.line.set('cut')
    world.line.set('passes')
    await board.online()
    await isBack(before)
    expect(await isLive()).toBe(true)

    world.line.set('portal')
    await world.kill()
    for (let hours = 0; hours < 24; hours += 4) {
      await world.pass(4 * hourMs + random.whole(0, 60) * secondMs)
      await board.early(60_000)
      await board.look()
    }
    // Its power goes meanwhile: the shell that it keeps starts it, and not the portal's page.
    await board.off()
    await board.start()
    await seen(board.page, {})
    await board.look()
    await world.revive()
    world.line.set('passes')
    await board.online()
    await isBack(0)
    await expect.poll(async () => (await board.look()).look?.mode, { timeout: 60_000 }).toBe('playing')
  }
  expect(await board.end()).toEqual([])
}
