import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Manifest } from '../../shared/manifest/manifest.ts'
import type { BoardMessage, ServerMessage } from '../../shared/protocol/messages.ts'
import { type Glance, glance, nextDrawn, plateOf } from './frames.ts'
import { type History, historyOf } from './history.ts'
import { keptFiles, lastShows, quiet } from './kept-in-page.ts'
import { type ClocksAtStart, machineClock } from './machine-clock.ts'
import { oracleOf, type Right } from './oracle.ts'
import { evergreen, leased, leaseMs, size } from './plan.ts'
import { fine, type World } from './world.ts'

/** A paired machine, and all that is known of it. */
export interface Board {
  readonly id: string
  readonly context: BrowserContext
  readonly page: Page
  readonly history: History
  /** The messages of its server since the page started. */
  readonly heard: readonly ServerMessage[]
  /** Holds its canvas against the plan, now. */
  look(): Promise<Glance>
  /** What would be right now. */
  rightNow(): Right
  /** What would be right at an instant (epoch ms, true time), as far as can be told now. */
  rightAt(at: number): Right
  /** Its crystal is so much faster than true time. */
  driftPpm: number
  /** The network is back, as far as its machine knows. */
  online(): Promise<void>
  step(ms: number): Promise<void>
  early(ms: number): Promise<void>
  /** Its power is cut. */
  off(): Promise<void>
  /** The machine starts; its own clock is ahead of true time by `aheadMs`. */
  start(aheadMs?: number): Promise<void>
  /** The page is loaded anew, its machine goes on. */
  reload(): Promise<void>
  /** From now on nothing of that slide may be seen. */
  took(slide: string): void
  /** Whatever its plan says can be shown without a server. */
  stocked(): Promise<void>
  /** How often it has gone to its server since the page started. */
  connections(): number
  /** Has its shows with the server, holds the record against what was seen, and goes. Answers all that was wrong. */
  end(): Promise<readonly string[]>
}

/** Frames that were drawn so long ago may still be seen where this computer is busy (ms). */
const lateMs = 300

/** Pairs a new machine as the board `id`, by the code that it shows. */
export async function boardIn(world: World, id: string, seed: number): Promise<Board> {
  const context = await world.browser.newContext({ viewport: size })
  const page = await context.newPage()
  const inPage = await context.newCDPSession(page)
  await inPage.send('Page.enable')
  let script: string | undefined
  let starts = 0
  let path = '/play'
  let isOn = false
  let connections = 0
  let heard: ServerMessage[] = []
  let wanted: readonly string[] = []
  let [lastWord, validUntil] = [world.now(), Number.POSITIVE_INFINITY]
  const taken = new Map<string, number>()
  const history = historyOf(id, world.gallery, evergreen)
  const right = oracleOf(world.plan, id, {
    ...{ evergreen, leased, leaseMs, takenDown: taken },
    lastWord: () => lastWord,
    validUntil: () => validUntil,
  })

  page.on('websocket', (socket) => {
    connections++
    socket.on('framesent', ({ payload }) => history.said(JSON.parse(String(payload)) as BoardMessage))
    socket.on('framereceived', ({ payload }) => {
      const message = wordIn(String(payload))
      if (!message) return
      lastWord = world.now()
      // What was spoiled on the line is nobody's.
      if (message.type === 'manifest' && world.spoiling.word) return
      heard.push(message)
      history.heard(message)
      world.gallery.learn(message)
      const manifest = message.type === 'manifest' ? manifestIn(message.envelope) : undefined
      if (!manifest) return
      validUntil = manifest.validUntil
      wanted = manifest.playlist.renditions.flatMap((rendition) => (rendition ? [rendition.sha256] : []))
    })
  })

  async function clocksAt(at: ClocksAtStart): Promise<void> {
    if (script) await inPage.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: script })
    const added = await inPage.send('Page.addScriptToEvaluateOnNewDocument', { source: machineClock(at) })
    script = added.identifier
  }

  async function glanced(): Promise<{ found: Glance; from: number; right: Right }> {
    const from = world.now()
    const found = await page.evaluate<Glance>(glance)
    await world.gallery.learned()
    return { found, from, right: right(from - lateMs, world.now()) }
  }

  const isRight = ({ found, right }: { readonly found: Glance; readonly right: Right }) =>
    found.isBlack || [...world.gallery.slidesOf(found.picture)].some((slide) => right.slides.has(slide))

  const machine = {
    async hop(ms: number) {
      if (!isOn) return
      const hop = ms * (1 + board.driftPpm / 1e6)
      const over = await page.evaluate<Glance>(`{ const over = ${glance}; machine.hop(${hop}); over }`)
      await world.gallery.learned()
      history.passed(over, ms)
    },
  }
  world.machines.add(machine)

  const board: Board = {
    ...{ id, context, page, history },
    driftPpm: 0,
    get heard() {
      return heard
    },
    rightNow: () => right(world.now() - lateMs, world.now()),
    rightAt: (at) => right(at, at),
    async look() {
      const first = await glanced()
      // A busy computer may not have drawn yet what time has brought: then what it draws next is looked at.
      if (!isRight(first)) await page.evaluate(nextDrawn)
      const seen = isRight(first) ? first : await glanced()
      history.saw(seen.found, seen.from, world.now(), seen.right)
      return seen.found
    },
    online: () => page.evaluate("void dispatchEvent(new Event('online'))"),
    step: (ms) => page.evaluate(`machine.step(${ms})`),
    early: (ms) => page.evaluate(`machine.early(${ms})`),
    async off() {
      // Hours went by for it in a few ms: what it keeps now it would have kept long ago.
      if (isOn) await page.evaluate(quiet(id))
      isOn = false
      history.gone()
      await page.goto('about:blank')
    },
    async start(aheadMs = 0) {
      heard = []
      connections = 0
      await clocksAt({ aheadMs: world.aheadMs() + aheadMs, seed: seed + starts++ })
      await page.goto(`${world.url}${path}`)
      isOn = true
    },
    async reload() {
      history.gone()
      heard = []
      const aheadMs = (await page.evaluate<number>('Date.now()')) - Date.now()
      await clocksAt({ aheadMs, seed: seed + starts++ })
      await page.reload()
    },
    took: (slide) => void taken.set(slide, world.now()),
    async stocked() {
      const lacks = async () => {
        const { isShellKept, names } = await page.evaluate<{ isShellKept: boolean; names: string[] }>(keptFiles(id))
        return [
          ...(isShellKept ? [] : ['shell']),
          ...wanted.filter((sha256) => !names.some((name) => name.startsWith(sha256))),
        ]
      }
      await expect.poll(lacks, { timeout: 60_000 }).toEqual([])
    },
    connections: () => connections,
    async end() {
      await expect
        .poll(
          async () => {
            await board.early(10_000)
            const made = await page.evaluate<[boot: number, last: number][]>(lastShows(id))
            const stored = world.storedShows(id)
            return made.filter(([boot, last]) => !stored.some((show) => show.boot === boot && show.number >= last))
          },
          { timeout: 60_000, interval: 300 },
        )
        .toEqual([])
      history.check(world.storedShows(id))
      world.machines.delete(machine)
      await context.close()
      return history.faults
    },
  }
  await board.start()
  const digits = page.getByText(/^\d{3} \d{3}$/)
  const code = `${await digits.textContent()}`.replace(' ', '')
  await fine(world.call('POST', '/api/v1/pairings/confirm', { code, board: id, replace: true }))
  path = `/play/${id}`
  await fine(world.call('POST', `/api/v1/boards/${id}/seen`, { ok: true }))
  await board.early(2000)
  await page.waitForURL((url) => url.pathname === path)
  await expect.poll(() => page.evaluate('window.congchao?.mode ?? "card"'), { timeout: 60_000 }).not.toBe('card')
  world.gallery.add(await page.evaluate<string>(plateOf(size.width, size.height)), 'built-in')
  return board
}

function wordIn(text: string): ServerMessage | undefined {
  try {
    return JSON.parse(text) as ServerMessage
  } catch {
    // What was spoiled on the line.
    return undefined
  }
}

function manifestIn(envelope: string): Manifest {
  const { payload } = JSON.parse(envelope) as { payload: string }
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as Manifest
}
