import type { Page } from 'playwright-core'
import { seen } from '../player/page-canvas.ts'
import { type BoardPage, boardPage, milestonePath } from './board-page.ts'
import { printFigure } from './print-figure.ts'

const starts = 20
const looks = 40
/** How many a board asks in a row. */
const questions = 8

/**
 * How far a board's clock is from its server's on one machine, over some starts of the page, while the server rests and while it plans and
 * draws without a pause: the median and the 99th percentile. The limit is the step of the page's own clock.
 */
export async function bench(): Promise<void> {
  const board = await boardPage()
  const limit = await board.page.evaluate<number>(step)
  const of = 'the step of the page’s clock'
  const rest = await offsets(board)
  printFigure({ name: 'clock offset, median', ours: percentile(rest, 50), limit, unit: 'ms', of })
  printFigure({ name: 'clock offset, p99', ours: percentile(rest, 99), limit, unit: 'ms', of, goal: { most: 0.25 } })
  const work = keepBusy(board)
  const busy = await offsets(board)
  await work.end()
  const name = `clock offset, p99, ${work.done()} edits and drawings meanwhile`
  printFigure({ name, ours: percentile(busy, 99), limit, unit: 'ms', of })
  await board.close()
}

/** By how many ms the clocks differ, at some looks after each start of the page. */
async function offsets({ page }: BoardPage): Promise<number[]> {
  const found: number[] = []
  for (let start = 0; start < starts; start++) {
    const asked = allAsked(page)
    await page.reload()
    await asked
    await seen(page, { ready: true })
    found.push(...(await page.evaluate<number[]>(look)))
  }
  return found
}

/** Resolves when the page that comes next has had the answers to all that it asks when it is welcome. */
function allAsked(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('websocket', (socket) => {
      let answers = 0
      socket.on('framereceived', ({ payload }) => {
        if (JSON.parse(String(payload)).type === 'time' && ++answers === questions) resolve()
      })
    })
  })
}

/** Has a server plan, sign, and draw, one after the other, until it is told to end. */
function keepBusy({ server, approver }: BoardPage) {
  let [isOver, done] = [false, 0]
  async function plan(): Promise<void> {
    while (!isOver) {
      const day = new Date(Date.now() + (done++ % 2 ? 20 : -3) * 86_400_000).toISOString().slice(0, 10)
      await approver.call('PATCH', milestonePath, { starts: day })
    }
  }
  async function draw(): Promise<void> {
    for (; !isOver; done++) await (await server.call('GET', '/api/v1/boards/bang/frame.png')).arrayBuffer()
  }
  const work = [plan(), draw()]
  return {
    done: () => done,
    async end() {
      isOver = true
      await Promise.all(work)
    },
  }
}

function percentile(values: readonly number[], percent: number): number {
  const inOrder = values.toSorted((a, b) => a - b)
  return inOrder[Math.min(inOrder.length - 1, Math.ceil((inOrder.length * percent) / 100) - 1)] as number
}

// Text, not functions: what runs in the page is not type-checked against Node.
const step = `(() => {
  let least = Infinity
  for (let i = 0, last = performance.now(); i < 50; ) {
    const now = performance.now()
    if (now === last) continue
    least = Math.min(least, now - last)
    last = now
    i++
  }
  return least
})()`
/** Both clocks are of one machine. What the page calls now is read before and after, so that no pause of its own is taken for an offset. */
const look = `(async () => {
  const wall = () => performance.timeOrigin + performance.now()
  const found = []
  while (found.length < ${looks}) {
    await new Promise((next) => setTimeout(next, 25))
    const [before, at, after] = [wall(), congchao.at(), wall()]
    if (after - before < 0.15) found.push(Math.abs(at - (before + after) / 2))
  }
  return found
})()`
