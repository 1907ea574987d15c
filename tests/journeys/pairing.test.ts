import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import { jsonOf } from '../json-of.ts'
import { seen } from '../player/page-canvas.ts'
import { officeOfFile } from './office.ts'

const at = Date.parse('2020-10-10T09:00:00+07:00')
const officeOf = officeOfFile({ at })

beforeAll(() => officeOf().puts(demoPlan(at)))

const said = (page: Page) => page.locator('main')
const digitsOn = async (page: Page): Promise<string> => {
  const line = said(page).getByText(/^\d{3} \d{3}$/)
  await line.waitFor()
  return `${await line.textContent()}`.replace(' ', '')
}
/** How far the digits stand out of their window on each side, in pixels. */
const overflow = `(() => {
  const box = document.querySelector('main')
  const range = document.createRange()
  range.selectNodeContents(box.querySelector('p'))
  const { left, right, height } = range.getBoundingClientRect()
  // What a digit leaves free above and below it may stand out.
  return [left, innerWidth - right, innerHeight * 1.3 - height].map(Math.floor).filter((space) => space < 0)
})()`

it('a machine shows six digits and a QR code, becomes the board that a technician says, shows its card, then plays', async () => {
  const office = officeOf()
  const stranger = await office.context.browser()!.newContext({ viewport: { width: 384, height: 192 } })
  const page = await stranger.newPage()
  const heard: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(JSON.parse(String(payload)).type))
  })
  await page.goto(`${office.server.url}/play`)
  const code = await digitsOn(page)
  await said(page).getByText(office.server.url).waitFor()
  // Whole pixels for each module: nothing but black and white.
  const tones = await page.evaluate(`(() => {
    const canvas = document.querySelector('main canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const box = canvas.getBoundingClientRect()
    return [[...new Set(data)].sort(), canvas.width === box.width, canvas.height <= innerHeight]
  })()`)
  expect(tones).toEqual([[0, 255], true, true])

  await page.setViewportSize({ width: 320, height: 32 })
  await expect.poll(() => page.locator('main canvas').count()).toBe(0)
  await expect.poll(async () => [await digitsOn(page), await page.evaluate(overflow)]).toEqual([code, []])
  await page.setViewportSize({ width: 64, height: 32 })
  await expect.poll(() => page.evaluate(overflow)).toEqual([])
  await page.setViewportSize({ width: 384, height: 192 })

  const confirmed = await office.server.call('POST', '/api/v1/pairings/confirm', { code, board: 'cong-chao' })
  expect(confirmed.status).toBe(201)
  await page.waitForURL((url) => url.pathname === '/play/cong-chao')
  await said(page).waitFor({ state: 'detached' })
  await expect.poll(() => heard.includes('card'), { timeout: 60_000 }).toBe(true)
  expect((await office.server.call('POST', '/api/v1/boards/cong-chao/seen', { ok: true })).status).toBe(200)
  await seen(page, { ready: true })

  // The key cannot be read out of the browser, and the page knows who it is when it comes again.
  await page.reload()
  await seen(page, { ready: true })
  expect(await said(page).count()).toBe(0)

  // So it does where its address names no board, as the machine's own does after a power cut.
  await page.goto(`${office.server.url}/play`)
  await page.waitForURL((url) => url.pathname === '/play/cong-chao')
  await seen(page, { ready: true })

  // Another window of this browser is the same machine: it plays what is kept, and waits for its turn at the server.
  const beside = await stranger.newPage()
  await beside.goto(`${office.server.url}/play/cong-chao`)
  await seen(beside, { ready: true })
  const { pairing } = await jsonOf<{ pairing: { disputedAt: number | null } }>(
    office.server.call('GET', '/api/v1/boards/cong-chao/pairing'),
  )
  expect(pairing.disputedAt).toBeNull()
  await beside.close()

  // Its pairing ends: what it still shows is covered by a new code only where somebody is there.
  expect((await office.server.call('DELETE', '/api/v1/boards/cong-chao/pairing')).status).toBe(204)
  const panels = async () => {
    await page.keyboard.press('Enter')
    return said(page).count()
  }
  await expect.poll(panels, { timeout: 60_000 }).toBe(1)
  expect(await digitsOn(page)).not.toBe(code)
  await stranger.close()
})

it('a machine without a network is paired by a file, which it verifies, and plays', async () => {
  const office = officeOf()
  const stranger = await office.context.browser()!.newContext({ viewport: { width: 600, height: 300 } })
  const page = await stranger.newPage()
  await page.route('**/api/v1/pairings', (route) => route.abort())
  await page.goto(`${office.server.url}/play`)
  await said(page).getByText('Chưa liên lạc được với máy chủ').waitFor()
  const saving = page.waitForEvent('download')
  await said(page).getByRole('button', { name: 'Lưu tệp ghép' }).click()
  const request = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
  const made = await office.server.call('POST', '/api/v1/boards/quang-truong/pairing-file', { request })
  const text = await made.text()
  const file = (content: string) => ({
    ...{ name: 'quang-truong.congchao', mimeType: 'application/x-ndjson', buffer: Buffer.from(content) },
  })
  const input = said(page).locator('input[type=file]')
  const [head = '', manifest = '', ...assets] = text.split('\n')
  const other = { ...JSON.parse(head), publicKey: { ...JSON.parse(head).publicKey, x: 'A'.repeat(43) } }
  await input.setInputFiles(file([JSON.stringify(other), manifest, ...assets].join('\n')))
  await said(page).getByText('Tệp này dành cho một máy khác.').waitFor()
  const envelope = JSON.parse(JSON.parse(manifest).manifest)
  const payload = Buffer.from(envelope.payload, 'base64').toString().replace('"epoch":1', '"epoch":2')
  const forged = { ...envelope, payload: Buffer.from(payload).toString('base64') }
  await input.setInputFiles(file([head, JSON.stringify({ manifest: JSON.stringify(forged) }), ...assets].join('\n')))
  await said(page).getByText('Chữ ký trong tệp không đúng').waitFor()
  await input.setInputFiles(file(text))
  await page.waitForURL((url) => url.pathname === '/play/quang-truong')
  await said(page).waitFor({ state: 'detached' })
  const { pairing } = await jsonOf<{ pairing: { epoch: number } }>(
    office.server.call('GET', '/api/v1/boards/quang-truong/pairing'),
  )
  expect(pairing.epoch).toBe(1)
  await seen(page, { ready: true })
})
