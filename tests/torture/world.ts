import { generateKeyPairSync } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import type { Plan } from '../../shared/plan/plan.ts'
import { renditionPath } from '../../shared/protocol/paths.ts'
import { endings } from '../../shared/protocol/shows.ts'
import { type Between, between } from '../between.ts'
import { launchChromium } from '../browser.ts'
import { newFolder } from '../new-folder.ts'
import { type Served, served } from '../served.ts'
import { type Staff, staffOf } from '../staff.ts'
import { type Gallery, galleryOf } from './frames.ts'
import type { StoredShow } from './history.ts'
import { tortureOf, withUnapproved } from './plan.ts'
import { type Spoiling, spoilingBefore } from './spoiling.ts'

/** A machine whose clocks go on with the world's. */
export interface Ageing {
  hop(ms: number): Promise<void>
}

/** One server on a clock of its own, one browser, and a line between the two that can be anything. Instants are epoch ms. */
export interface World {
  readonly browser: Browser
  /** Where a board finds its server. */
  readonly url: string
  readonly line: Between
  readonly spoiling: Spoiling
  readonly staff: Staff
  /** What is approved. */
  readonly plan: Plan
  readonly gallery: Gallery
  /** What pass through time with it. */
  readonly machines: Set<Ageing>
  /** True time. */
  now(): number
  /** How far true time is ahead of this computer's clock, in ms. */
  aheadMs(): number
  call(method: string, path: string, json?: unknown): Promise<Response>
  /** The server ends without warning. */
  kill(): Promise<void>
  /** Time goes by; only while there is no server, whose clock cannot be moved. */
  pass(ms: number): Promise<void>
  /** The server comes back on the clock of true time; the line stays as it is. */
  revive(): Promise<void>
  /** The record of a board, as it lies on the server's disk. */
  storedShows(board: string): readonly StoredShow[]
  /** Everything is as it should be again, and no machine runs. */
  calm(): Promise<void>
  close(): Promise<void>
}

// More than a server takes from its start to its first answer, however busy the machine.
const startMs = 30_000

/** A world in which `boards` play the torture's plan around the local day of `at`. */
export async function worldAt(at: number, boards: readonly string[]): Promise<World> {
  const dataDir = await newFolder('torture')
  const browser = await launchChromium()
  let aheadMs = at - Date.now()
  let server: Served | undefined
  const portNow = () => Number(server ? new URL(server.url).port : 9)
  const spoiling = await spoilingBefore(portNow)
  const line = await between(() => spoiling.port)
  const machines = new Set<Ageing>()
  const call: World['call'] = (...asked) => {
    if (!server) throw new Error('there is no server')
    return server.call(...asked)
  }

  async function start(): Promise<void> {
    server = await served({ dataDir, at: Date.now() + aheadMs + startMs })
    aheadMs = await aheadOf(server)
  }

  await start()
  const first = server as unknown as Served
  const staff = await staffOf(first.url, first.link, () => Date.now() + aheadMs)
  const day = Math.floor((at + 7 * 3_600_000) / 86_400_000)
  const plan = tortureOf(day, boards)
  await fine(staff.author.call('PUT', '/api/v1/plan', plan))
  await staff.approveAll()
  await fine(staff.author.call('PUT', '/api/v1/plan', withUnapproved(plan, day)))

  const world: World = {
    ...{ browser, line, spoiling, staff, plan, machines, call },
    url: line.url,
    gallery: galleryOf(async (sha256) => {
      const answer = await fine(call('GET', renditionPath({ sha256 })))
      return Buffer.from(await answer.arrayBuffer())
    }),
    now: () => Date.now() + aheadMs,
    aheadMs: () => aheadMs,
    async kill() {
      // What it has sent is looked at while it can still be asked.
      await world.gallery.learned()
      await server?.end('SIGKILL')
      server = undefined
    },
    async pass(ms) {
      if (server) throw new Error('the clock of a server cannot be moved')
      aheadMs += ms
      for (const machine of machines) await machine.hop(ms)
    },
    async revive() {
      const before = aheadMs
      await start()
      // The new server's clock is true time: what it is ahead by has gone by.
      for (const machine of machines) await machine.hop(aheadMs - before)
    },
    storedShows: (board) => showsIn(join(dataDir, 'congchao.db'), board),
    async calm() {
      spoiling.answer = spoiling.word = undefined
      line.set('passes')
      machines.clear()
      for (const context of browser.contexts()) await context.close()
      if (!server) await start()
    },
    async close() {
      await browser.close()
      await server?.end('SIGTERM')
      await line.close()
      await spoiling.close()
      await rm(dataDir, { recursive: true })
    },
  }
  return world
}

// One question after the other in each other's place: too many of one network are refused.
const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
const asker = { kty, crv, x, y }

/** How far a server's clock is ahead of this computer's, in ms. */
async function aheadOf({ url }: Served): Promise<number> {
  const body = JSON.stringify({ publicKey: asker, screen: { width: 1, height: 1, devicePixelRatio: 1 }, shell: '' })
  const ask = () =>
    fetch(`${url}/api/v1/pairings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body,
    })
  // The first answer of a server takes its time.
  await fine(ask())
  const from = Date.now()
  const { at } = (await (await fine(ask())).json()) as { at: number }
  return at - (from + Date.now()) / 2
}

/** An answer that is one of success. Throws with its text where it is not. */
export async function fine(asked: Promise<Response>): Promise<Response> {
  const answer = await asked
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return answer
}

const question = `
  SELECT log.pairing, boot, shows.number, subject.slide, epoch, version, started_at, ms, error_ms, ended, body
  FROM shows JOIN show_logs log ON log.number = log JOIN show_boards board ON board.number = log.board
  JOIN show_subjects subject ON subject.number = subject WHERE board.board = ?`

function showsIn(file: string, board: string): readonly StoredShow[] {
  const database = new Database(file, { readonly: true })
  try {
    return (database.prepare(question).raw().all(board) as (string | number)[][]).map(
      ([pairing, boot, number, slide, epoch, version, startedAt, ms, errorMs, ended, body]) =>
        ({
          pairing,
          boot,
          number,
          slide,
          epoch,
          version,
          startedAt,
          ms,
          errorMs,
          ended: endings[Number(ended)],
          // Nothing else of a subject is a boolean.
          isStandIn: (JSON.parse(String(body)) as unknown[]).includes(true),
        }) as StoredShow,
    )
  } finally {
    database.close()
  }
}
