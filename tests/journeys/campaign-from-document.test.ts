import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Campaign, Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { smallDocument } from '../server/small-plan.ts'
import { excelPlan, planSlogans, wordPlan } from './a-plan-file.ts'
import { expectAccessible } from './axe.ts'
import { counted } from './counting.ts'
import { officeOfFile } from './office.ts'

const at = parseInstant('2020-08-14T06:30+07:00')!
const officeOf = officeOfFile({ at, browser: 'of-offices' })
let page: Page

beforeAll(async () => {
  const { as, puts, server, staff } = officeOf()
  await puts(smallDocument())
  page = await (await as(staff.author)).newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  // Whoever is shown around has that over the page.
  const { id } = await jsonOf<{ id: string }>(staff.author.call('GET', '/api/v1/me'))
  await page.addInitScript(`localStorage.setItem('congchao-tour-${id}', 'seen')`)
  await page.goto(`${server.url}/campaigns`)
})

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
/** The days of the phase of this index, a field named for its phase. */
const daysOf = (at: number) => page.getByRole('textbox', { name: /^Từ ngày – đến ngày/ }).nth(at)
const fileOf = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })
const campaigns = async (): Promise<readonly Campaign[]> =>
  (await jsonOf<Plan>(officeOf().server.call('GET', '/api/v1/plan'))).campaigns

it('a campaign of three phases and nine slogans takes six actions from the plan as a Word file, and nothing is saved before', async () => {
  const before = await campaigns()
  const hand = counted(page)
  await hand.drop(page.locator('.document-place .drop'), [fileOf('ke-hoach.docx', wordPlan())])
  const strip = page.locator('.source-strip')
  await strip.getByText('Đã đọc ke-hoach.docx: 1 mốc, 3 giai đoạn, 9 khẩu hiệu').waitFor()
  expect(new URL(page.url()).pathname).toBe('/campaigns/new')
  expect(await campaigns()).toEqual(before)

  const open = strip.locator('li', { hasText: 'để ngỏ ngày kết thúc' })
  expect(await open.locator('blockquote').textContent()).toContain('Đợt 3: Sau khi bế mạc Ngày hội')
  await expectAccessible(page)
  await hand.type(daysOf(2), '16/10-31/10/2020')
  await hand.press(page.getByRole('button', { name: /^Sửa thành/ }).first())
  await hand.press(page.getByRole('button', { name: 'Mọi bảng (2)' }))
  await hand.press(page.getByRole('button', { name: 'Trình duyệt' }))
  await page.waitForURL((url) => url.pathname.startsWith('/campaigns/tuyen-truyen-ngay-hoi'))
  await page.locator('.asked-watch').getByText('Chờ duyệt').waitFor()
  expect(hand.actions).toBeLessThanOrEqual(6)

  const campaign = (await campaigns()).find(({ title }) => title === 'Tuyên truyền Ngày hội văn hóa các dân tộc')!
  expect(campaign.document).toEqual({
    number: '45/KH-UBND',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH LÂM BIÊN',
    issuedOn: '2020-08-05',
  })
  expect(campaign.milestones).toMatchObject([{ starts: '2020-10-14', ends: '2020-10-15' }])
  const [milestone] = campaign.milestones!
  expect(campaign.phases.map(({ starts, ends }) => [starts, ends])).toEqual([
    ['2020-09-01', '2020-10-13'],
    ['2020-10-14', '2020-10-15'],
    [
      { milestone: milestone!.id, edge: 'end', confirm: true },
      { milestone: milestone!.id, edge: 'end', offset: 'P16D' },
    ],
  ])
  const texts = planSlogans.flat().map((text) => text.replace('dân chu,', 'dân chủ,'))
  expect(campaign.slides.map((slide) => slide.kind === 'slogan' && slide.text)).toEqual(texts)
  expect(campaign.placements.map(({ slides }) => slides.length)).toEqual([3, 3, 3])
})

it('an Excel plan fills the same draft; a doubt leads to its field, goes when it was looked at, and outlives the page', async () => {
  await page.goto(`${officeOf().server.url}/campaigns/new`)
  await field('Tên đợt tuyên truyền').fill('Đang soạn dở')
  await page.locator('.document-place summary').first().click()
  await page.getByLabel('Tệp Word hoặc Excel', { exact: true }).setInputFiles(fileOf('ke-hoach.xlsx', excelPlan()))
  const strip = page.locator('.source-strip')
  await strip.getByText('Đã đọc ke-hoach.xlsx: 1 mốc, 3 giai đoạn, 9 khẩu hiệu').waitFor()
  expect(await field('Tên đợt tuyên truyền').inputValue()).toBe('Tuyên truyền Ngày hội văn hóa các dân tộc')
  const read = await Promise.all([0, 1, 2].map((at) => daysOf(at).inputValue()))
  expect(read).toEqual(['01/09/2020-13/10/2020', '14/10/2020-15/10/2020', '16/10/2020-31/10/2020'])

  await page.reload()
  await strip.getByText('Cần xem lại 1 chỗ.').waitFor()
  await strip.getByRole('button', { name: /^Thiếu dấu/ }).click()
  const selected = `document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)`
  await expect.poll(() => page.evaluate(selected)).toBe(planSlogans[1][1])
  await strip.getByRole('button', { name: /^Đã xem/ }).click()
  await strip.getByText('Không còn chỗ nào phải xem lại.').waitFor()
})

it('what is no plan says what to do, and the draft that a file replaced comes back', async () => {
  const choose = (name: string, bytes: Uint8Array) =>
    page.getByLabel('Tệp Word hoặc Excel', { exact: true }).setInputFiles(fileOf(name, bytes))
  await page.locator('.document-place summary').first().click()
  await choose('cu.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))
  await page.getByText('lưu lại thành .docx').first().waitFor()
  await choose('dut.docx', wordPlan().slice(0, 900))
  await page.getByText('Tệp bị hỏng hoặc chưa tải về hết.').waitFor()
  expect(await field('Tên đợt tuyên truyền').inputValue()).toBe('Tuyên truyền Ngày hội văn hóa các dân tộc')

  await page.getByText('Hoặc dán chữ của kế hoạch').click()
  await field('Chữ của kế hoạch').fill(
    'Kế hoạch tuyên truyền bầu cử\nKhẩu hiệu:\n- Đi bầu cử là quyền lợi của mọi công dân',
  )
  await page.getByRole('button', { name: 'Đọc chữ đã dán' }).click()
  await expect.poll(() => field('Tên đợt tuyên truyền').inputValue()).toBe('Tuyên truyền bầu cử')
  await page.locator('.told').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => field('Tên đợt tuyên truyền').inputValue()).toBe('Tuyên truyền Ngày hội văn hóa các dân tộc')
})
