import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { theDemo } from './office.ts'

/** What a page tried that its policy forbids, or failed at. */
interface Watched {
  readonly page: Page
  readonly troubles: string[]
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
    return { page, troubles }
  }

  const boards = await context.request.get(`${server.url}/api/v1/boards`)
  const {
    boards: [{ id: board }],
  } = (await boards.json()) as { boards: [{ id: string }] }
  const behindTheDoor = [
    '/',
    '/add',
    '/account',
    '/wall',
    `/boards/${board}`,
    '/approvals',
    '/directives',
    '/emergency',
    '/people',
    '/audit',
  ]
  for (const path of [...behindTheDoor, '/sign-in', `/play/${board}`, `/play/${board}?preview`]) {
    const { page, troubles } = await watched(path)
    const answer = await page.goto(`${server.url}${path}`)
    const policy = answer?.headers()['content-security-policy']
    expect([path, answer?.status(), policy]).toEqual([path, 200, expect.stringContaining("trusted-types 'none'")])
    await page.waitForLoadState('networkidle')
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
