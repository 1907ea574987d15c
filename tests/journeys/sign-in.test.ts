import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { served } from '../served.ts'
import { expectAccessible } from './axe.ts'

const password = 'hoa ban nở trắng đồi'
const stepMs = 30_000

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  return () => browser.close()
})

/** A server that nobody has set up; the browser reaches it by a name, as passkeys need. */
async function aNewServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-sign-in-'))
  const server = await served({ dataDir })
  onTestFinished(async () => {
    await server.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  })
  const named = (url: string) => url.replace('//127.0.0.1:', '//localhost:')
  const url = named(server.url)
  return { server, url, link: named(server.link), newBrowser: () => browser.newContext() }
}

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * stepMs })

const submit = (page: Page, within = '') => page.click(`${within} form .chief`)
const faults = (page: Page) => page.locator('main .fault:not(:empty)').allTextContents()
const says = (page: Page, ...sentences: string[]) =>
  expect.poll(() => faults(page), { timeout: 60_000 }).toEqual(sentences)

async function setUp(page: Page, link: string): Promise<{ secret: string; code: string }> {
  await page.goto(link)
  await page.fill('[name=office]', 'Sở Văn hóa, Thể thao và Du lịch')
  await page.fill('[name=name]', 'Nguyễn Thị Lan')
  await page.fill('[name=login]', 'lan.nguyen')
  await page.fill('[name=password]', password)
  await page.fill('[name=again]', password)
  await submit(page)
  const secret = ((await page.textContent('.enrolment .key')) ?? '').replace(/\s/g, '')
  const code = codeOf(secret)
  await page.fill('[name=code]', code)
  await submit(page)
  await page.waitForURL((at) => at.pathname === '/')
  return { secret, code }
}

async function signIn(page: Page, url: string, login: string, typed = password): Promise<void> {
  await page.goto(url)
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', typed)
  await submit(page)
}

/** Gives the browser of a page an authenticator of the platform, whose owner is always there. */
async function plugIn(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
}

/** Runs in a page: notes in which field the keyboard is as soon as there is one, before anybody sees it. */
const looksForKeyboard = `new MutationObserver((_, observer) => {
  if (!document.querySelector('main input')) return
  observer.disconnect()
  globalThis.keyboardBegins = document.activeElement.name
}).observe(document, { childList: true, subtree: true })`

/** Calls the API as the page would. */
const asked = <T>(page: Page, method: string, path: string, body: unknown): Promise<T> =>
  page.evaluate(
    async ([verb, address, text]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/v1${address}`, { method: verb, headers, body: text })).json()
    },
    [method, path, JSON.stringify(body)] as const,
  ) as Promise<T>

test('the set-up link makes the first administrator, who gets in with a second factor and stays out without', async () => {
  const { url, link, newBrowser } = await aNewServer()
  const context = await newBrowser()
  const page = await context.newPage()
  await page.addInitScript(looksForKeyboard)
  await page.goto(link)
  await page.waitForSelector('[name=office]')
  expect(await page.evaluate('globalThis.keyboardBegins')).toBe('office')
  expect(page.url()).toBe(`${url}/sign-in`)

  await submit(page)
  await expect.poll(() => faults(page)).toHaveLength(5)
  await page.fill('[name=office]', 'Sở Văn hóa')
  await page.fill('[name=name]', 'Nguyễn Thị Lan')
  await page.fill('[name=login]', 'Lan Nguyễn')
  await page.fill('[name=password]', 'ngắn quá')
  await page.fill('[name=again]', 'khác hẳn')
  await submit(page)
  await says(
    page,
    'Phải là 2 đến 64 ký tự a-z, 0-9 và . _ @ -, bắt đầu bằng chữ hoặc số.',
    'Mới có 8 ký tự, cần ít nhất 12.',
    'Hai lần nhập chưa giống nhau.',
  )
  for (const name of ['password', 'again']) await page.fill(`[name=${name}]`, '123456789012')
  await submit(page)
  await page.waitForSelector('[name=login][aria-invalid]')
  await page.fill('[name=login]', 'lan.nguyen')
  await submit(page)
  await page.waitForSelector('[name=password][aria-invalid]')
  await page.click('.band button')
  expect(await page.inputValue('[name=name]')).toBe('Nguyễn Thị Lan')
  expect(await page.textContent('h1')).toBe('First set-up')
  await page.click('.band button')

  const { secret, code } = await setUp(page, link)
  await context.clearCookies()
  await page.goto(link)
  await says(page, 'Liên kết đã được dùng hoặc đã hết hạn.')

  await page.goto(`${url}/sign-in`)
  await page.locator('[name=password]').dispatchEvent('keydown', { key: 'A', modifierCapsLock: true })
  await page.getByText('Đang bật Caps Lock').waitFor()
  await page.click('.show')
  expect(await page.getAttribute('[name=password]', 'type')).toBe('text')
  await expectAccessible(page)
  await signIn(page, `${url}/sign-in?to=/account`, 'lan.nguyen', 'không phải mật khẩu này')
  await says(page, 'Tên đăng nhập hoặc mật khẩu không đúng.')
  await signIn(page, `${url}/sign-in?to=/account`, 'Lan.Nguyen')
  await page.waitForSelector('[name=code]')
  await page.goto(`${url}/people?tab=orgs`)
  await page.waitForURL((at) => at.pathname === '/sign-in')
  await page.fill('[name=code]', '12345')
  await submit(page)
  await says(page, 'Mã gồm đúng 6 chữ số.')
  await page.fill('[name=code]', code)
  await submit(page)
  await says(page, 'Mã không đúng hoặc đã được dùng.')
  await page.fill('[name=code]', codeOf(secret, 1).replace(/(...)/, '$1 '))
  expect(await page.getAttribute('[name=code]', 'autocomplete')).toBe('one-time-code')
  await submit(page)
  await page.waitForURL((at) => `${at.pathname}${at.search}` === '/people?tab=orgs')
})

test('a passkey is added on the account page, and shows who one is at the next sign-in', async () => {
  const { url, link, newBrowser } = await aNewServer()
  const context = await newBrowser()
  const page = await context.newPage()
  await plugIn(context, page)
  await setUp(page, link)
  await page.goto(`${url}/account`)
  await page.click('button:has-text("Thêm khóa truy cập")')
  await page.fill('dialog [name=label]', 'Máy ở cơ quan')
  await submit(page, 'dialog')
  await page.waitForSelector('.own-factors >> text=Máy ở cơ quan')
  expect(await page.locator('.own-factors').locator('li').count()).toBe(2)

  await context.clearCookies()
  await signIn(page, `${url}/sign-in?to=/account`, 'lan.nguyen')
  await page.click('button.chief:has-text("khóa truy cập")')
  await page.waitForURL((at) => at.pathname === '/account')

  await page.click('.own-factors li:has-text("Máy ở cơ quan") button')
  // The last one of an administrator stays.
  await page.waitForSelector('#last-factor')
  expect(await page.locator('.own-factors').locator('button').isDisabled()).toBe(true)
})

test('an invitation and a reset open with a new password; the former one and its sessions are over', async () => {
  const { server, newBrowser } = await aNewServer()
  const { url } = server
  const office = await (await newBrowser()).newPage()
  await setUp(office, server.link)
  await office.goto(`${url}/account`)
  // By its number the server has no passkeys.
  await office.waitForSelector('text=Ở địa chỉ này trình duyệt không cho dùng khóa truy cập (passkey)')
  expect(await office.locator('button:has-text("Thêm khóa truy cập")').isDisabled()).toBe(true)
  const invited = await asked<{ person: { id: string }; link: { secret: string } }>(office, 'POST', '/people', {
    ...{ login: 'minh.tran', name: 'Trần Văn Minh', grants: [{ org: null, role: 'editor' }] },
  })

  const page = await (await newBrowser()).newPage()
  await page.goto(`${url}/sign-in#${invited.link.secret}`)
  await page.waitForSelector('[name=again]')
  expect(await page.inputValue('[name=login]')).toBe('minh.tran')
  for (const name of ['password', 'again']) await page.fill(`[name=${name}]`, password)
  await submit(page)
  await page.waitForURL((at) => at.pathname === '/')
  await page.goto(`${url}/account`)
  await page.waitForSelector('text=Chưa có: chỉ cần mật khẩu là vào được.')

  const reset = await asked<{ link: { secret: string } }>(office, 'POST', `/people/${invited.person.id}/reset`, {})
  const elsewhere = await (await newBrowser()).newPage()
  await elsewhere.goto(`${url}/sign-in#${reset.link.secret}`)
  for (const name of ['password', 'again']) await elsewhere.fill(`[name=${name}]`, `${password} mùa xuân`)
  await submit(elsewhere)
  await elsewhere.waitForURL((at) => at.pathname === '/')
  await page.goto(`${url}/account`)
  await page.waitForURL((at) => at.pathname === '/sign-in')
  await signIn(page, `${url}/sign-in`, 'minh.tran')
  await says(page, 'Tên đăng nhập hoặc mật khẩu không đúng.')

  await elsewhere.goto(`${url}/account`)
  await elsewhere.click('summary:has-text("Đổi mật khẩu")')
  await elsewhere.fill('[name=former]', 'không phải mật khẩu')
  for (const name of ['password', 'again']) await elsewhere.fill(`[name=${name}]`, `${password} mùa hạ`)
  await submit(elsewhere)
  await elsewhere.waitForSelector('[name=former][aria-invalid]')
  await elsewhere.fill('[name=former]', `${password} mùa xuân`)
  await submit(elsewhere)
  await elsewhere.waitForSelector('text=Đã đổi mật khẩu.')
})
