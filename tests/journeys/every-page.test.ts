import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { launchChromium } from '../browser.ts'
import { jsonOf } from '../json-of.ts'
import { expectAccessible } from './axe.ts'
import { consolePages } from './console-pages.ts'
import { demoOfFile } from './office.ts'
import { misspoken, unmarked } from './spoken.ts'
import { spokenDialogs } from './spoken-dialogs.ts'

const demo = demoOfFile({ at: parseInstant('2020-10-14T08:00+07:00')! })
const desk = { width: 1366, height: 768 }
const phone = { width: 390, height: 844 }
const steps = 14

let paths: readonly string[]
let page: Page
let debug: CDPSession
/** What offices, boards, campaigns and phases are called. */
let peoplesWords: ReadonlySet<string>
/** What a page tried that its policy forbids, or failed at. */
const troubles: string[] = []

beforeAll(async () => {
  const { server, context } = demo()
  paths = await consolePages(server)
  const { orgs, boards, campaigns } = await jsonOf<Plan>(server.call('GET', '/api/v1/plan'))
  const titled = campaigns.flatMap(({ title, phases }) => [title, ...phases.map((phase) => phase.title)])
  peoplesWords = new Set([...[...orgs, ...boards].map(({ name }) => name), ...titled])
  page = await watched(context)
  debug = await context.newCDPSession(page)
})

/** A page on the desk, on which nothing goes wrong unseen. */
async function watched(context: BrowserContext): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', (error) => troubles.push(String(error)))
  opened.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) troubles.push(message.text())
  })
  await opened.setViewportSize(desk)
  await opened.goto(`${demo().server.url}/`)
  return opened
}

/** Goes to a page as a link would, and waits until it stands. */
async function arrive(path: string): Promise<void> {
  // Before there is a page, nothing hears of it.
  await page.locator('h1:visible').first().waitFor()
  const isOther = await page.evaluate(`{
    const former = location.pathname
    for (const heading of document.querySelectorAll('h1')) heading.dataset.left = ''
    history.pushState(null, '', ${JSON.stringify(path)})
    dispatchEvent(new PopStateEvent('popstate'))
    former !== location.pathname
  }`)
  if (isOther) await page.locator('h1:not([data-left]):visible').waitFor()
  // The kit’s own page shows what waiting looks like.
  const waits = page.locator('main :not(.kit-page *).kit-waiting')
  await expect.poll(async () => [path, await waits.count()], { timeout: 60_000 }).toEqual([path, 0])
}

const sideways = () =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What of a page stands out at its right, so that a fault says where. */
const standsOut = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 4).map(({ tagName, className }) => tagName.toLowerCase() + '.' + className)`

async function expectNoSidewaysScroll(where: string): Promise<void> {
  // What is measured by a script is as wide as the page a frame after the page is.
  const hanging = async () => {
    const by = await sideways()
    return [where, by, by > 0 ? await page.evaluate(standsOut) : []]
  }
  await expect.poll(hanging).toEqual([where, 0, []])
}

/** Where the keyboard is, and whether that is seen. */
const focused = `(() => {
  const { activeElement: at } = document
  const isSame = at === globalThis.lastFocused
  globalThis.lastFocused = at
  const look = getComputedStyle(at)
  return {
    isSame,
    name: at.tagName.toLowerCase() + '.' + at.getAttribute('class') + ' ' + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 30),
    isSeen: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none'
      || at instanceof SVGElement && look.stroke !== 'none',
    isFrame: at.tagName === 'IFRAME' || at === document.body,
    region: at.closest('.skip') ? 'skip' : at.closest('header.band') ? 'band' : at.closest('nav.rail') ? 'rail' : at.closest('main') ? 'page' : 'else',
  }
})()`

interface Focused {
  /** Whether it was there the last time that was asked. */
  readonly isSame: boolean
  readonly name: string
  readonly isSeen: boolean
  readonly isFrame: boolean
  readonly region: string
}

async function tab(): Promise<Focused> {
  await page.keyboard.press('Tab')
  return page.evaluate<Focused>(focused)
}

it('every page has one heading, is accessible in light and in dark, is heard as it is meant, and keeps to its policy', async () => {
  for (const path of paths) {
    await arrive(path)
    expect([path, await page.locator('h1:visible').count()]).toEqual([path, 1])
    await page.evaluate(`document.documentElement.dataset.theme = 'light'`)
    await expectAccessible(page)
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`)
    await expectAccessible(page, undefined, ['color-contrast'])
    expect([path, await misspoken(debug)]).toEqual([path, []])
    expect([path, await unmarked(page, peoplesWords)]).toEqual([path, []])
    expect([path, troubles]).toEqual([path, []])
  }
})

it('every page shows where the keyboard is, and never holds it', async () => {
  for (const path of paths) {
    await arrive(path)
    await page.locator('main').focus()
    for (let step = 0; step < steps; step++) {
      const now = await tab()
      if (now.region !== 'page') break
      expect([path, now.name, now.isSeen || now.isFrame]).toEqual([path, now.name, true])
      expect([path, now.name, now.isFrame || !now.isSame]).toEqual([path, now.name, true])
    }
    expect([path, troubles]).toEqual([path, []])
  }
})

it('from the top the keyboard leads over the link to the page and the places to the page', async () => {
  await arrive('/')
  await page.evaluate(
    `{ document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') }`,
  )
  const met: string[] = []
  while (met.at(-1) !== 'page') {
    const { region, isSeen, name } = await tab()
    expect([name, isSeen]).toEqual([name, true])
    if (met.at(-1) !== region) met.push(region)
    expect(met.length).toBeLessThan(6)
  }
  expect(met).toEqual(['skip', 'band', 'rail', 'page'])
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  expect((await tab()).region).toBe('page')
})

it('no page is wider than a phone, nor than a desk where text is twice as large', async () => {
  await page.setViewportSize(phone)
  for (const path of paths) {
    await arrive(path)
    await expectNoSidewaysScroll(`${path} on a phone`)
  }
  await page.setViewportSize(desk)
  await debug.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  for (const path of paths) {
    await arrive(path)
    await expectNoSidewaysScroll(`${path} in large text`)
  }
  await debug.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
})

it('the page where one signs in is held to the same', async () => {
  const { server, context } = demo()
  const stranger = await context.browser()!.newContext()
  const door = await stranger.newPage()
  await door.goto(`${server.url}/sign-in`)
  await door.locator('h1').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await door.emulateMedia({ colorScheme })
    await expectAccessible(door)
  }
  await door.setViewportSize(phone)
  expect(await door.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
  await stranger.close()
})

spokenDialogs(demo)

it('every page stands in Chromium 109 too, fails at nothing, and is as wide as the screen', {
  timeout: 120_000,
}, async () => {
  const theirs = await launchChromium('of-offices')
  onTestFinished(() => theirs.close())
  const context = await theirs.newContext()
  await context.addCookies(await demo().context.cookies())
  page = await watched(context)
  for (const path of paths) {
    await arrive(path)
    expect([path, await page.locator('h1:visible').count()]).toEqual([path, 1])
    await expectNoSidewaysScroll(`${path} in Chromium 109`)
    expect([path, troubles]).toEqual([path, []])
  }
})
