import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../browser.ts'
import { served } from '../served.ts'
import { staffOf } from '../staff.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 7
/** An office PC is about so many times slower than what runs this. */
const slower = 4
const boards = 2000
const desk = { width: 1366, height: 768 }

/**
 * The operators' pages of an office of 2,000 boards on a slow PC: from going there to where one can press what stands there, and the
 * longest task while all boards are scrolled through. The limit is an empty page of a bare server, shown in the same browser.
 */
export async function bench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-console-'))
  const server = await served({ dataDir })
  const { author } = await staffOf(server.url, server.link)
  const put = await author.call('PUT', '/api/v1/plan', manyBoards())
  if (!put.ok) throw new Error(await put.text())
  const empty = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title><h1>x</h1>'),
  )
  await once(empty.listen(0, '127.0.0.1'), 'listening')
  const browser = await launchChromium()
  const context = await browser.newContext({ viewport: desk })
  const [name = '', value = ''] = author.cookie().split('=', 2)
  await context.addCookies([{ name, value, url: server.url }])
  await context.addInitScript(watch)
  const bare = `http://127.0.0.1:${(empty.address() as AddressInfo).port}/`

  const pages = [
    { name: '/', url: `${server.url}/`, stands: '.board-card h3 a' },
    { name: '/add', url: `${server.url}/add`, stands: 'main textarea' },
  ]
  for (const { name, url, stands } of pages) {
    const ours: number[] = []
    const limit: number[] = []
    const sizes: number[] = []
    for (let round = -1; round < rounds; round++) {
      const there = await loaded(context, url, stands)
      const nothing = await loaded(context, bare, 'h1')
      if (round < 0) {
        sizes.push(there.kB)
        continue
      }
      ours.push(there.ms)
      limit.push(nothing.ms)
    }
    console.log(`console, ${name}: ${sizes[0]?.toFixed(0)} kB come over the line at the first visit`)
    const figure = {
      ours: median(ours),
      limit: median(limit),
      unit: 'ms' as const,
      of: 'an empty page of a bare server',
    }
    printFigure({ name: `console, ${name} can be used, ${slower}× slower`, ...figure, goal: { most: 1000 } })
  }

  const longest = { ours: await longestTask(context, `${server.url}/`), limit: 50 }
  const of = 'where the browser begins to call a task long'
  printFigure({
    name: 'console, longest task while 2,000 boards scroll',
    ...longest,
    unit: 'ms',
    of,
    goal: { most: 100 },
  })
  await browser.close()
  empty.close()
  await server.end('SIGTERM')
  await rm(dataDir, { recursive: true })
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const debug = await context.newCDPSession(page)
  await debug.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return page
}

/** From going to a page until what is meant stands there and the browser has drawn it and answers (ms), and what came over the line. */
async function loaded(context: BrowserContext, url: string, stands: string): Promise<{ ms: number; kB: number }> {
  const page = await slowPage(context)
  await page.goto(url, { waitUntil: 'commit' })
  const ms = await page.evaluate<number>(`congchaoBench.stands(${JSON.stringify(stands)})`)
  const kB = await page.evaluate<number>('congchaoBench.kB()')
  await page.close()
  return { ms, kB }
}

async function longestTask(context: BrowserContext, url: string): Promise<number> {
  const page = await slowPage(context)
  await page.goto(url)
  await page.locator('.board-card').first().waitFor()
  await page.evaluate('congchaoBench.rest()')
  await page.evaluate('congchaoBench.long.length = 0')
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, turn < 50 ? 700 : 40_000)
    await page.evaluate('congchaoBench.frame()')
  }
  await page.evaluate('congchaoBench.rest()')
  const longest = await page.evaluate<number>('Math.max(0, ...congchaoBench.long)')
  await page.close()
  return longest
}

const manyBoards = () => ({
  ...{ format: 'congchao/plan@1', timezone: 'Asia/Ho_Chi_Minh', campaigns: [] },
  orgs: [
    { id: 'tinh', name: 'Tỉnh' },
    ...Array.from({ length: 40 }, (_, at) => ({ id: `xa-${at}`, name: `Xã số ${at}`, parent: 'tinh' })),
  ],
  boards: Array.from({ length: boards }, (_, at) => ({
    ...{ id: `bang-${at}`, org: `xa-${at % 40}`, name: `Bảng số ${at}`, kind: 'led', place: `Quốc lộ ${at % 90}` },
    ...(at % 5 === 0 ? { width: 960, height: 64 } : { width: 192, height: 96 }),
  })),
})

// Text, not functions: what runs in the page is not type-checked against Node.
const watch = `{
  const long = []
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration) })
    .observe({ type: 'longtask', buffered: true })
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  globalThis.congchaoBench = {
    long,
    frame,
    async stands(selector) {
      while (!document.querySelector(selector)) await new Promise((next) => setTimeout(next, 4))
      await frame()
      return performance.now()
    },
    async rest() {
      for (let quiet = 0; quiet < 20; ) {
        const count = long.length
        await new Promise((next) => setTimeout(next, 50))
        quiet = long.length === count ? quiet + 1 : 0
      }
    },
    kB: () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
  }
}`
