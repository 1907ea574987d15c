import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium80, type OldChromium } from '../chromium-80.ts'
import { buildPlayer } from './build-player.ts'
import { painted } from './painted.ts'
import { playServer } from './play-server.ts'
import { playlistOf, turn } from './playlist.ts'
import { shellServer } from './shell-server.ts'

let browser: OldChromium

beforeAll(async () => {
  browser = await launchChromium80()
})
afterAll(() => browser.close())

const patient = { timeout: 60_000, interval: 100 }

// Text, not functions: what runs in the page is not type-checked against Node.
const canvas = `(() => {
  const canvas = document.querySelector('canvas')
  const { width, height } = canvas
  if (!window.congchao || !window.congchao.ready || !width) return null
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { width, height, base64: btoa(String.fromCharCode(...data)) }
})()`
const kept = `caches.match('/play/state/gate-1').then((one) => one && one.json()).then((one) => one && one.good)`
const probe = (build: string) => `tests/player/shell-probe/${build}.js`
const start = `({ build: window.shell && window.shell.build, title: document.title })`

test('Chromium 80 pairs, verifies and plays: the canvas holds the pixels of the approved picture', async () => {
  expect(browser.product).toMatch(/\/80\./)
  const server = await playServer()
  try {
    const { rendition, png, pixels } = await painted(64, 32, 200)
    server.renditions.set(rendition.sha256, png)
    server.board('gate-1')
    server.publish('gate-1', playlistOf([turn(0, 10)], [rendition], { startsAt: Date.now() - 3_600_000 }))
    const page = await browser.open(`${server.origin}/play/gate-1`)
    await expect
      .poll(() => page.evaluate(canvas), patient)
      .toEqual({ width: 64, height: 32, base64: pixels.toString('base64') })
    expect(await page.evaluate(`document.querySelector('[data-note=old]').hidden`)).toBe(true)
  } finally {
    await server.close()
  }
})

test('Chromium 80 keeps the page: it starts without a server, and keeps a build that is wanted and proves itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-shells-80-'))
  const server = await shellServer()
  try {
    // A build that is well gets all the time that a busy machine may take.
    for (const one of ['first', 'next'])
      await buildPlayer(join(folder, one), { main: probe(one), silentMs: 120_000, trialMs: 120_000 })
    const first = await server.ship(join(folder, 'first'))
    const page = await browser.open(`${server.origin}/play/gate-1`)
    await expect.poll(() => page.evaluate(kept), patient).toBe(first)
    server.isGone = true
    await page.goto(`${server.origin}/play/gate-1`)
    await expect.poll(() => page.evaluate(start), patient).toMatchObject({ build: first })
    server.isGone = false
    const next = await server.ship(join(folder, 'next'))
    await page.evaluate(`window.shell.want('${next}')`)
    await expect.poll(() => page.evaluate(kept), patient).toBe(next)
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})

test('Chromium 80 takes back a build that is broken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-shells-80-'))
  const server = await shellServer()
  try {
    for (const one of ['next', 'throws'])
      await buildPlayer(join(folder, one), { main: probe(one), silentMs: 2500, trialMs: 3500 })
    const next = await server.ship(join(folder, 'next'))
    const page = await browser.open(`${server.origin}/play/gate-1`)
    await expect.poll(() => page.evaluate(kept), patient).toBe(next)
    const bad = await server.ship(join(folder, 'throws'))
    await page.evaluate(`window.shell.want('${bad}')`)
    const failed = `window.shell && window.shell.failed`
    await expect.poll(() => page.evaluate(failed), patient).toEqual([bad])
    await expect.poll(() => page.evaluate(start), patient).toEqual({ build: next, title: 'next' })
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})
