import { boardPage, milestonePath } from './board-page.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 20
const frameMs = 1000 / 60

/**
 * How late after a segment's boundary its pixels are drawn, in a real Chromium, by the board's own clock. The limit is the first frame
 * that the page is given at or after that instant.
 */
export async function bench(): Promise<void> {
  const { page, close } = await boardPage()
  const late = await page.evaluate<{ ours: number[]; limit: number[] }>(inPage)
  await close()
  const worst = { ours: Math.max(...late.ours), limit: Math.max(...late.limit) }
  const of = 'the first frame there is'
  const goal = { most: frameMs }
  printFigure({ name: 'boundary', ours: median(late.ours), limit: median(late.limit), unit: 'ms', of, goal })
  printFigure({ name: `boundary, the worst of ${rounds}`, ...worst, unit: 'ms', of })
}

// Text, not functions: what runs in the page is not type-checked against Node.
const inPage = `(async () => {
  const wallClock = (at) => new Date(at + 7 * 3600000).toISOString().slice(0, 23)
  async function move(at) {
    draws.length = 0
    const answer = await fetch('${milestonePath}', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ starts: wallClock(at) }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }
  const drawn = async () => { while (draws.length === 0) await new Promise((next) => setTimeout(next, 5)) }
  const frameFrom = (at) => new Promise((found) => {
    const look = () => congchao.at() >= at ? found(congchao.at() - at) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })

  const late = { ours: [], limit: [] }
  for (let round = 0; round < ${rounds}; round++) {
    const boundary = Math.ceil(congchao.at()) + 1200 + round * 7
    await move(boundary)
    while (congchao.at() < boundary - 300) await new Promise((next) => setTimeout(next, 20))
    draws.length = 0
    const limit = await frameFrom(boundary)
    await drawn()
    late.ours.push(draws[0].at - boundary)
    late.limit.push(limit)
    await move(boundary + 20 * 86400000)
    await drawn()
  }
  return late
})()`
