import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { officeOfFile } from './office.ts'

const officeOf = officeOfFile()

async function opened(path: string): Promise<Page> {
  const { as, server, staff } = officeOf()
  const page = await (await as(staff.administrator)).newPage()
  await page.goto(`${server.url}${path}`)
  return page
}

it('a server without boards tells its administrator what comes first, and what is next once there is one', async () => {
  const page = await opened('/')
  const steps = page.locator('.first-steps')
  await steps.getByText('Chưa có bảng nào. Bắt đầu như sau:').waitFor()
  await expectAccessible(page)
  await page.goto(`${officeOf().server.url}/directives`)
  await page.getByText('Đơn vị chưa ban hành chỉ đạo nào cho cấp dưới.').waitFor()
  await page.goBack()
  await steps.getByRole('link', { name: 'Thêm bảng đầu tiên' }).click()

  await page.getByRole('button', { name: 'Thêm bảng…' }).click()
  const dialog = page.getByRole('dialog')
  const add = dialog.getByRole('button', { name: 'Thêm bảng' })
  await add.click()
  // Every fault stands at its field, and none of them once more below.
  await dialog.getByText('Xem lại những ô được đánh dấu ở trên.').waitFor()
  expect(await dialog.getByText('không được để trống').count()).toBe(1)
  await dialog.getByLabel('Tên bảng').fill('Bảng chợ')
  await dialog.getByLabel('Rộng (điểm ảnh)').fill('640')
  await dialog.getByLabel('Cao (điểm ảnh)').fill('320')
  await add.click()
  await page.getByText('Đã thêm “Bảng chợ”.').waitFor()

  await page.getByRole('link', { name: 'Hôm nay phát gì?' }).click()
  await steps.getByText('Làm tiếp như sau:').waitFor()
  await steps.getByRole('link', { name: 'Thêm người và trao vai trò' }).waitFor()
  expect(await steps.getByRole('link', { name: 'Thêm bảng đầu tiên' }).count()).toBe(0)
})

it('an empty file is no plan, and is said to be empty', async () => {
  const { as, server, staff } = officeOf()
  const page = await (await as(staff.author)).newPage()
  await page.goto(`${server.url}/campaigns`)
  await page
    .getByLabel('Tệp kế hoạch', { exact: true })
    .setInputFiles({ name: 'ke-hoach.json', mimeType: 'application/json', buffer: Buffer.alloc(0) })
  await page.getByRole('dialog').getByText('Tệp rỗng. Không có gì thay đổi').waitFor()
})
