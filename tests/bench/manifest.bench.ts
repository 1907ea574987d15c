import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bindPlaylist } from '../../server/planning/bind-playlist.ts'
import { signingKey } from '../../server/signing/signing-key.ts'
import type { BoardId, DateText, Plan } from '../../shared/plan/plan.ts'
import { playlistOf } from '../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { withEvergreen } from '../../shared/schedule/with-evergreen.ts'
import { withStandIns } from '../../shared/schedule/with-stand-ins.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { launchChromium } from '../browser.ts'
import { manifestMessage, office, rootEnvelope } from '../player/signed.ts'
import { busyPlan } from './busy-plan.ts'
import { ordinaryPlan } from './ordinary-plan.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'
import { type Given, type Taken, takenManifest } from './taken-manifest.ts'

const date: DateText = '2026-05-13'
const at = parseInstant('2026-05-13T09:00+07:00')!
const days = 35
const rounds = 40

/**
 * A manifest of 35 days, from its envelope to the canvas: verified, decoded, put on air in place of another, its pictures being there. In
 * Node and in a board's page. One limit is the SHA-256 of the same bytes and their JSON parsed, the other one signature verified bare.
 */
export async function bench(): Promise<void> {
  const page = await aPage()
  const boards = {
    'an ordinary': givenOf(ordinaryPlan(), 'bang-0' as BoardId),
    'a busy': givenOf(busyPlan(10, parseDate(date)!), 'cong' as BoardId),
  }
  for (const [which, given] of Object.entries(boards)) {
    const kB = Math.round((given.manifests[1]?.envelope.length ?? 0) / 1000)
    printTaken(`manifest of ${which} board, ${kB} kB, in Node`, await takenManifest(given, rounds))
    printTaken(`manifest of ${which} board, ${kB} kB, in a page`, await page.taken(given))
  }
  await page.close()
}

function printTaken(name: string, took: Taken): void {
  const [ours, read, bare] = [took.ours, took.read, took.bare].map(median) as [number, number, number]
  printFigure({ name, ours, limit: read, unit: 'ms', of: 'SHA-256, JSON.parse' })
  printFigure({ name: `${name}: signatures`, ours, limit: bare, unit: 'ms', of: 'one strict Ed25519 verify' })
}

function givenOf(plan: Plan, board: BoardId): Given {
  const schedule = scheduleOf(plan)
  const draft = withEvergreen(withStandIns(playlistOf(schedule, board, date, days), schedule), schedule)
  const renditions = draft.needs.map(({ width, height }, index) => ({
    ...{ sha256: index.toString(16).padStart(64, '0'), bytes: 1000, width, height },
  }))
  const { playlist } = bindPlaylist(draft, renditions)
  const key = signingKey(Buffer.alloc(32, 9), 'bare')
  const message = Buffer.alloc(64, 1)
  return {
    ...{ board, org: office, root: rootEnvelope(1), at },
    manifests: [1, 2].map((version) => manifestMessage(version, playlist)),
    bare: {
      signature: Buffer.from(key.sign(message)).toString('hex'),
      key: key.publicKey,
      message: message.toString('hex'),
    },
  }
}

// Text, not functions: what runs in the page is not type-checked against Node.
const source = `
  import { screenOn } from './player/screen.ts'
  import { takenManifest } from './tests/bench/taken-manifest.ts'
  globalThis.taken = async (given, rounds) => {
    const picture = await createImageBitmap(new ImageData(64, 32))
    const canvas = document.querySelector('canvas')
    const screen = screenOn({ canvas, aside: () => canvas.cloneNode(), folds: true, restored: () => undefined })
    return takenManifest(given, rounds, { picture, screen })
  }`

/** A page like a board's, in which the same is done. */
async function aPage() {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    ...{ bundle: true, write: false, minify: true, format: 'iife', target: ['chrome80'] },
  })
  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html', '<!doctype html><canvas></canvas><script src="/bench.js"></script>'],
    '/bench.js': ['text/javascript', outputFiles[0]?.text ?? ''],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return {
    taken: (given: Given): Promise<Taken> => page.evaluate(`taken(${JSON.stringify(given)}, ${rounds})`),
    async close() {
      await browser.close()
      server.close()
    },
  }
}
