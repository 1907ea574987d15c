import { expect, it } from 'vitest'
import { anOffice } from './office.ts'

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

it('an emergency goes from a template over two people’s hands onto the boards, and off them by one', async () => {
  const office = await anOffice()
  expect((await office.server.call('PUT', '/api/v1/plan', plan)).status).toBe(200)
  const page = await office.context.newPage()
  await page.goto(`${office.server.url}/emergency`)
  await page.getByRole('tab', { name: 'Mẫu' }).click()
  await page.getByRole('button', { name: 'Soạn mẫu mới' }).click()
  await page.getByLabel('Tên mẫu').fill('Lũ quét')
  await page.getByLabel('Sự kiện').fill('Lũ quét')
  await page.getByLabel('Câu hiện sau khi hủy').fill('ĐÃ HẾT LŨ')
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText('Nháp, chờ duyệt').waitFor()
  expect(await page.getByRole('button', { name: 'Duyệt mẫu này' }).isVisible()).toBe(false)

  const other = await (await office.as(office.staff.approver)).newPage()
  await other.goto(`${office.server.url}/emergency`)
  await other.getByRole('tab', { name: 'Mẫu' }).click()
  await other.getByRole('button', { name: 'Duyệt mẫu này' }).click()
  await other.getByText('Đã duyệt mẫu.').waitFor()

  await page.reload()
  await page.getByLabel('Nội dung điền thêm').fill('Lũ quét ở suối')
  await page.getByText('14/60 ký tự').waitFor()
  await page.getByText('Trên 2 bảng:').waitFor()
  expect(await page.locator('.preview figure').count()).toBe(2)
  await page.getByRole('button', { name: 'Soạn, chờ người cho phát' }).click()
  await page.getByText('Cần một người khác cho phát').waitFor()
  await page.getByText('Bạn không có vai trò được cho phát.').waitFor()
  expect(await page.getByRole('button', { name: 'PHÁT NGAY' }).count()).toBe(0)

  await other.reload()
  await other.getByRole('button', { name: 'Xem để cho phát' }).click()
  const go = other.getByRole('button', { name: 'PHÁT NGAY TRÊN 2 BẢNG' })
  await other.getByLabel(/Gõ số bảng/).fill('3')
  expect(await go.isDisabled()).toBe(true)
  await other.getByLabel(/Gõ số bảng/).fill('2')
  await go.click()
  await other.getByText('Đang phát trên 2 bảng.').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'HỦY PHÁT KHẨN' }).click()
  await page.getByRole('button', { name: 'Hủy ngay' }).click()
  await page.getByText('Đã hủy phát khẩn.').waitFor()
  await page.getByRole('tab', { name: 'Tất cả các lần' }).click()
  await page.getByText('Đã hủy', { exact: true }).waitFor()
})
