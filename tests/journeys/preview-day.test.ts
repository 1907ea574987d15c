import type { Frame, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { canvasOf, seen } from '../player/page-canvas.ts'
import { expectFrame, theDemo, type Watched } from './office.ts'

const start = '2020-10-14T06:30+07:00'
const midnight = parseInstant('2020-10-14T00:00+07:00')!

async function openPage({ context, server }: Watched, path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}${path}`)
  return { page, complaints }
}

/** The frame in which the board's own page plays. */
async function previewIn(page: Page): Promise<Frame> {
  const handle = await page.locator('.stage iframe').elementHandle()
  return (await handle?.contentFrame()) as Frame
}

/** The instant (epoch ms) at which the slider stands. */
const pointed = async (page: Page) => midnight + Number(await page.getByRole('slider').inputValue()) * 1000

async function expectPixels(office: Watched, page: Page, board: string): Promise<void> {
  const at = await pointed(page)
  const frame = await previewIn(page)
  await seen(frame, { ready: true, at })
  const { pixels } = await canvasOf(frame)
  await expectFrame(office.server, { board, at, pixels })
}

it('from the link to a board, to any instant of its day: what is seen is frame.png of that instant, and every turn says why', async () => {
  const office = await theDemo({ at: parseInstant(start)! })
  const { page, complaints } = await openPage(office, '/')
  await expect.poll(() => page.locator('.board-card').count()).toBe(5)
  const card = page.locator('.board-card', { hasText: 'Bảng Quảng trường Hồ Chí Minh' })
  await card.getByText('Mất kết nối').or(card.getByText('Chưa từng kết nối')).waitFor()
  await card.scrollIntoViewIfNeeded()
  const pictured = () =>
    card.locator('img').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
  await expect.poll(pictured).toBe(640)
  await card.getByText('Hình lúc 06:3').waitFor()

  await card.getByRole('link', { name: 'Lịch phát trong ngày' }).click()
  await page.getByRole('heading', { name: 'Bảng Quảng trường Hồ Chí Minh' }).waitFor()
  await page.getByRole('button', { name: 'Dừng', exact: true }).click()
  const slider = page.getByRole('slider', { name: 'Thời điểm trong ngày' })
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
  await page.mouse.down()
  for (const part of [0.5, 0.7, 0.81]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2)
  await page.mouse.up()
  expect(await pointed(page)).toBeGreaterThan(parseInstant('2020-10-14T18:00+07:00')!)
  await expectPixels(office, page, 'quang-truong')

  // The congress opens at 08:00: the second before and the second itself, by keys alone.
  await page.getByLabel('Xem lúc').fill('8h')
  await page.keyboard.press('Enter')
  expect(await pointed(page)).toBe(parseInstant('2020-10-14T08:00+07:00'))
  await expectPixels(office, page, 'quang-truong')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await slider.getAttribute('aria-valuetext')).toBe('07:59:59')
  await expectPixels(office, page, 'quang-truong')
  await page.keyboard.press('ArrowUp')
  expect(await slider.getAttribute('aria-valuetext')).toBe('08:00:59')
  await expectPixels(office, page, 'quang-truong')

  await page.getByRole('button', { name: 'Vì sao?' }).first().click()
  await page.getByText('Thuộc đợt “Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII”').waitFor()
  await page.getByText('Vì sao nội dung khác không phát lúc này?').click()
  await page.getByText('Nhường cho giai đoạn “Trong Đại hội” đang diễn ra của cùng đợt.').first().waitFor()
  expect(complaints).toEqual([])
})

it('a strip’s text scrolls in the preview as on the board, and another day is typed', async () => {
  const office = await theDemo({ at: parseInstant(start)! })
  const { page, complaints } = await openPage(office, '/boards/dong-tam?date=2020-10-14&time=09:00:03')
  for (const time of ['09:00:03', '09:00:07', '09:00:12', '17:59:59']) {
    await page.getByLabel('Xem lúc').fill(time)
    await page.keyboard.press('Enter')
    await expectPixels(office, page, 'dong-tam')
  }
  const date = page.getByLabel('Ngày (ngày/tháng/năm)')
  await date.fill('31/11/2020')
  await page.keyboard.press('Enter')
  await page.getByText('Ngày cần có dạng 14/10/2020.').waitFor()
  await date.fill('1/11/2020')
  await page.keyboard.press('Enter')
  await page.getByText('Chủ Nhật').waitFor()
  expect(await date.inputValue()).toBe('01/11/2020')
  const at = parseInstant('2020-11-01T17:59:59+07:00')!
  const frame = await previewIn(page)
  await seen(frame, { ready: true, at })
  await expectFrame(office.server, { board: 'dong-tam', at, pixels: (await canvasOf(frame)).pixels })
  expect(complaints).toEqual([])
})

it('the pages speak English where that is chosen, and stay where they were', async () => {
  const office = await theDemo({ at: parseInstant(start)! })
  const { page } = await openPage(office, '/boards/cong-chao?date=2020-10-14&time=08:00:00')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Why?' }).first().click()
  await page.getByText('Of the campaign “').waitFor()
  expect(await page.getByLabel('See it at').inputValue()).toBe('08:00:00')
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
})
