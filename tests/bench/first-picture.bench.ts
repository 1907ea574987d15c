import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { boardPage } from './board-page.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 15

/**
 * From a start of the board's page to the frame with the first right picture, its service worker and storage being there: with its server,
 * and without. The limit is the first paint of a page with one letter, served by bare http.
 */
export async function bench(): Promise<void> {
  const empty = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>x'))
  await once(empty.listen(0, '127.0.0.1'), 'listening')
  const { page, server, close } = await boardPage()
  const bare = await page.context().newPage()
  const address = `http://127.0.0.1:${(empty.address() as AddressInfo).port}/`
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.addInitScript(noteFirst)

  async function compare(name: string): Promise<void> {
    const took = { ours: [] as number[], limit: [] as number[] }
    for (let round = -3; round < rounds; round++) {
      await bare.bringToFront()
      await bare.goto(address)
      const limit = await bare.evaluate<number>(firstPaint)
      await page.bringToFront()
      const ours = await firstPicture(page)
      if (round < 0) continue
      took.ours.push(ours)
      took.limit.push(limit)
    }
    const [ours, limit] = [median(took.ours), median(took.limit)]
    const goal = { most: 2000 }
    printFigure({ name: `first picture, ${name}`, ours, limit, unit: 'ms', of: 'a bare page’s first paint', goal })
  }
  await compare('with its server')
  await server.end('SIGKILL')
  await compare('without a server')
  await close()
  empty.close()
}

async function firstPicture(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' })
  return page.evaluate<number>('firstPicture')
}

// Text, not functions: what runs in the page is not type-checked against Node.
const noteFirst = `{
  const { drawImage } = CanvasRenderingContext2D.prototype
  globalThis.firstPicture = new Promise((found) => {
    CanvasRenderingContext2D.prototype.drawImage = function (...args) {
      drawImage.apply(this, args)
      if (args[0] instanceof ImageBitmap) requestAnimationFrame(() => found(performance.now()))
    }
  })
}`
const firstPaint = `(async () => {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-paint')
    if (paint) return paint.startTime
    await new Promise((next) => setTimeout(next, 5))
  }
})()`
