import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Campaign, Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { smallDocument } from '../server/small-plan.ts'
import type { Colleague } from '../staff.ts'
import { expectAccessible } from './axe.ts'
import { counted } from './counting.ts'
import { officeOfFile } from './office.ts'

const at = parseInstant('2020-08-14T06:30+07:00')!
const officeOf = officeOfFile({ at, browser: 'of-offices' })

/** Five boards of two kinds. */
function fiveBoards() {
  const plan = smallDocument()
  const strips = ['mot', 'hai', 'ba'].map((id) => ({ ...plan.boards[1]!, id, name: `Dải ${id}`, width: 192 }))
  return { ...plan, boards: [...plan.boards, ...strips] }
}

beforeAll(async () => {
  const { puts, staff } = officeOf()
  await puts(fiveBoards())
  // The administrator writes too: two editors of one office.
  const { id } = await jsonOf<{ id: string }>(staff.administrator.call('GET', '/api/v1/me'))
  const given = await staff.author.call('POST', `/api/v1/people/${id}/grants`, { org: null, role: 'editor' })
  expect(given.status, await given.text()).toBe(201)
})

async function opened(path: string, person: Colleague = officeOf().staff.author): Promise<Page> {
  const { as, server } = officeOf()
  const page = await (await as(person)).newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  // Whoever is shown around has that over the page.
  const { id } = await jsonOf<{ id: string }>(person.call('GET', '/api/v1/me'))
  await page.addInitScript(`localStorage.setItem('congchao-tour-${id}', 'seen')`)
  await page.addInitScript('window.print = () => { window.printed = (window.printed ?? 0) + 1 }')
  await page.goto(`${server.url}${path}`)
  return page
}

const planOf = () => jsonOf<Plan>(officeOf().server.call('GET', '/api/v1/plan'))
const campaignOf = async (id: string): Promise<Campaign> => (await planOf()).campaigns.find((one) => one.id === id)!
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
/** The days of every phase, each named for its phase. */
const daysOf = (page: Page) => page.getByRole('textbox', { name: /^Từ ngày – đến ngày/ })

const slogans = [
  ['Nhiệt liệt chào mừng ngày hội lớn', 'Toàn dân thi đua lập thành tích', 'Đoàn kết, kỷ cương, sáng tạo'],
  ['Chào mừng quý đại biểu', 'Dân giàu, nước mạnh, dân chủ, công bằng, văn minh', 'Quê hương đổi mới'],
  ['Quyết tâm thực hiện thắng lợi nghị quyết', 'Tự hào truyền thống', 'Tiến bước dưới cờ Đảng'],
]

it('a campaign of three phases, nine slogans and five boards takes seventeen actions at the most', async () => {
  const page = await opened('/campaigns')
  const hand = counted(page)
  await hand.press(page.getByRole('link', { name: 'Lập đợt tuyên truyền' }))
  await hand.type(field(page, 'Tên đợt tuyên truyền'), 'Ngày hội văn hóa')
  await hand.type(field(page, 'Tên mốc'), 'Ngày hội')
  await hand.type(field(page, 'Ngày diễn ra'), '14/10-15/10')
  await page.getByText('14/10 → Thứ Năm 15/10').first().waitFor()

  const days = daysOf(page)
  expect(await days.count()).toBe(3)
  for (const [index, text] of ['1/9-13/10', '14/10-15/10', '16/10-31/10'].entries())
    await hand.type(days.nth(index), text)
  const phases = ['Trước Ngày hội', 'Trong Ngày hội', 'Sau Ngày hội']
  for (const [index, lines] of slogans.entries()) {
    const text = index === 1 ? lines.join('\n').replace('dân chủ', 'dân chu') : lines.join('\n')
    await hand.paste(field(page, `Khẩu hiệu: ${phases[index]}`), text)
  }
  await hand.press(page.getByRole('button', { name: /^Sửa thành/ }).first())
  await page.locator('.line-drawings').first().locator('figure img').first().waitFor()
  await hand.press(page.getByRole('button', { name: 'Mọi bảng (5)' }))

  const outlook = page.locator('.boards-outlook')
  await outlook.first().locator('tbody tr').nth(2).waitFor()
  await outlook.first().getByText(slogans[0]![0]!).waitFor()
  await expectAccessible(page)
  await hand.press(page.getByRole('button', { name: 'Trình duyệt' }))
  await page.waitForURL((url) => url.pathname === '/campaigns/ngay-hoi-van-hoa')
  await page.locator('.asked-watch').getByText('Chờ duyệt').waitFor()
  await hand.press(page.getByRole('button', { name: 'In kế hoạch' }))
  expect(await page.evaluate('window.printed')).toBe(1)
  expect(hand.actions).toBeLessThanOrEqual(17)

  const campaign = await campaignOf('ngay-hoi-van-hoa')
  expect(campaign.milestones).toMatchObject([{ title: 'Ngày hội', starts: '2020-10-14', ends: '2020-10-15' }])
  expect(campaign.phases.map(({ title, starts, ends }) => [title, starts, ends])).toMatchObject([
    [phases[0], { edge: 'start', offset: '-P43D' }, { edge: 'start' }],
    [phases[1], { edge: 'start' }, { edge: 'end' }],
    [phases[2], { edge: 'end', confirm: true }, { edge: 'end', offset: 'P16D' }],
  ])
  expect(campaign.slides.map((slide) => slide.kind === 'slogan' && slide.text)).toEqual(slogans.flat())
  expect(campaign.placements.map(({ boards }) => boards)).toEqual([undefined, undefined, undefined])

  const sheet = page.locator('.printed')
  for (const text of [
    'Độc lập - Tự do - Hạnh phúc',
    'Ngày hội văn hóa',
    ...slogans.flat(),
    'chỉ bắt đầu khi mốc',
    'Người duyệt',
  ])
    expect(await sheet.textContent()).toContain(text)
})

it('a phase is moved by the keyboard, kept while it is not saved, and its removal is taken back', async () => {
  const page = await opened('/campaigns/sach-dep')
  const bar = page.getByRole('slider', { name: 'Dời giai đoạn Đợt' })
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('slider', { name: 'Ngày cuối của Đợt' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('09/10/2020 đến 07/01/2021')
  await expect.poll(() => daysOf(page).inputValue()).toBe('09/10/2020-07/01/2021')
  expect((await campaignOf('sach-dep')).phases[0]).toMatchObject({ starts: '2020-10-01', ends: '2020-12-31' })

  await page.reload()
  await page.getByText('Bạn có thay đổi chưa lưu').waitFor()
  await page.getByRole('button', { name: 'Bỏ giai đoạn Đợt' }).click()
  await page.getByText('Chưa có giai đoạn nào.').first().waitFor()
  await page.locator('.told').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('09/10/2020 đến 07/01/2021')
  expect(await field(page, 'Khẩu hiệu: Đợt').inputValue()).toBe('Sạch đẹp')

  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText('Đã lưu. Chưa phát gì mới').waitFor()
  expect((await campaignOf('sach-dep')).phases[0]).toMatchObject({ starts: '2020-10-09', ends: '2021-01-07' })
  await page.close()
})

it('two who edit one campaign are told of each other, and when one has saved the other loses nothing', async () => {
  const { staff } = officeOf()
  const [mine, theirs] = [await opened('/campaigns/sach-dep'), await opened('/campaigns/sach-dep', staff.administrator)]
  await mine.getByText('Trần Văn Quản cũng đang sửa đợt này.').waitFor()
  await theirs.getByText('Lê Thị Biên cũng đang sửa đợt này.').waitFor()

  await field(mine, 'Tên đợt tuyên truyền').fill('Xanh, sạch, đẹp')
  await field(theirs, 'Tên đợt tuyên truyền').fill('Phố phường sạch đẹp')
  await theirs.getByRole('button', { name: 'Lưu nháp' }).click()
  await theirs.getByText('Đã lưu. Chưa phát gì mới').waitFor()

  await mine.getByText(/Trần Văn Quản đã lưu đợt này lúc/).waitFor()
  expect(await field(mine, 'Tên đợt tuyên truyền').inputValue()).toBe('Xanh, sạch, đẹp')
  await mine.getByRole('button', { name: 'Lưu nháp' }).click()
  await mine.getByText('Chọn bản được giữ ở đầu trang.').waitFor()
  expect((await campaignOf('sach-dep')).title).toBe('Phố phường sạch đẹp')

  await mine.getByRole('button', { name: 'Xem hai bản khác nhau ở đâu…' }).click()
  await mine.getByRole('dialog').getByRole('cell', { name: 'Phố phường sạch đẹp' }).waitFor()
  await mine.keyboard.press('Escape')
  await mine.getByRole('button', { name: 'Lấy bản của họ' }).click()
  await expect.poll(() => field(mine, 'Tên đợt tuyên truyền').inputValue()).toBe('Phố phường sạch đẹp')
  await mine.locator('.told').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => field(mine, 'Tên đợt tuyên truyền').inputValue()).toBe('Xanh, sạch, đẹp')
  await mine.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await mine.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect.poll(async () => (await campaignOf('sach-dep')).title).toBe('Xanh, sạch, đẹp')
  await Promise.all([mine.close(), theirs.close()])
})

it('last year’s campaign is copied with its dates moved, and one that goes to the bin comes back', async () => {
  const page = await opened('/campaigns')
  await page.getByRole('button', { name: 'Chép từ năm trước…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đại hội' }).click()
  const dialog = page.getByRole('dialog', { name: 'Chép “Đại hội”' })
  await expect.poll(() => field(page, 'Tên đợt mới').inputValue()).toBe('Đại hội (bản sao)')
  await field(page, 'Tên đợt mới').fill('Đại hội năm sau')
  await dialog.getByRole('button', { name: 'Chép', exact: true }).click()
  await page.getByRole('link', { name: 'Mở đợt mới' }).click()
  await page.waitForURL((url) => url.pathname === '/campaigns/dai-hoi-nam-sau')
  expect((await campaignOf('dai-hoi-nam-sau')).phases[0]).toMatchObject({ starts: '2021-10-01' })

  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Bỏ vào thùng rác…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ vào thùng rác' }).click()
  await page.getByText('Đã bỏ “Đại hội năm sau” vào thùng rác.').waitFor()
  expect(await campaignOf('dai-hoi-nam-sau')).toBe(undefined)
  await page.locator('.told').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.waitForURL((url) => url.pathname === '/campaigns/dai-hoi-nam-sau')
  expect(await campaignOf('dai-hoi-nam-sau')).toMatchObject({ title: 'Đại hội năm sau' })
  await page.close()
})
