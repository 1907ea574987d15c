import { expect, it } from 'vitest'
import { anOffice } from './office.ts'

it('somebody is added with a link that is shown once, and what is wrong is said at its field with nothing lost', async () => {
  const office = await anOffice()
  await office.puts({
    ...{
      format: 'congchao/plan@1',
      timezone: 'Asia/Ho_Chi_Minh',
      orgs: [{ id: 'tinh', name: 'Tỉnh', level: 'province' }],
    },
    ...{ boards: [], campaigns: [] },
  })
  const page = await office.context.newPage()
  await page.goto(`${office.server.url}/people`)
  await page.getByRole('button', { name: 'Thêm người…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill('Đỗ Thị Hòa')
  await dialog.getByLabel('Tên đăng nhập').fill('tên có dấu <img>')
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  await dialog.locator('label', { hasText: 'Tên đăng nhập' }).getByText('phải là 2 đến 64 ký tự').waitFor()
  expect(await dialog.getByLabel('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true')
  expect(await dialog.getByLabel('Họ và tên').inputValue()).toBe('Đỗ Thị Hòa')

  await dialog.getByLabel('Tên đăng nhập').fill('hoa')
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  const link = page.getByRole('textbox', { name: 'Liên kết cho Đỗ Thị Hòa' })
  await link.waitFor()
  expect(await link.inputValue()).toMatch(/^http:.*\/sign-in#\S{20,}$/)

  await page.goto(`${office.server.url}/people`)
  await page.getByRole('button', { name: 'Đỗ Thị Hòa' }).waitFor()
  await page.getByRole('tab', { name: 'Cơ quan' }).click()
  await page.getByText('cấp tỉnh').waitFor()
})
