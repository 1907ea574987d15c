import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import type { Colleague } from '../staff.ts'
import { anAddPage, approveNewest, at, submitOn, untilReady, wordsOn } from './an-add-page.ts'
import { glanceAt, type Office, versionOn } from './office.ts'

/** A page of the console, open for somebody of the office. */
async function pageFor(office: Office, person: Colleague, path: string): Promise<Page> {
  const page = await (await office.as(person)).newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${office.server.url}${path}`)
  return page
}

/** An office in which an author has submitted a slogan. */
async function submitted(): Promise<{ office: Office; author: Page }> {
  const { office, page: author } = await anAddPage()
  await wordsOn(author).fill('Đoàn kết')
  await untilReady(author)
  await submitOn(author)
  await author.locator('.asked-watch').getByText('Chờ duyệt').waitFor()
  return { office, author }
}

/** The page of what waits for the approver. */
async function waiting(office: Office): Promise<Page> {
  const page = await pageFor(office, office.staff.approver, '/approvals')
  await page.getByRole('link', { name: 'Duyệt (1 chờ bạn duyệt)' }).waitFor()
  await page.locator('.submissions').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Phê duyệt' }).waitFor()
  return page
}

it('an approver sees every board’s own pixels, where and when, and what is displaced; once approved the boards play it', async () => {
  const { office, author } = await submitted()
  const board = await office.open('screen')
  await glanceAt(board, at)
  const before = await versionOn(board)
  const page = await waiting(office)
  const sizes = await page
    .locator('.draft .pixels')
    .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]))
  expect(new Set(sizes.map(String))).toEqual(new Set(['960,64', '64,320', '640,320', '320,32']))
  await page.locator('.when').getByText('từ 00:00 01/10/2020 đến 00:00 01/01/2021').waitFor()
  await page.locator('[data-item^="slides/"]').getByText('Đoàn kết').first().waitFor()
  await page.locator('.submission-page').getByText('Lê Thị Biên').first().waitFor()

  await page.getByRole('button', { name: 'Phê duyệt' }).click()
  await page.getByText('Đã duyệt. Các bảng đang nhận.').waitFor()
  await page.locator('.heading').getByText('Phạm Văn Duyệt').waitFor()
  await board.page.bringToFront()
  await expect.poll(() => versionOn(board)).toBeGreaterThan(before)
  await author.bringToFront()
  await author.locator('.asked-watch').getByText('Đã được duyệt').waitFor()
})

it('who wrote it may not approve it, is told who may, and may withdraw it', async () => {
  const { office } = await submitted()
  const page = await pageFor(office, office.staff.author, '/approvals')
  await page.locator('.submissions').getByRole('link').first().click()
  await page.getByText('Bạn soạn hoặc trình nội dung này nên không tự duyệt').waitFor()
  expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Rút lại' }).click()
  await page.locator('.heading').getByText('Đã rút').waitFor()
})

it('what is returned tells why, with notes where they belong, and can be submitted again from the campaign', async () => {
  const { office } = await submitted()
  const page = await waiting(office)
  const item = page.locator('[data-item^="slides/"]')
  await item.getByText('Ghim ghi chú').click()
  await item.getByLabel('Ghi chú cho mục này').fill('Viết hoa chữ cuối')
  await page.getByRole('button', { name: 'Trả lại…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await dialog.getByText('Cần ghi lý do.').waitFor()
  await dialog.getByLabel('Lý do').fill('Sai chính tả')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Lý do trả lại').waitFor()

  const today = await pageFor(office, office.staff.author, '/')
  const campaign = today.locator('[data-campaign="dai-hoi"]')
  await campaign.locator('summary').click()
  await campaign.getByText('Sai chính tả').waitFor()
  await campaign.getByRole('link', { name: 'Xem bản trình' }).click()
  await today.getByText('Viết hoa chữ cuối').waitFor()
  await today.goBack()
  await campaign.locator('summary').click()
  await campaign.getByRole('button', { name: /^Trình duyệt \d+ mục$/ }).click()
  await today.waitForURL(/\/approvals\//)
  await today
    .locator('.heading')
    .getByText(/Đang vẽ|Chờ duyệt/)
    .waitFor()
})

it('what is returned is mended where it is looked at, and goes to the approver again', async () => {
  const { office } = await submitted()
  const page = await waiting(office)
  await page.getByRole('button', { name: 'Trả lại…' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Sai chính tả')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Lý do trả lại').waitFor()
  expect(await page.getByRole('button', { name: 'Sửa chữ…' }).count()).toBe(0)

  const own = await pageFor(office, office.staff.author, new URL(page.url()).pathname)
  await own.getByRole('button', { name: 'Sửa chữ…' }).first().click()
  const dialog = own.getByRole('dialog')
  await dialog.getByLabel('Khẩu hiệu').fill(' ')
  await dialog.getByRole('button', { name: 'Sửa và trình lại' }).click()
  await dialog.getByText('Cần có chữ.').waitFor()
  await dialog.getByLabel('Khẩu hiệu').fill('Kỷ cương, đoàn kết')
  await dialog.getByRole('button', { name: 'Sửa và trình lại' }).click()
  await own.waitForURL((url) => url.href !== page.url() && url.pathname.startsWith('/approvals/'))
  await own.getByText('Kỷ cương, đoàn kết').first().waitFor()
  await own
    .locator('.heading')
    .getByText(/Đang vẽ|Chờ duyệt/)
    .waitFor()
})

it('a take-down names its boards and needs a reason, clears them at once, and only an approval undoes it', async () => {
  const { office } = await submitted()
  await approveNewest(office)
  const page = await pageFor(office, office.staff.approver, '/')
  const campaign = page.locator('[data-campaign="dai-hoi"]')
  await campaign.getByText('Đang phát 1').waitFor()
  await campaign.locator('summary').click()
  await campaign.getByRole('button', { name: 'Thu hồi “Đại hội”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('4 bảng sẽ gỡ ngay.').waitFor()
  await dialog.getByRole('button', { name: 'Tiếp' }).click()
  await dialog.getByLabel('Lý do').fill('Sai ngày')
  await dialog.getByRole('button', { name: 'Thu hồi khỏi 4 bảng' }).click()
  await page.getByText('Đã thu hồi khỏi 4 bảng.').waitFor()
  await page.locator('.taken').getByText('Sai ngày').waitFor()
  await campaign.locator('.sum').getByText('Thu hồi 1').waitFor()
  const tierOf = async () => {
    const { now } = await jsonOf<{ now: { tier: string }[] }>(office.server.call('GET', '/api/v1/boards/screen'))
    return now[0]?.tier
  }
  expect(await tierOf()).toBe('filler')

  const author = await pageFor(office, office.staff.author, '/')
  await author.getByRole('button', { name: /^Đề nghị phát lại/ }).click()
  await author.getByText('Đã trình: chờ người khác duyệt phát lại.').waitFor()
  expect(await tierOf()).toBe('filler')
  await page.goto(`${office.server.url}/approvals`)
  await page
    .locator('.submissions')
    .getByRole('link', { name: /^Phát lại/ })
    .click()
  await page.getByText('Duyệt mục này là cho phát trở lại nội dung đã thu hồi').waitFor()
  await page.locator('.asked').getByText('đợt “Đại hội”').waitFor()
  await page
    .locator('.asked')
    .getByText(/^4 bảng: /)
    .waitFor()
  await page.getByRole('button', { name: 'Phê duyệt' }).click()
  await page.getByText('Đã duyệt: được phát trở lại.').waitFor()
  await expect.poll(tierOf).toBe('rotation')
})

it('the pages that somebody’s powers do not open are not offered', async () => {
  const { office } = await anAddPage()
  const placesOf = async (person: Colleague) => {
    const page = await pageFor(office, person, '/')
    const places = page.getByRole('navigation').getByRole('link')
    await places.first().waitFor()
    return (await places.allTextContents()).map((text) => text.replace(/\d.*$/, '').trim())
  }
  const approver = await placesOf(office.staff.approver)
  expect(approver).toContain('Duyệt')
  for (const place of ['Đưa nội dung lên bảng', 'Nhật ký', 'Cơ quan và người dùng'])
    expect(approver).not.toContain(place)
  const administrator = await placesOf(office.staff.administrator)
  expect(administrator).toContain('Cơ quan và người dùng')
  for (const place of ['Đưa nội dung lên bảng', 'Duyệt']) expect(administrator).not.toContain(place)
})
