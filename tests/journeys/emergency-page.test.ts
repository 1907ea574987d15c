import { expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { officeOfFile } from './office.ts'

const plan = {
  format: 'congchao/plan@1',
  timezone: 'Asia/Ho_Chi_Minh',
  orgs: [
    { id: 'tinh', name: 'Sở Văn hóa' },
    { id: 'xa', name: 'Xã An Bình', parent: 'tinh' },
  ],
  boards: [
    { id: 'cong', org: 'tinh', name: 'Cổng chào', kind: 'gate', width: 640, height: 96 },
    { id: 'bang', org: 'xa', name: 'Bảng xã', kind: 'led', width: 256, height: 128 },
  ],
  campaigns: [],
}

const anOffice = officeOfFile()

it('an emergency goes from a template over two people’s hands onto the boards, stands on every page with its end, and is ended by one', async () => {
  const office = anOffice()
  expect((await office.server.call('PUT', '/api/v1/plan', plan)).status).toBe(200)
  const page = await office.context.newPage()
  await page.goto(`${office.server.url}/emergency`)
  await page.getByRole('tab', { name: 'Mẫu' }).click()
  await page.getByRole('button', { name: 'Soạn mẫu mới' }).click()
  await page.getByLabel('Tên mẫu').fill('Lũ quét')
  await page.getByLabel('Sự kiện').fill('Lũ quét')
  await page.getByLabel('Câu hiện sau khi kết thúc sớm').fill('ĐÃ HẾT LŨ')
  await page.getByRole('button', { name: 'Lưu và chờ duyệt' }).click()
  await page.locator('.template').getByText('Chờ duyệt', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Phê duyệt mẫu này' }).count()).toBe(0)

  const other = await (await office.as(office.staff.approver)).newPage()
  await other.goto(`${office.server.url}/emergency?tab=templates`)
  await other.getByRole('button', { name: 'Phê duyệt mẫu này' }).click()
  await other.getByText('Đã phê duyệt mẫu.').waitFor()

  await page.goto(`${office.server.url}/emergency`)
  // What is real is not offered beside what is a trial.
  await page.getByLabel('Nội dung điền thêm').fill('Lũ quét ở suối')
  expect(await page.getByRole('tabpanel').getByText(/thử/i).count()).toBe(0)
  await page.getByText('14/60 ký tự').waitFor()
  await page.getByText('Trên 2 bảng:').waitFor()
  expect(await page.locator('.preview figure').count()).toBe(2)
  await page.getByRole('button', { name: 'Soạn, chờ người cho phát' }).click()
  await page.getByText('Cần một người khác cho phát').waitFor()
  await page.getByText('Bạn không có vai trò được cho phát.').waitFor()
  expect(await page.getByRole('button', { name: /Cho phát trên/ }).count()).toBe(0)

  await other.goto(`${office.server.url}/`)
  await other.getByRole('link', { name: /PHÁT KHẨN CHỜ CHO PHÁT.*Lũ quét ở suối/ }).click()
  await other.getByRole('img', { name: 'Cổng chào đang hiện' }).waitFor()
  await expectAccessible(other)
  const first = other.getByRole('button', { name: 'Cho phát trên 2 bảng…' })
  const pressed = await first.boundingBox()
  await first.click()
  const go = other.getByRole('button', { name: 'PHÁT NGAY TRÊN 2 BẢNG' })
  const last = (await go.boundingBox())!
  const isOver = (at: number, start: number, length: number) => start <= at && at < start + length
  const middle = { x: pressed!.x + pressed!.width / 2, y: pressed!.y + pressed!.height / 2 }
  expect(isOver(middle.x, last.x, last.width) && isOver(middle.y, last.y, last.height)).toBe(false)
  await other
    .getByRole('dialog')
    .getByText(/Tự kết thúc lúc/)
    .waitFor()
  await go.click()
  await other.getByText('Đang phát trên 2 bảng.').waitFor()

  await page.goto(`${office.server.url}/boards`)
  await page.getByRole('link', { name: /ĐANG PHÁT KHẨN.*2 bảng · đến/ }).click()
  await page
    .getByText(/tự kết thúc lúc .*, còn /)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Kết thúc sớm' }).click()
  await page.getByRole('button', { name: 'Kết thúc ngay' }).click()
  await page.getByText('Đã kết thúc phát khẩn.').waitFor()
  await page.locator('.standing-emergency').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Tất cả các lần' }).click()
  await page.locator('.cards').getByText('Đã kết thúc sớm', { exact: true }).waitFor()
})

it('a trial is drawn apart, says what it is, and can be released by nobody', async () => {
  const office = anOffice()
  const page = await office.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${office.server.url}/emergency?tab=trial`)
  await page.getByLabel('Nội dung điền thêm').fill('Diễn tập')
  await page.getByRole('button', { name: 'Vẽ bản thử' }).click()
  await page.getByText('BẢN THỬ – KHÔNG PHÁT').waitFor()
  await page.getByText('Đây là bản thử: không bao giờ phát được.').waitFor()
  expect(await page.getByRole('button', { name: /Cho phát/ }).count()).toBe(0)
  expect(await page.locator('.standing-emergency').count()).toBe(0)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
})
