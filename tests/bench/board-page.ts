import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { printDate } from '../../shared/time/civil.ts'
import { launchChromium } from '../browser.ts'
import { seen } from '../player/page-canvas.ts'
import { type Served, served } from '../served.ts'
import { type Colleague, staffOf } from '../staff.ts'

/** A board that plays in a real browser, from the built server. */
export interface BoardPage {
  readonly page: Page
  readonly server: Served
  readonly approver: Colleague
  close(): Promise<void>
}

/** The milestone with which the board's second slide takes the place of its first. */
export const milestonePath = '/api/v1/campaigns/dai-hoi/milestones/ngay'

const width = 960
const height = 64

/**
 * Opens it, signed in as its approver, with all that it can show drawn. `draws` is then, in the page, the list of when it drew another picture
 * than before: by the board's clock and by the page's, in ms. What a context draws that `isBare` is none of them.
 */
export async function boardPage(): Promise<BoardPage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-bench-'))
  const server = await served({ dataDir })
  const browser = await launchChromium()
  // The bench's own sockets go to another port, which the page's policy forbids.
  const context = await browser.newContext({ bypassCSP: true })
  const { author, approver, approveAll } = await staffOf(server.url, server.link)
  const imported = await author.call('PUT', '/api/v1/plan', plan(Math.floor(Date.now() / 86_400_000)))
  if (!imported.ok) throw new Error(await imported.text())
  await approveAll()
  const [name = '', value = ''] = approver.cookie().split('=', 2)
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.addInitScript(`
    const { drawImage } = CanvasRenderingContext2D.prototype
    globalThis.draws = []
    let last
    CanvasRenderingContext2D.prototype.drawImage = function (...args) {
      drawImage.apply(this, args)
      const [of] = args
      if (!(of instanceof ImageBitmap) || of === last || this.isBare) return
      last = of
      if (globalThis.congchao) draws.push({ at: congchao.at(), ms: performance.now() })
    }`)
  await page.goto(`${server.url}/play/bang`)
  await seen(page, { ready: true })
  return {
    ...{ page, server, approver },
    async close() {
      await browser.close()
      await server.end('SIGTERM')
      await rm(dataDir, { recursive: true })
    },
  }
}

function plan(today: number): unknown {
  const long = { starts: printDate(today - 30), ends: printDate(today + 30) }
  const slide = (id: string, text: string) => ({ id, kind: 'slogan', text, seconds: 900 })
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'tinh', name: 'Tỉnh' }],
    boards: [{ id: 'bang', org: 'tinh', name: 'Bảng', kind: 'gate', width, height }],
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
        slides: [slide('kh-1', 'Chào mừng Đại hội!'), slide('kh-2', 'Đại hội muôn năm!')],
        placements: [
          { id: 'p-1', phase: 'truoc', slides: ['kh-1'] },
          { id: 'p-2', phase: 'trong', slides: ['kh-2'] },
        ],
      },
    ],
  }
}
