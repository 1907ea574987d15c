import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { buildPlayer } from './build-player.ts'
import { type ShellServer, shellServer } from './shell-server.ts'

/** What a page on trial is allowed. A build that is well gets all the time that a busy machine may take; one that is broken, little. */
const times = {
  patient: { silentMs: 120_000, trialMs: 120_000 },
  hasty: { silentMs: 2500, trialMs: 3500 },
} as const
const builds = {
  patient: ['first', 'next', 'black'],
  hasty: ['first', 'throws', 'hangs', 'black'],
} as const
type Trial = keyof typeof builds

let folder: string
let browser: Browser
let server: ShellServer
let context: BrowserContext
let page: Page

const folderOf = (build: string, trial: Trial) => join(folder, `${trial}-${build}`)
const ship = <T extends Trial = 'patient'>(build: (typeof builds)[T][number], trial?: T) =>
  server.ship(folderOf(build, trial ?? 'patient'))
const built = (trial: Trial) =>
  builds[trial].map((one) =>
    buildPlayer(folderOf(one, trial), { main: `tests/player/shell-probe/${one}.js`, ...times[trial] }),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'congchao-shells-'))
  const [launched] = await Promise.all([launchChromium(), ...built('patient'), ...built('hasty')])
  browser = launched
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  server = await shellServer()
  await ship('first')
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

interface Seen {
  readonly build: string | undefined
  readonly failed: readonly string[] | undefined
  readonly kept: readonly string[]
  readonly state: { good: string | null; trial: unknown; failed: string[] } | null
}

// Text, not functions: what runs in the page is not type-checked against Node.
const look = `(async () => {
  const state = await caches.match('/play/state/' + (location.pathname.split('/')[2] || ''))
  const names = (await caches.keys()).filter((name) => name.startsWith('shell-build-'))
  const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/play/shell.json')))
  return {
    build: window.shell && window.shell.build,
    failed: window.shell && window.shell.failed,
    kept: names.filter((_, i) => whole[i]).map((name) => name.slice('shell-build-'.length)),
    state: state ? await state.json() : null,
  }
})()`
const changedWorker = `new Promise((then) => navigator.serviceWorker.addEventListener('controllerchange', then, { once: true }))
  .then(() => true)`
const updated = `navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true, () => false)`
const damaged = (build: string) => `(async () => {
  const cache = await caches.open('shell-build-${build}')
  const [script] = (await cache.keys()).filter(({ url }) => url.includes('/player/player.'))
  const kept = await cache.match(script)
  await cache.put(script, new Response('nonsense', { headers: kept.headers }))
})()`

/** What a page says, and what is kept at its origin for its board. */
const seen = (of: Page) => of.evaluate<Seen>(look)

const want = (of: Page, build: string) => of.evaluate(`window.shell.want('${build}')`)

const patient = { timeout: 60_000 }
const eventually = (of: Page) =>
  // A page that is being loaded anew says nothing.
  expect.poll(() => seen(of).catch(() => undefined), patient)

/** Opens a board, and waits until its build is kept as good. */
async function installed(board = 'cua-khau', of = page): Promise<string> {
  await of.goto(`${server.origin}/play/${board}`)
  await eventually(of).toMatchObject({ state: { good: expect.any(String) } })
  return (await seen(of)).build as string
}

test('a page that was opened once starts without a server and behind a portal, with and without its board in the address', async () => {
  const build = await installed()
  expect((await seen(page)).kept).toEqual([build])
  for (const trouble of [{ isGone: true }, { isGone: false, portal: /./ }]) {
    Object.assign(server, trouble)
    for (const path of ['/play/cua-khau', '/play/cua-khau?view=canvas', '/play']) {
      await page.goto(`${server.origin}${path}`)
      await eventually(page).toMatchObject({ build, failed: [] })
    }
  }
})

test('what a portal answers is not kept at first: the page runs, and is kept when the files can be had', async () => {
  server.portal = /\?/
  const failed = context.waitForEvent('console', {
    predicate: (message) => /what came is no list/.test(message.text()),
  })
  await page.goto(`${server.origin}/play/cua-khau`)
  await failed
  expect(await seen(page)).toMatchObject({ build: expect.any(String), kept: [], state: null })
  server.portal = undefined
  await page.reload()
  await eventually(page).toMatchObject({ state: { good: (await seen(page)).build } })
})

test.each([
  ['of which nothing came but a portal’s page', /\?/],
  ['of which all came but one script', /\/player\.\w+\.js\?/],
])('a build that is wanted, %s, is not kept and not tried', async (_, portal) => {
  const build = await installed()
  const next = await ship('next')
  server.portal = portal
  const failed = context.waitForEvent('console', { predicate: (message) => /what came is/.test(message.text()) })
  await want(page, next)
  await failed
  expect(await seen(page)).toMatchObject({ build, kept: [build], state: { good: build, trial: null, failed: [] } })
})

test('a build that is wanted is fetched, tried and, once it is well, the good one; the former is kept beside it', async () => {
  const first = await installed()
  const next = await ship('next')
  await want(page, next)
  await eventually(page).toMatchObject({ build: next, state: { good: next, trial: null, failed: [] } })
  expect((await seen(page)).kept.toSorted()).toEqual([first, next].toSorted())
  server.isGone = true
  await page.reload()
  await eventually(page).toMatchObject({ build: next })
  // The server takes it back: what is here needs no server.
  await want(page, first)
  await eventually(page).toMatchObject({ build: first, state: { good: first } })
})

test.each([
  ['throws at its load', 'throws'],
  ['hangs', 'hangs'],
  ['never draws', 'black'],
] as const)('a build that %s is taken back, named as failed, and not tried again', async (_, broken) => {
  await ship('first', 'hasty')
  const first = await installed()
  const bad = await ship(broken, 'hasty')
  let starts = 0
  page.on('framenavigated', () => starts++)
  await want(page, bad)
  // Its own start, and that of the good one; a page that hangs is asked nothing.
  await expect.poll(() => starts, patient).toBe(2)
  await eventually(page).toMatchObject({ build: first, failed: [bad], state: { good: first, trial: null } })
  await want(page, bad)
  await page.reload()
  await eventually(page).toMatchObject({ build: first, failed: [bad] })
})

test('a trial that was cut off is begun once more, and not a third time', async () => {
  const first = await installed()
  const bad = await ship('black')
  await want(page, bad)
  await expect.poll(() => page.title(), patient).toBe('black')
  await page.reload()
  await expect.poll(() => page.title(), patient).toBe('black')
  await page.reload()
  await eventually(page).toMatchObject({ build: first, failed: [bad] })
})

test('boards of one origin have each its own build, and a new one begins with what is proven', async () => {
  const first = await installed()
  const other = await context.newPage()
  await installed('ben-xe', other)
  const next = await ship('next')
  await want(page, next)
  await eventually(page).toMatchObject({ build: next, state: { good: next } })
  await other.reload()
  await eventually(other).toMatchObject({ build: first, state: { good: first } })
  expect((await seen(other)).kept).toHaveLength(2)
})

test('a page that became a board’s while it ran is updated as that board’s, and so is what its first address begins with', async () => {
  await page.goto(`${server.origin}/play`)
  await eventually(page).toMatchObject({ build: expect.any(String), kept: [expect.any(String)] })
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null'), patient).toBe(true)
  await page.evaluate(`history.replaceState(null, '', '/play/cua-khau')`)
  const next = await ship('next')
  await want(page, next)
  await eventually(page).toMatchObject({ build: next, state: { good: next, trial: null, failed: [] } })
  expect(new URL(page.url()).pathname).toBe('/play/cua-khau')
  server.isGone = true
  // As often as the power may fail.
  for (let boot = 0; boot < 3; boot++) {
    await page.goto(`${server.origin}/play`)
    await eventually(page).toMatchObject({ build: next, failed: [] })
  }
})

test('another worker takes over in the middle of it all, and finds what is kept', async () => {
  const first = await installed()
  server.workerSuffix = '\n;self.isOther = true'
  const took = page.evaluate(changedWorker)
  expect(await page.evaluate(updated)).toBe(true)
  await took
  const next = await ship('next')
  await want(page, next)
  await eventually(page).toMatchObject({ build: next, state: { good: next, former: first } })
  // One that cannot start is none: the one before it stays.
  server.workerSuffix = '\n;throw new Error("a broken worker")'
  expect(await page.evaluate(updated)).toBe(false)
  server.isGone = true
  await page.reload()
  await eventually(page).toMatchObject({ build: next })
})

test('a kept file that was damaged is noticed at the start: the page comes from what is whole, and is mended', async () => {
  const first = await installed()
  await page.evaluate(damaged(first))
  await page.reload()
  await eventually(page).toMatchObject({ build: first, kept: [first] })
})

test('a preview is never taken from what is kept', async () => {
  await installed()
  await ship('next')
  await page.goto(`${server.origin}/play/cua-khau?preview=1`)
  await expect.poll(() => page.title(), patient).toBe('next')
})
