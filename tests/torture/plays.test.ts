import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { median } from '../bench/paired-medians.ts'
import { launchChromium } from '../browser.ts'
import { clipFile } from '../player/clip-file.ts'
import { seen } from '../player/page-canvas.ts'
import { painted } from '../player/painted.ts'
import { type PlayServer, playServer } from '../player/play-server.ts'
import { playlistOf, turn } from '../player/playlist.ts'
import { countHeld, fastTime } from './plays-clock.ts'

const plays = process.env.SOAK ? 50_000 : 150
const rate = 60
const looks = process.env.SOAK ? 200 : 15
const size = { width: 480, height: 240 }
/** Of a whole run more than there is room for: each is decoded anew now and then. Of a short one so few that all have come before the first is weighed. */
const pictures = process.env.SOAK ? 224 : 24
const dayMs = 86_400_000
const MB = 2 ** 20
/** A browser that has just begun still grows by itself; each picture of a short run that were kept would be half of one of these. */
const slackMB = process.env.SOAK ? 10 : 40

test('a board that plays thousands of pictures, moving lines and clips takes no more memory of its machine in the end than in the beginning', {
  timeout: Math.max(240_000, plays * 60),
}, async () => {
  const server = await fastServer()
  const playlist = await programme(server)
  server.publish('gate-1', playlist)
  const browser = await launchChromium()
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const page = await browser.newPage()
  await page.addInitScript(`${fastTime(rate)};${countHeld}`)
  await page.goto(`${server.origin}/play/gate-1`)
  await seen(page, { ready: true })
  const memory = await memoryOf(browser, page)
  const played = showsOf(server)

  const taken: number[] = []
  for (let look = 1; look <= looks; look++) {
    await expect.poll(played.count, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual((plays / looks) * look)
    taken.push(await memory.taken())
  }
  // A busy machine leaves out some.
  expect(played.slides().size).toBeGreaterThan(playlist.renditions.length / 2)
  const fifth = Math.floor(looks / 5)
  const [early, late] = [median(taken.slice(fifth, 2 * fifth)), median(taken.slice(-fifth))]
  console.log(`${played.count()} plays: ${taken.map((bytes) => Math.round(bytes / MB)).join(' ')} MB`)
  expect(late).toBeLessThanOrEqual(early * 1.05 + slackMB * MB)

  const held = await page.evaluate<Record<string, number>>('held')
  const { width, height } = size
  const most = (96 * MB) / (width * height * 4)
  expect(held.mostBitmaps).toBeGreaterThan(Math.min(most, pictures) / 2)
  expect(held.mostBitmaps).toBeLessThanOrEqual(most + 8)
  expect(held.mostClips).toBeGreaterThanOrEqual(2)
  expect(held.mostClips).toBeLessThanOrEqual(3)
  expect(held.mostUrls).toBeLessThanOrEqual(3)
})

/** A server whose time runs as fast as that of its board, and that stores all shows at once. */
async function fastServer(): Promise<PlayServer> {
  const server = await playServer()
  const began = Date.now()
  server.now = () => began + (Date.now() - began) * rate
  return server
}

/** Turns of a second or two: pictures, some of them lines that move, and three clips where there is room for two. */
async function programme(server: PlayServer): Promise<Playlist> {
  const stills = await Promise.all(
    Array.from({ length: pictures }, (_, n) => painted(n % 8 === 0 ? 2 * size.width : size.width, size.height, n)),
  )
  const clips = await Promise.all([0, 120, 240].map((hue) => clipFile(size.width, size.height, 1, hue)))
  for (const { rendition, png } of stills) server.renditions.set(rendition.sha256, png)
  for (const { rendition, bytes } of clips) server.renditions.set(rendition.sha256, bytes)
  const every = Math.floor(pictures / clips.length)
  const turns = stills.flatMap((_, n) => {
    const clip = n % every === every - 1 ? Math.floor(n / every) : -1
    return [turn(n, 1), ...(clips[clip] ? [turn(pictures + clip, 2)] : [])]
  })
  const renditions = [...stills, ...clips].map(({ rendition }) => rendition)
  const startsAt = server.now() - 1000
  return playlistOf(turns, renditions, { ...size, startsAt, endsAt: startsAt + 35 * dayMs })
}

/** The shows that a board has sent: it is told that each of them is stored, and that a backup has it. */
function showsOf(server: PlayServer) {
  const { said } = server.board('gate-1')
  const slides = new Set<string>()
  let count = 0
  function take(): void {
    for (const message of said.splice(0)) {
      if (message.type !== 'shows') continue
      const { boot, first, shows, subjects } = message
      count += shows.length
      for (const { slide } of subjects) slides.add(slide)
      const kept = { type: 'kept', boot, to: first + shows.length - 1 } as const
      server.tell('gate-1', { ...kept, safe: false })
      server.tell('gate-1', { ...kept, safe: true })
    }
  }
  return {
    count() {
      take()
      return count
    },
    slides: () => slides,
  }
}

/** The memory of all processes of a browser, after the page has thrown away what nothing holds. */
async function memoryOf(browser: Browser, page: Page) {
  const whole = await browser.newBrowserCDPSession()
  const own: CDPSession = await page.context().newCDPSession(page)
  return {
    async taken(): Promise<number> {
      await own.send('HeapProfiler.collectGarbage')
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { id }) => sum + shareOf(id), 0)
    },
  }
}

/** What a process takes of the machine's memory, its part of what it shares with others included; nothing once it has ended. */
function shareOf(pid: number): number {
  const [, kB = 0] = /^Pss:\s+(\d+) kB$/m.exec(mapsOf(pid)) ?? []
  return Number(kB) * 1024
}

function mapsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  } catch (error) {
    // A browser starts and ends helpers while it is looked at.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
