import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Between, between } from '../between.ts'
import { jsonOf } from '../json-of.ts'
import type { Colleague } from '../staff.ts'
import { at, boardOn, daysOn, putOn, untilReady } from './an-add-page.ts'
import { askingMachine } from './asking-machine.ts'
import { counted } from './counting.ts'
import { officeOfFile } from './office.ts'
import { seeThrough, submitted } from './submitted.ts'

const office = officeOfFile({ at })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** A line of a commune in the hills. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

let line: Between
let officer: Page
let approver: Page
let waiting: string

beforeAll(async () => {
  waiting = await submitted(office(), 'mot', 'Đoàn kết')
  const { server, staff } = office()
  line = await between(() => Number(new URL(server.url).port))
  const phones = await Promise.all([phoneOf(staff.author), phoneOf(staff.approver)])
  officer = phones[0]
  approver = phones[1]
})

afterEach(() => line.set('passes'))
afterAll(() => line?.close())

/** Somebody’s phone, at the first page. */
async function phoneOf(person: Colleague): Promise<Page> {
  const page = await (await office().as(person, phone)).newPage()
  const debug = await page.context().newCDPSession(page)
  await debug.send('Network.emulateNetworkConditions', slow)
  await page.goto(line.url)
  await page.getByRole('heading', { level: 1, name: 'Hôm nay phát gì?' }).waitFor()
  return page
}

/** Goes where a place of the menu leads. */
async function goBy(page: Page, place: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Các trang' }).tap()
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: place }).tap()
}

async function expectNarrow(page: Page): Promise<void> {
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), 390])
}

it('an officer puts a banner on in five actions; the line that drops while it goes up costs none of them', async () => {
  const hand = counted(officer)
  // Nothing of it is in order, so it is as large as a photograph and takes seconds.
  const noise = sharp(randomBytes(320 * 160 * 3), { raw: { width: 320, height: 160, channels: 3 } })
  const buffer = await noise.resize(640, 320).jpeg({ quality: 92 }).toBuffer()
  // What sends it is a script that comes when it is needed: the line breaks as soon as it has begun.
  const breaks = officer.waitForRequest((request) => request.method() === 'PATCH').then(() => line.set('cut'))
  await hand.choose(officer.getByLabel('Băng rôn', { exact: true }), [
    { name: 'banner.jpg', mimeType: 'image/jpeg', buffer },
  ])
  await officer.waitForURL((url) => url.pathname === '/add')
  await officer.locator('.uploads').getByText('banner.jpg').waitFor()
  await breaks
  await officer.getByText('mất kết nối, đang thử lại…').first().waitFor()
  line.set('passes')
  await expect.poll(() => officer.locator('.draft figure img').count(), { timeout: 60_000 }).toBe(4)
  await expectNarrow(officer)
  await hand.press(boardOn(officer, 'Bảng quảng trường'))
  await hand.type(daysOn(officer), '1-22/12')
  await untilReady(officer)
  await hand.press(putOn(officer))
  await officer.getByText('Đã trình duyệt.').waitFor()
  expect([hand.actions, hand.keys]).toEqual([5, 7])
})

it('an approver decides in three actions; the line that is down is told, and what was decided counts once', async () => {
  const hand = counted(approver)
  await hand.press(approver.getByRole('button', { name: /Thông báo/ }))
  await hand.press(approver.locator(`.notices a[href*="${waiting}"]`).first())
  const approve = approver.getByRole('button', { name: 'Phê duyệt', exact: true })
  await approve.waitFor()
  await seeThrough(approver, approve)
  await expectNarrow(approver)
  line.set('cut')
  await approve.tap()
  await approver.getByText('Chưa liên lạc được với máy chủ.').first().waitFor()
  line.set('passes')
  await hand.press(approve)
  await approver.getByText('Đã phê duyệt. Các bảng đang nhận.').waitFor()
  expect(hand.actions).toBe(3)
})

it('a technician pairs a board in three presses and a field; what was typed outlives the line', async () => {
  const code = await askingMachine(office(), 512, 96)
  const hand = counted(officer)
  // The camera opens the address that the board shows, which is the first press.
  await officer.goto(`${line.url}/pair#${code}`)
  await officer.getByRole('heading', { name: 'Màn hình 512 × 96' }).waitFor()
  await hand.type(officer.getByLabel('Tên bảng'), 'Cổng chợ')
  line.set('cut')
  await officer.getByRole('button', { name: 'Ghép', exact: true }).tap()
  await officer.getByText('Những gì đã nhập còn nguyên').first().waitFor()
  expect(await officer.getByLabel('Tên bảng').inputValue()).toBe('Cổng chợ')
  line.set('passes')
  await hand.press(officer.getByRole('button', { name: 'Ghép', exact: true }))
  await officer.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
  await hand.press(officer.getByRole('button', { name: 'Có', exact: true }))
  await officer.getByText('Xong: nội dung nền trong 10 giây.').waitFor()
  expect(hand.actions).toBe(3)
  await expectNarrow(officer)
  const { boards } = await jsonOf<{ boards: { name: string }[] }>(office().server.call('GET', '/api/v1/boards'))
  expect(boards.filter(({ name }) => name === 'Cổng chợ')).toHaveLength(1)
})

it('a province’s campaign is opened and read whole, and comes by itself when the line is back', async () => {
  await goBy(officer, 'Đợt tuyên truyền')
  await officer.getByRole('link', { name: 'Đợt mot' }).waitFor()
  await expectNarrow(officer)
  line.set('cut')
  await officer.getByText('Đang thử lại; điều đang làm dở vẫn còn đây.').waitFor()
  line.set('passes')
  await officer.getByText('Đang thử lại; điều đang làm dở vẫn còn đây.').waitFor({ state: 'detached' })
  await officer.getByRole('link', { name: 'Đợt mot' }).tap()
  for (const part of ['1. Tên đợt', '2. Mốc', '3. Giai đoạn', '4. Khẩu hiệu và băng rôn', '5. Bảng'])
    await officer.getByRole('heading', { name: part }).waitFor()
  await expect.poll(() => officer.locator('textarea').first().inputValue()).toBe('Đoàn kết')
  await expectNarrow(officer)
})
