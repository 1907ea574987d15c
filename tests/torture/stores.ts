import { expect } from 'vitest'
import { seen } from '../player/page-canvas.ts'
import { type Board, boardIn } from './board.ts'
import { changing, changingFiles, dropCache, dropDatabase } from './kept-in-page.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

/** What befalls what a board keeps, while no page runs. */
const mishaps: readonly (readonly [name: string, script: (board: string) => string])[] = [
  ['the cache is gone', dropCache],
  ['the database is empty', (id) => changing(id, 'kept', 'store.clear()')],
  ['the manifest is garbage', (id) => changing(id, 'kept', "store.put('x'.repeat(5000), 'manifest')")],
  [
    'records are of other kinds',
    (id) =>
      changing(id, 'kept', "for (const name of ['boot', 'roots', 'clock', 'starts']) store.put({ a: [7] }, name)"),
  ],
  ['blocks of shows are garbage', (id) => changing(id, 'open', "store.put('[', '')")],
  ['each file is another', (id) => changingFiles(id, 'others')],
  ['each file is cut', (id) => changingFiles(id, 'bytes.slice(0, bytes.byteLength / 2)')],
  ['each file is empty', (id) => changingFiles(id, "''")],
  [
    'a byte of each file has changed',
    (id) => changingFiles(id, 'Uint8Array.from(new Uint8Array(bytes), (byte, i) => (i === 300 ? byte ^ 1 : byte))'),
  ],
]

/**
 * Whatever befalls one of a board's stores, it starts without a server, shows nothing wrong, and has all again once its server is back; where it has lost
 * both it is a machine that nobody paired, and says so.
 */
export async function stores(world: World, id: string, seed: number, mishapsAtMost: number): Promise<void> {
  const random = randomOf(seed)
  const board = await boardIn(world, id, seed)
  const { page } = board
  await seen(page, { ready: true })
  await board.stocked()
  await board.context.route(`${world.url}/nothing`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  const afflict = async (script: string) => {
    await page.goto(`${world.url}/nothing`)
    await page.evaluate(script)
    await board.off()
  }

  const left = [...mishaps]
  for (let count = 0; count < Math.min(mishapsAtMost, mishaps.length); count++) {
    const [[name, script] = ['', () => '']] = left.splice(random.whole(0, left.length - 1), 1)
    await board.off()
    world.line.set('cut')
    await afflict(script(id))
    await board.start()
    await seen(page, {})
    for (let looks = 0; looks < 3; looks++) {
      await board.look()
      await board.early(1000)
    }
    world.line.set('passes')
    await board.online()
    await expect
      .poll(async () => [(await board.look()).look?.mode, (await board.look()).look?.ready], {
        timeout: 60_000,
        message: name,
      })
      .toEqual(['playing', true])
    await board.stocked()
  }
  await full(world, board)

  // Its key is gone with its database: it plays what is right at any time, whether there is a server or not.
  await board.off()
  await afflict(dropDatabase(id))
  await board.start()
  await seen(page, {})
  for (let looks = 0; looks < 3; looks++) {
    expect(['evergreen', 'fallback']).toContain((await board.look()).look?.mode)
    await board.early(1000)
  }

  await board.off()
  world.line.set('cut')
  await afflict(dropDatabase(id))
  await afflict(dropCache(id))
  await board.start()
  await expect.poll(async () => (await board.look()).note, { timeout: 60_000 }).toBe('--- ---')
  world.line.set('passes')
  await board.early(10_000)
  await page
    .locator('main')
    .getByText(/^\d{3} \d{3}$/)
    .waitFor()
  expect(await board.end()).toEqual([])
}

/** The disk is full: what cannot be kept is played nevertheless, and kept again once there is room. */
async function full(world: World, board: Board): Promise<void> {
  const { page, context, id } = board
  const inPage = await context.newCDPSession(page)
  await page.evaluate(dropCache(id))
  await inPage.send('Storage.overrideQuotaForOrigin', { origin: world.url, quotaSize: 1000 })
  await board.reload()
  await expect.poll(async () => (await board.look()).look?.mode, { timeout: 60_000 }).toBe('playing')
  for (let looks = 0; looks < 5; looks++) {
    await board.early(10_000)
    await board.look()
  }
  await inPage.send('Storage.overrideQuotaForOrigin', { origin: world.url })
  await board.reload()
  await board.stocked()
}
