import type { Locator, Page } from 'playwright-core'
import type { Stage } from './stage.ts'
import { until } from './until.ts'

/** A picture of the guides, and how it comes about. */
export interface Shot {
  /** What its file is called, beside the guides. */
  readonly file: string
  /** Walks the pages to what it shows; answers its PNG. What it did there stands for those after it. */
  draw(stage: Stage): Promise<Buffer>
}

const still = { animations: 'disabled', caret: 'hide', scale: 'device' } as const

/** What a window shows, or so much of it from the top (CSS pixels). */
export async function windowOf(page: Page, height?: number): Promise<Buffer> {
  await settled(page)
  const size = page.viewportSize()
  const clip = size && height !== undefined ? { clip: { x: 0, y: 0, width: size.width, height } } : {}
  return page.screenshot({ ...still, ...clip })
}

/** A part of a page alone, with a little of what is around it. */
export async function partOf(part: Locator, { height = Number.POSITIVE_INFINITY } = {}): Promise<Buffer> {
  const page = part.page()
  await part.scrollIntoViewIfNeeded()
  await settled(page)
  const box = await part.boundingBox()
  if (!box) throw new Error('what is to be shown is not on the page')
  const [left, top] = (await page.evaluate('[scrollX, scrollY]')) as [number, number]
  const clip = {
    ...{ x: Math.max(0, box.x + left - margin), y: Math.max(0, box.y + top - margin) },
    ...{ width: box.width + 2 * margin, height: Math.min(box.height, height) + 2 * margin },
  }
  return page.screenshot({ ...still, fullPage: true, clip })
}

const margin = 10

/** Waits until fonts and pictures are there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await until(page, `[...document.images].every((image) => image.complete || image.loading === 'lazy')`)
  await page.evaluate(
    `Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))).then(() => undefined)`,
  )
}
