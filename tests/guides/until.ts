import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const everyMs = 100
const patienceMs = 60_000

/** Waits until an expression holds in a page, whose policy lets nothing but the debugger evaluate one. Throws after a minute. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let waitedMs = 0; !(await page.evaluate(expression)); waitedMs += everyMs) {
    if (waitedMs > patienceMs) throw new Error(`it does not come about: ${expression}`)
    await setTimeout(everyMs)
  }
}
