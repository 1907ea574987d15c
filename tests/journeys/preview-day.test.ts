import type { Frame, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { canvasOf, seen } from '../player/page-canvas.ts'
import { demoOfFile, expectFrame, type Watched } from './office.ts'

const start = '2020-10-14T06:30+07:00'
const midnight = parseInstant('2020-10-14T00:00+07:00')!
const demo = demoOfFile({ at: parseInstant(start)! })

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
  const office = demo()
  const { page, complaints } = await openPage(office, '/')
  await expect.poll(() => page.locator('.board-card').count()).toBe(5)
  const card = page.locator('.board-card', { hasText: 'Bảng Quảng trường Hồ Chí Minh' })
  await card.getByText('Mất kết nối').or(card.getByText('Chưa từng kết nối')).first().waitFor()
  await card.scrollIntoViewIfNeeded()
  const pictured = () =>
    card.locator('img').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
  await expect.poll(pictured).toBe(640)
  await card.getByText('Ảnh lúc 06:3').waitFor()

  await card.getByRole('link', { name: 'Lịch phát trong ngày' }).click()
  await page.getByRole('heading', { name: 'Bảng Quảng trường Hồ Chí Minh' }).waitFor()
  await page.getByRole('button', { name: 'Dừng', exact: true }).click()
  const slider = page.getByRole('slider', { name: 'Thời điểm trong ngày' })
  // It stays where it is once everything above it has come.
  await seen(await previewIn(page), { ready: true })
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
  await page.getByText('Nội dung do Trần Văn Hùng phê duyệt lúc').waitFor()
  await page.getByText('Vì sao nội dung khác không phát lúc này?').click()
  await page.getByText('Nhường cho giai đoạn “Trong Đại hội” đang diễn ra của cùng đợt.').first().waitFor()
  expect(complaints).toEqual([])
})

it('a strip’s text scrolls in the preview as on the board, and another day is typed', async () => {
  const office = demo()
  const { page, complaints } = await openPage(office, '/boards/dong-tam?at=2020-10-14T09:00:03')
  for (const time of ['09:00:03', '09:00:07', '09:00:12', '17:59:59']) {
    await page.getByLabel('Xem lúc').fill(time)
    await page.keyboard.press('Enter')
    await expectPixels(office, page, 'dong-tam')
  }
  const date = page.getByRole('textbox', { name: 'Ngày (ngày/tháng/năm)' })
  await date.fill('31/11/2020')
  await page.keyboard.press('Tab')
  await page.getByText('Không có ngày 31/11/2020.').waitFor()
  await date.fill('1/11/2020')
  await page.keyboard.press('Tab')
  await page.getByText('Chủ Nhật, 01/11/2020').waitFor()
  expect(await date.inputValue()).toBe('01/11/2020')
  const at = parseInstant('2020-11-01T17:59:59+07:00')!
  const frame = await previewIn(page)
  await seen(frame, { ready: true, at })
  await expectFrame(office.server, { board: 'dong-tam', at, pixels: (await canvasOf(frame)).pixels })
  expect(complaints).toEqual([])
})

it('bars are gone through by the arrow keys and say what they are; the instant of one stands in the address, and a link leads back to it', async () => {
  const { page } = await openPage(demo(), '/boards/quang-truong?at=2020-10-14T06:00:00')
  const day = page.getByRole('group', { name: 'Cả ngày' })
  const bars = day.getByRole('button')
  await bars.first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const count = await bars.count()
  const before = bars.nth(count - 2)
  expect(await before.evaluate((bar) => bar === bar.ownerDocument.activeElement)).toBe(true)
  const name = (await before.getAttribute('title')) ?? ''
  expect(name).toMatch(/^\d\d:\d\d–\d\d:\d\d: Phát luân phiên · /)
  await page.keyboard.press('Enter')
  const begins = name.slice(0, 5)
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(`2020-10-14T${begins}:00`)
  await page.reload()
  await expect.poll(() => page.getByLabel('Xem lúc').inputValue()).toBe(`${begins}:00`)

  await page.getByRole('tab', { name: 'Trong ngày' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('.week-day').count()).toBe(7)
  await page.getByRole('group', { name: 'Thứ Năm 15/10/2020' }).getByRole('button').first().click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Ngày (ngày/tháng/năm)' }).inputValue()).toBe('15/10/2020')
  await page.getByRole('tab', { name: 'Các đợt' }).click()
  const phase = page.getByRole('group', {
    name: 'Trong Đại hội · Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII',
  })
  await phase.getByRole('button', { name: /của bảng/ }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?at=2020-10-14T08:00:00&tab=campaigns')
})

it('the day is printed with every slot of it, what each slide has of it, and room to sign', async () => {
  const { page } = await openPage(demo(), '/boards/cong-chao?at=2020-10-14T08:00:00')
  const bars = page.getByRole('group', { name: 'Cả ngày' }).getByRole('button')
  await bars.first().waitFor()
  const names = await bars.evaluateAll((bars) => bars.map((bar) => bar.getAttribute('title')?.slice(0, 11)))
  await page.evaluate('window.print = () => undefined')
  await page.getByRole('button', { name: 'In chương trình phát' }).click()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.printed')
  await sheet.waitFor({ state: 'visible' })
  const slots = await sheet.locator('.slot').allInnerTexts()
  expect(slots.map((slot) => slot.slice(0, 11))).toEqual(names)
  const text = await sheet.textContent()
  for (const said of ['ngày 14 tháng 10 năm 2020', 'Thứ Tư, 14/10/2020', '28/8 âm lịch', '(Ký, ghi rõ họ tên)'])
    expect(text).toContain(said)
  expect(text).toMatch(/người lập/i)
  expect(text).toContain(
    'Nhiệt liệt chào mừng Đại hội đại biểu Đảng bộ tỉnh Vĩnh Phúc lần thứ XVII, nhiệm kỳ 2020-2025!',
  )
  expect(await page.getByRole('slider').isVisible()).toBe(false)
})

// The last: the language is chosen for the browser, which the tests of the file share.
it('the pages speak English where that is chosen, and stay where they were', async () => {
  const office = demo()
  const { page } = await openPage(office, '/boards/cong-chao?at=2020-10-14T08:00:00')
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByRole('menuitemradio', { name: /English$/ }).click()
  await page.getByRole('button', { name: 'Why?' }).first().click()
  await page.getByText('Of the campaign “').waitFor()
  expect(await page.getByLabel('See it at').inputValue()).toBe('08:00:00')
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
})
