import { afterAll, expect, it } from 'vitest'
import { assets, manifests } from './assets.ts'
import { boardIn } from './board.ts'
import { lines } from './lines.ts'
import { restarts } from './restarts.ts'
import { stores } from './stores.ts'
import { thirtyDays } from './thirty-days.ts'
import { type World, worldAt } from './world.ts'

const soaks = process.env.SOAK !== undefined
const rounds = soaks ? Number(process.env.SOAK) : 1
const hourMs = 3_600_000
const at = Date.parse('2020-10-10T09:00:00+07:00')
const seed = soaks ? Date.now() % 1_000_000 : 1
const boards = ['tep', 'khac', 'duong-day', 'dong-ho', 'kho', 'ba-muoi-ngay']
let shared: World | undefined

/** A slice goes through one world; whoever soaks has another one each time. */
async function inWorlds(run: (world: World, seed: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const world = (soaks ? undefined : shared) ?? (await worldAt(at, boards))
    shared = world
    try {
      await run(world, seed + round)
    } finally {
      if (soaks) await world.close()
      else await world.calm()
    }
  }
}

afterAll(() => (soaks ? undefined : shared?.close()))

it(`files and manifests that are spoiled on the line are neither drawn nor kept (seed ${seed})`, () =>
  inWorlds(async (world, seed) => {
    const board = await assets(world, 'tep', seed, soaks ? 7 : 1)
    const other = await boardIn(world, 'khac', seed)
    await manifests(world, board, other, soaks ? 7 : 2)
    expect([...(await board.end()), ...other.history.faults]).toEqual([])
  }))

it(`what befalls one store is mended from the other, without a wrong picture (seed ${seed})`, () =>
  inWorlds((world, seed) => stores(world, 'kho', seed, soaks ? 100 : 1)))

it(`forty days without a server (seed ${seed})`, () => {
  const closeness = soaks
    ? { leastMs: 60_000, mostMs: hourMs, boundaries: 100 }
    : { leastMs: 60_000, mostMs: 20 * hourMs, boundaries: 1 }
  return inWorlds((world, seed) => thirtyDays(world, 'ba-muoi-ngay', seed, closeness))
})

it(`what a machine's own clock says is followed only where it has proven itself (seed ${seed})`, () =>
  inWorlds((world, seed) => restarts(world, 'dong-ho', seed, soaks ? 24 : 2)))

it(`a board notices a line that holds, plays on through a portal, and comes back (seed ${seed})`, () =>
  inWorlds((world, seed) => lines(world, 'duong-day', seed, 1)))
