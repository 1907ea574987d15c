import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Violation {
  readonly id: string
  readonly impact: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[]
}

let source: Promise<string> | undefined
const axe = (): Promise<string> => {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return source
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Expects axe-core to find nothing serious or critical on a page as it stands, nor below `within` (a CSS selector) where it is given.
 * `only`: the rules that are asked for, where not all are.
 */
export async function expectAccessible(page: Page, within?: string, only?: readonly string[]): Promise<void> {
  // The debugger runs it, which no policy of the page forbids.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${await axe()};undefined`)
  // What another origin or a board’s own page draws within a frame is not this page’s to say.
  const violations = (await page.evaluate(`axe.run(${within ? JSON.stringify(within) : 'document'}, {
    resultTypes: ['violations'],
    iframes: false,
    runOnly: ${JSON.stringify(only ?? standards)},
  }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))`)) as readonly Violation[]
  const told = violations.map(({ id, impact, help, nodes }) => ({
    rule: `${id} (${impact}): ${help}`,
    at: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }))
  expect(told, page.url()).toEqual([])
}
