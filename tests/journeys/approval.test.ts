import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import type { Colleague } from '../staff.ts'
import { at } from './an-add-page.ts'
import { expectAccessible } from './axe.ts'
import { counted } from './counting.ts'
import { glanceAt, officeOfFile, versionOn } from './office.ts'
import { seeThrough, submitted } from './submitted.ts'

const office = officeOfFile({ at, browser: 'of-offices' })
let approver: Page
let author: Page

async function pageOf(person: Colleague): Promise<Page> {
  const page = await (await office().as(person)).newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  return page
}

beforeAll(async () => {
  const { staff } = office()
  approver = await pageOf(staff.approver)
  author = await pageOf(staff.author)
})

const goTo = (page: Page, path: string) => page.goto(`${office().server.url}${path}`)
const approveOn = (page: Page) => page.getByRole('button', { name: 'Phê duyệt', exact: true })

/** Goes through the pictures of one submission of several, and on. */
async function passPictures(dialog: Locator, next: string): Promise<void> {
  const onward = dialog.getByRole('button', { name: next })
  await seeThrough(dialog, onward)
  await onward.click()
}

it('an approver goes from the notice to approved in three actions, past every board’s own pixels, and the boards play it', async () => {
  const id = await submitted(office(), 'mot', 'Đoàn kết')
  const board = await office().open('screen')
  await glanceAt(board, at)
  const before = await versionOn(board)
  await goTo(author, `/approvals/${id}`)
  await author.getByText('Bạn soạn hoặc trình nội dung này nên không tự duyệt').waitFor()
  await goTo(approver, '/')
  await approver.getByRole('link', { name: 'Duyệt (1 chờ bạn duyệt)' }).waitFor()

  const hand = counted(approver)
  await hand.press(approver.getByRole('button', { name: /Thông báo/ }))
  await hand.press(approver.locator('.notices a').first())
  await approveOn(approver).waitFor()
  expect(await approveOn(approver).isDisabled()).toBe(true)
  await seeThrough(approver, approveOn(approver))
  const sizes = await approver
    .locator('.draft .pixels')
    .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]))
  expect(new Set(sizes.map(String))).toEqual(new Set(['960,64', '64,320', '640,320', '320,32']))
  await approver.locator('.when').getByText('từ 01/10/2020 đến hết 31/12/2020').waitFor()
  await approver.locator('[data-item^="slides/"]').getByText('Đoàn kết').first().waitFor()
  await approver.locator('.submission-head').getByText('Lê Thị Biên').first().waitFor()
  await expectAccessible(approver)
  await hand.press(approveOn(approver))
  await approver.getByText('Đã phê duyệt. Các bảng đang nhận.').waitFor()
  expect(hand.actions).toBe(3)

  await approver.locator('.submission-head').getByText('Phạm Văn Duyệt').waitFor()
  await board.page.bringToFront()
  await expect.poll(() => versionOn(board)).toBeGreaterThan(before)
  await board.page.close()
  await author.bringToFront()
  await author.locator('.submission-head').getByText('Phạm Văn Duyệt').waitFor()
})

it('who wrote it may not approve it, is told who may, and may withdraw it, on a phone too', async () => {
  const id = await submitted(office(), 'hai', 'Kỷ cương')
  await author.setViewportSize({ width: 390, height: 844 })
  await goTo(author, `/approvals/${id}`)
  await author.getByText('nên không tự duyệt: chờ Phạm Văn Duyệt').waitFor()
  expect(await approveOn(author).count()).toBe(0)
  expect(await author.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await expect(author.getByRole('button', { name: 'Rút lại' }).boundingBox()).resolves.toMatchObject({
    y: expect.toSatisfy((y: number) => y < 844),
  })
  await author.getByRole('button', { name: 'Rút lại' }).click()
  await author.locator('.submission-head').getByText('Đã rút').waitFor()
  await author.setViewportSize({ width: 1366, height: 768 })
})

it('what is returned has numbered pins on the picture and on the word, which its author sees there, mends, and submits again', async () => {
  const id = await submitted(office(), 'ba', 'Đoàn kêt toàn dân')
  await goTo(approver, `/approvals/${id}`)
  const picture = approver.locator('[data-canvas="640x320"]')
  await picture.getByRole('button', { name: 'Ghim ghi chú vào hình 640 × 320' }).click({ position: { x: 160, y: 80 } })
  const dialog = approver.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghim', exact: true }).click()
  await dialog.getByText('Cần ghi điều phải sửa.').waitFor()
  await dialog.getByLabel('Cần sửa gì ở đây').fill('Chữ sát mép')
  await dialog.getByRole('button', { name: 'Ghim', exact: true }).click()
  await approver.getByRole('button', { name: 'kêt', exact: true }).click()
  await dialog.getByLabel('Cần sửa gì ở đây').fill('Thiếu dấu sắc')
  await dialog.getByRole('button', { name: 'Ghim', exact: true }).click()
  // Both are kept until they are sent.
  await approver.reload()
  await approver.getByRole('button', { name: 'Trả lại… (2 ghi chú)' }).click()
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await dialog.getByText('Cần ghi lý do.').waitFor()
  await dialog.getByLabel('Lý do').fill('Sai chính tả')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await approver.getByText('Lý do trả lại').waitFor()
  expect(await approver.getByRole('button', { name: 'Sửa chữ…' }).count()).toBe(0)

  await goTo(author, '/approvals?tab=mine')
  await author.locator('.submissions').getByText('Lý do: Sai chính tả').waitFor()
  await goTo(author, `/approvals/${id}`)
  const mark = author.locator('[data-canvas="640x320"] .pin-mark')
  const [left, top] = await mark.evaluate(({ style }) => [style.left, style.top].map(Number.parseFloat))
  expect([left, top].map((part) => Math.round(part! / 5) * 5)).toEqual([25, 25])
  await author.locator('[data-pinned]').getByText('kêt').waitFor()
  await mark.click()
  await author.getByRole('dialog').getByText('Chữ sát mép').waitFor()
  await author.keyboard.press('Escape')
  await author.locator('[data-item="slides/loi"]').getByText('Thiếu dấu sắc').waitFor()

  await author.getByRole('button', { name: 'Sửa chữ…' }).click()
  const mending = author.getByRole('dialog')
  await mending.getByLabel('Khẩu hiệu').fill(' ')
  await mending.getByRole('button', { name: 'Sửa và trình lại' }).click()
  await mending.getByText('Cần có chữ.').waitFor()
  await mending.getByLabel('Khẩu hiệu').fill('Đoàn kết toàn dân')
  await mending.getByRole('button', { name: 'Sửa và trình lại' }).click()
  await author.waitForURL((url) => url.pathname.startsWith('/approvals/') && !url.pathname.endsWith(id))
  await author.getByText('Đoàn kết toàn dân').first().waitFor()
  await author
    .locator('.submission-head')
    .getByText(/Đang vẽ|Chờ duyệt/)
    .waitFor()
  await author.getByRole('button', { name: 'Rút lại' }).click()
  await author.locator('.submission-head').getByText('Đã rút').waitFor()
})

it('several are looked at one after the other and approved with one press; what is refused stops none of the others', async () => {
  const good = await submitted(office(), 'bon', 'Văn minh')
  const gone = await submitted(office(), 'nam', 'Sạch đẹp')
  const bad = await submitted(office(), 'sau', '\u00D0oàn kết')
  await goTo(approver, '/approvals')
  const rowOf = (id: string) => approver.locator(`[data-submission="${id}"]`)
  await rowOf(bad).getByRole('checkbox').click()
  await rowOf(bad).getByText('Có lỗi phải sửa trước: chỉ có thể trả lại.').waitFor()
  expect(await rowOf(bad).getByRole('checkbox').isDisabled()).toBe(true)
  for (const id of [good, gone]) {
    await rowOf(id).getByRole('checkbox').click()
    await expect.poll(() => rowOf(id).getByRole('checkbox').isChecked()).toBe(true)
  }
  await approver.getByRole('button', { name: 'Xem lần lượt 2 mục…' }).click()
  const dialog = approver.getByRole('dialog')
  await dialog.locator(`[data-submission="${good}"] .pixels`).first().waitFor()
  await passPictures(dialog, 'Mục tiếp theo')
  await dialog.locator(`[data-submission="${gone}"] .pixels`).first().waitFor()
  await passPictures(dialog, 'Tổng hợp')
  await dialog.getByText('4 bảng').first().waitFor()
  expect((await office().staff.author.call('POST', `/api/v1/submissions/${gone}/cancel`, {})).status).toBe(200)
  await dialog.getByRole('button', { name: 'Phê duyệt 2 mục' }).click()
  await dialog.getByText('Đã phê duyệt 1 mục; 1 mục không được.').waitFor()
  await dialog.locator('[data-done="true"]').getByText('Đợt bon').waitFor()
  await dialog.locator('[data-done="false"] .fault').waitFor()
  await dialog.getByRole('button', { name: 'Đóng' }).last().click()
  await rowOf(good).waitFor({ state: 'detached' })
})

it('a take-down names its boards, shows what is on them and what comes after, and needs a reason and a press elsewhere; only an approval undoes it', async () => {
  await goTo(approver, '/boards/screen')
  await approver.getByRole('button', { name: 'Thu hồi Bảng quảng trường' }).click()
  const dialog = approver.getByRole('dialog')
  await dialog.getByText('Gỡ ngay khỏi 1 bảng.').waitFor()
  for (const name of ['Bảng quảng trường: Đang hiện', 'Bảng quảng trường: Sau đó'])
    await dialog.getByRole('img', { name }).waitFor()
  await dialog.getByText(/^Nội dung nền: /).waitFor()
  const next = dialog.getByRole('button', { name: 'Tiếp', exact: true })
  await next.click()
  await dialog.getByText('Cần ghi lý do.').waitFor()
  await dialog.getByLabel('Lý do').fill('Sai ngày')
  expect(await dialog.getByRole('button', { name: /thử/i }).count()).toBe(0)
  const first = await next.boundingBox()
  await next.click()
  const go = dialog.getByRole('button', { name: 'Thu hồi khỏi 1 bảng ngay bây giờ' })
  const last = await go.boundingBox()
  expect(last!.y + last!.height).toBeLessThan(first!.y + first!.height)
  await go.click()
  await approver.getByText('Đã thu hồi khỏi 1 bảng.').waitFor()
  const tierOf = async () => {
    const { now } = await jsonOf<{ now: { tier: string }[] }>(office().server.call('GET', '/api/v1/boards/screen'))
    return now[0]?.tier
  }
  expect(await tierOf()).toBe('filler')

  await goTo(author, '/')
  await author.locator('.taken').getByText('Sai ngày').waitFor()
  await author.getByRole('button', { name: /^Đề nghị phát lại/ }).click()
  await author.getByText('Đã trình: chờ người khác duyệt phát lại.').waitFor()
  expect(await tierOf()).toBe('filler')
  await goTo(approver, '/approvals')
  await approver
    .locator('.submissions')
    .getByRole('link', { name: /^Phát lại/ })
    .click()
  await approver.getByText('Phê duyệt mục này là cho phát trở lại nội dung đã thu hồi').waitFor()
  await approver.locator('.asked').getByText('mọi nội dung trên Bảng quảng trường').waitFor()
  await approver.locator('.asked').getByText('1 bảng: Bảng quảng trường').waitFor()
  await approveOn(approver).click()
  await approver.getByText('Đã phê duyệt: được phát trở lại.').waitFor()
  await expect.poll(tierOf).toBe('rotation')
})

it('the pages that somebody’s powers do not open are not offered', async () => {
  const placesOf = async (page: Page) => {
    await goTo(page, '/')
    const places = page.getByRole('navigation').getByRole('link')
    await places.first().waitFor()
    return (await places.allTextContents()).map((text) => text.replace(/\d.*$/, '').trim())
  }
  const ofApprover = await placesOf(approver)
  expect(ofApprover).toContain('Duyệt')
  for (const place of ['Đưa nội dung lên bảng', 'Nhật ký việc làm', 'Cơ quan và người dùng'])
    expect(ofApprover).not.toContain(place)
  const administrator = await pageOf(office().staff.administrator)
  const ofAdministrator = await placesOf(administrator)
  expect(ofAdministrator).toContain('Cơ quan và người dùng')
  for (const place of ['Đưa nội dung lên bảng', 'Duyệt']) expect(ofAdministrator).not.toContain(place)
})
