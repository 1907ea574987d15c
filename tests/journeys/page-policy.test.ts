import type { Page, Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { consolePages } from './console-pages.ts'
import { theDemo } from './office.ts'

/** What a page tried that its policy forbids, or failed at. */
interface Watched {
  readonly page: Page
  readonly troubles: string[]
  /** Whether it has asked for nothing since half a second, and waits for nothing; the pictures of a board's weeks do not count. */
  readonly isQuiet: () => boolean
}

const listen = `addEventListener('securitypolicyviolation', (event) => forbidden(
  event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber))`

it('every page keeps to its policy, under which no text becomes markup or code', { timeout: 180_000 }, async () => {
  const { server, context } = await theDemo()

  const stranger = await context.browser()?.newContext()
  async function watched(path: string): Promise<Watched> {
    // Whoever has signed in is led on from where one does.
    const page = await (path === '/sign-in' ? (stranger ?? context) : context).newPage()
    const troubles: string[] = []
    await page.exposeFunction('forbidden', (what: string) => troubles.push(what))
    await page.addInitScript(listen)
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('console', (message) => {
      if (/content security policy|trusted/i.test(message.text())) troubles.push(message.text())
    })
    const awaited = new Set<Request>()
    let askedAt = Date.now()
    page.on('request', (request) => {
      if (request.url().includes('/renditions/')) return
      askedAt = Date.now()
      awaited.add(request)
    })
    page.on('requestfinished', (request) => awaited.delete(request))
    page.on('requestfailed', (request) => awaited.delete(request))
    return { page, troubles, isQuiet: () => awaited.size === 0 && Date.now() - askedAt > 500 }
  }

  const pages = await consolePages(server)
  const board = pages.find((page) => page.startsWith('/boards/'))?.slice('/boards/'.length)
  // A board's page names its worker, and nothing else.
  const typesOf = (path: string) => (path.startsWith('/play/') ? 'trusted-types shell-worker' : "trusted-types 'none'")
  for (const path of pages) {
    const answer = await context.request.get(`${server.url}${path}`)
    const policy = answer.headers()['content-security-policy']
    expect([path, answer.status(), policy]).toEqual([path, 200, expect.stringContaining(typesOf(path))])
  }
  // One document is all pages behind the door; what each of them tries is watched where every page is gone through.
  for (const path of ['/', '/sign-in', `/play/${board}`, `/play/${board}?preview`]) {
    const { page, troubles, isQuiet } = await watched(path)
    const answer = await page.goto(`${server.url}${path}`)
    const policy = answer?.headers()['content-security-policy']
    expect([path, answer?.status(), policy]).toEqual([path, 200, expect.stringContaining(typesOf(path))])
    await expect.poll(isQuiet, { timeout: 60_000 }).toBe(true)
    expect([path, troubles]).toEqual([path, []])
    await page.close()
  }

  // The watch itself: what is forbidden is stopped, and told.
  const { page, troubles } = await watched('/sign-in')
  await page.goto(`${server.url}/sign-in`)
  const tried = await page.evaluate(`(() => {
    try { document.body.innerHTML = '<img src=x onerror=alert(1)>'; return 'done' } catch (error) { return error.name }
  })()`)
  expect(tried).toBe('TypeError')
  await expect.poll(() => troubles.join('\n')).toMatch(/require-trusted-types-for/)
})
