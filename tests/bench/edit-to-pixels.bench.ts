import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { boardPage, milestonePath } from './board-page.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 60

/**
 * From an edit over the API to its pixels on a board's canvas, in a real Chromium, all renditions at hand. The limit is a round trip on
 * a bare socket and one `drawImage` of as many pixels in the same page.
 */
export async function bench(): Promise<void> {
  const echo = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  echo.on('connection', (socket) => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })))
  await once(echo, 'listening')
  const { page, close } = await boardPage()
  const { port } = echo.address() as AddressInfo
  const took = await page.evaluate<{ ours: number[]; limit: number[] }>(inPage(port))
  await close()
  echo.close()
  const [ours, limit] = [median(took.ours), median(took.limit)]
  printFigure({
    name: 'edit to pixels',
    ours,
    limit,
    unit: 'ms',
    of: 'a bare socket’s round trip, drawImage',
    goal: { most: 15 },
  })
}

// Text, not functions: what runs in the page is not type-checked against Node.
const inPage = (port: number): string => `(async () => {
  const socket = new WebSocket('ws://127.0.0.1:${port}')
  await new Promise((open) => { socket.onopen = open })
  const own = document.createElement('canvas').getContext('2d', { alpha: false })
  const picture = await createImageBitmap(document.querySelector('canvas'))
  own.isBare = true
  Object.assign(own.canvas, { width: picture.width, height: picture.height })

  async function limit() {
    const start = performance.now()
    socket.send('x'.repeat(2048))
    await new Promise((heard) => { socket.onmessage = heard })
    own.drawImage(picture, 0, 0)
    return performance.now() - start
  }

  async function ours(round) {
    const day = new Date(Date.now() + (round % 2 === 0 ? -3 : 20) * 86400000).toISOString().slice(0, 10)
    draws.length = 0
    const start = performance.now()
    const answer = await fetch('${milestonePath}', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ starts: day }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    while (draws.length === 0) await new Promise((next) => setTimeout(next, 1))
    return draws[0].ms - start
  }

  const took = { ours: [], limit: [] }
  for (let round = -10; round < ${rounds}; round++) {
    const ms = { ours: await ours(round), limit: await limit() }
    // The edit's own work goes on for a while after its pixels are there.
    await new Promise((next) => setTimeout(next, 50))
    if (round >= 0) for (const which of ['ours', 'limit']) took[which].push(ms[which])
  }
  return took
})()`
