import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import type { ShowView } from '../../shared/api/shows.ts'
import { printDate } from '../../shared/time/civil.ts'
import { jsonOf } from '../json-of.ts'
import { newFolder } from '../new-folder.ts'
import { seen } from '../player/page-canvas.ts'
import { served } from '../served.ts'
import { staffOf } from '../staff.ts'
import { mortalBoard } from './kills-board.ts'
import { expectEachShowOnce, expectNeverBack, expectOneAfterTheOther, showsIn } from './kills-history.ts'
import { randomOf } from './random.ts'

const rounds = process.env.SOAK ? 100 : 3
const seed = Number(process.env.SEED ?? (process.env.SOAK ? Date.now() % 1e6 : 1))
const board = '/api/v1/boards/bang'
const dayMs = 86_400_000
const patient = { timeout: 60_000 }

test('a board and a server that are killed at any moment, again and again, have every show once, and never go back to what was before', {
  timeout: Math.max(240_000, rounds * 30_000),
}, async () => {
  onTestFailed(() => console.log(`SEED=${seed}`))
  const random = randomOf(seed).next
  // When it happens is what is looked at: nothing is waited for here.
  const moment = (mostMs: number) => setTimeout(random() * mostMs)
  const { machine, server, edit, kill, start } = await aPlace()
  const plays = () => seen(machine.page(), { ready: true })
  await plays()
  await expect.poll(() => machine.page().evaluate(isKept), patient).toBe(true)

  for (let round = 0; round < rounds; round++) {
    const both = random() < 0.5 ? (['machine', 'server'] as const) : (['server', 'machine'] as const)
    await moment(2500)
    await kill(both[0])
    await moment(800)
    const areOffTogether = random() < 0.5
    if (!areOffTogether) {
      if (both[0] === 'machine') await edit()
      await start(both[0])
      await moment(1500)
    }
    await kill(both[1])
    await moment(500)
    if (areOffTogether) await start(both[0])
    // Sometimes it has its time, sometimes it dies while it starts.
    if (areOffTogether && both[0] === 'machine' && random() < 0.5) await plays()
    await start(both[1])
    if (random() < 0.7) await plays()
    await edit()
    // It may not be back on its line yet.
    expect([202, 409]).toContain((await server().call('POST', `${board}/screenshots`)).status)
  }

  await plays()
  await expect.poll(() => machine.page().evaluate(standsOpen), patient).toBe(true)
  await kill('machine')
  await start('machine')
  await plays()
  const { newest } = await jsonOf<{ newest: { version: number } }>(server().call('GET', `${board}/health`))
  await seen(machine.page(), { version: newest.version })
  // Without its server's word it was not sure of the time.
  await expect.poll(() => machine.page().evaluate('congchao.mode'), patient).toBe('playing')

  const boots = machine.words.flatMap(({ said }) => (said?.type === 'hello' ? [said.boot] : []))
  const isAllTold = () => {
    const { sent, acknowledged } = showsIn(machine.words)
    const own = [...acknowledged].some((name) => name.startsWith(`${Math.max(...boots)}/`))
    return own && [...sent.keys()].every((name) => acknowledged.has(name))
  }
  await expect.poll(isAllTold, patient).toBe(true)

  const stored = await storedShows(server().call)
  expectEachShowOnce(machine.words, stored)
  expectOneAfterTheOther(stored)
  expectNeverBack(machine.words)
  expect(stored.find(({ boot, number }) => boot === Math.max(...boots) && number === 1)).toMatchObject({ ended: 'cut' })
  const verdict = await jsonOf<{ shows: number }>(server().call('GET', `${board}/shows/verify`))
  expect(verdict).toMatchObject({ ok: true, lost: 0, breaks: [] })
  expect(verdict.shows).toBeGreaterThanOrEqual(stored.length)
  const { pairing } = await jsonOf<{ pairing: object }>(server().call('GET', `${board}/pairing`))
  expect(pairing).toMatchObject({ disputedAt: null, epoch: 1 })
  expect(machine.words.filter(({ heard, said }) => heard?.type === 'fallback' || said?.type === 'refused')).toEqual([])
  const { screenshots } = await jsonOf<{ screenshots: { state: string }[] }>(
    server().call('GET', `${board}/screenshots`),
  )
  expect(screenshots.filter(({ state }) => state === 'differs')).toEqual([])
})

/** A server with one board of short turns, and the machine that is this board: both play, and go with the test. */
async function aPlace() {
  const folder = await newFolder('kills')
  const dataDir = join(folder, 'data')
  let server = await served({ dataDir })
  const { url } = server
  const machine = mortalBoard(join(folder, 'profile'), `${url}/play/bang`)
  onTestFinished(async () => {
    await machine.close()
    await server.end('SIGKILL')
    // What its browser started may still write there while it ends.
    await rm(folder, { recursive: true, maxRetries: 5 })
  })
  const { author, approver, approveAll } = await staffOf(url, server.link)
  const imported = await author.call('PUT', '/api/v1/plan', plan())
  expect(imported.status, await imported.text()).toBe(200)
  await approveAll()
  const [name = '', value = ''] = author.cookie().split('=', 2)
  await machine.start({ name, value })
  let edits = 0
  return {
    machine,
    server: () => server,
    kill: async (which: 'machine' | 'server') => {
      if (which === 'machine') await machine.kill()
      else await server.end('SIGKILL')
    },
    start: async (which: 'machine' | 'server') => {
      if (which === 'machine') await machine.start()
      else server = await served({ dataDir, port: Number(new URL(url).port) })
    },
    async edit() {
      const starts = printDate(Math.floor(Date.now() / dayMs) + (edits++ % 2 ? 20 : -3))
      const moved = await approver.call('PATCH', '/api/v1/campaigns/dai-hoi/milestones/ngay', { starts })
      expect(moved.status).toBe(200)
    },
  }
}

function plan(): unknown {
  const today = Math.floor(Date.now() / dayMs)
  const long = { starts: printDate(today - 30), ends: printDate(today + 30) }
  const slides = [2, 1, 2, 1, 2].map((seconds, n) => ({ id: `kh-${n}`, kind: 'slogan', text: `Số ${n}!`, seconds }))
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'tinh', name: 'Tỉnh' }],
    boards: [{ id: 'bang', org: 'tinh', name: 'Bảng', kind: 'gate', width: 192, height: 64 }],
    campaigns: [
      {
        id: 'dai-hoi',
        org: 'tinh',
        title: 'Đại hội',
        milestones: [{ id: 'ngay', title: 'Ngày', starts: printDate(today + 20), ends: printDate(today + 25) }],
        phases: [
          { id: 'truoc', title: 'Trước', ...long },
          { id: 'trong', title: 'Trong', ...long, starts: { milestone: 'ngay', edge: 'start' }, replaces: true },
        ],
        slides,
        placements: [
          { id: 'p-1', phase: 'truoc', slides: ['kh-0', 'kh-1', 'kh-2'] },
          { id: 'p-2', phase: 'trong', slides: ['kh-3', 'kh-4'] },
        ],
      },
    ],
  }
}

/** All that is stored of the days about this one. */
async function storedShows(call: (method: string, path: string) => Promise<Response>): Promise<ShowView[]> {
  const all: ShowView[] = []
  for (const days of [-1, 0, 1]) {
    const date = printDate(Math.floor((Date.now() + 7 * 3_600_000) / dayMs) + days)
    for (let next: string | null = ''; next !== null; ) {
      const path = `${board}/shows?date=${date}&limit=1000${next && `&cursor=${next}`}`
      const page: { shows: ShowView[]; next: string | null } = await jsonOf(call('GET', path))
      all.push(...page.shows)
      next = page.next
    }
  }
  return all
}

// Text, not functions: what runs in the page is not type-checked against Node.
/** Whether the page, its manifest and its pictures would be there without a server. */
const isKept = `(async () => {
  await navigator.serviceWorker.ready
  const cache = await caches.open('congchao-bang')
  const names = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  return names.includes('/kept/manifest') && names.filter((name) => name.startsWith('/renditions/')).length >= 5
})()`
/** Whether it is kept what stands on the canvas. */
const standsOpen = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('congchao-bang')
  opening.onerror = reject
  opening.onsuccess = () => {
    const asked = opening.result.transaction('open').objectStore('open').get('')
    asked.onsuccess = () => {
      opening.result.close()
      resolve(Object.values(JSON.parse(asked.result ?? '{}')).flat().length > 0)
    }
  }
})`
