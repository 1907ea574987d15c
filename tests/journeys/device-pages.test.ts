import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { document as plan } from './an-add-page.ts'
import { anOffice } from './office.ts'

it('a board’s machine is looked after in the console: its state, a repair, its pairing, its log, and many boards at once', async () => {
  const office = await anOffice()
  await office.puts(plan)
  const { url } = office.server
  const { author } = office.staff
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  expect((await author.call('POST', '/api/v1/boards/beam/pairing', { publicKey: { kty, crv, x, y } })).status).toBe(201)

  const page = await office.context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${url}/boards/beam`)
  const machine = page.getByRole('region', { name: 'Thiết bị' })
  await machine.getByText(/^Đã ghép từ .*Lê Thị Biên ghép/).waitFor()
  await machine.getByText('Bảng chưa kết nối lần nào').waitFor()

  // Under repair, with a note; and no more.
  await machine.getByRole('button', { name: 'Đang sửa…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đánh dấu đang sửa' }).click()
  await expect.poll(() => dialog.getByLabel('Hỏng gì').getAttribute('aria-invalid')).toBe('true')
  await dialog.getByLabel('Hỏng gì').fill('Hỏng nguồn cabin 3 <b>')
  await dialog.getByRole('button', { name: 'Đánh dấu đang sửa' }).click()
  await machine.getByText('Hỏng nguồn cabin 3 <b>').waitFor()
  await page.goto(`${url}/health?state=repair`)
  await page.getByRole('cell', { name: /Đang sửa/ }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  await page.goto(`${url}/boards/beam`)
  await machine.getByRole('button', { name: 'Sửa xong…' }).click()
  await dialog.getByRole('button', { name: 'Sửa xong' }).click()
  await machine.getByRole('button', { name: 'Đang sửa…' }).waitFor()

  // Unpaired only after it was asked.
  await machine.getByRole('button', { name: 'Ngắt ghép…' }).click()
  await dialog.getByRole('button', { name: 'Thôi' }).click()
  await machine.getByRole('button', { name: 'Ngắt ghép…' }).click()
  await dialog.getByRole('button', { name: 'Ngắt ghép' }).click()
  await machine.getByText('Chưa ghép với máy nào.').waitFor()

  // A list out of a sheet: what is wrong keeps all of it back, and what is right is registered at once.
  await page.goto(`${url}/health`)
  await page.getByRole('button', { name: 'Khai báo nhiều bảng…' }).click()
  const list = dialog.getByLabel('Dán danh sách từ Excel')
  await list.fill('Cổng Km 12\tTỉnh\t960x64\tcổng chào\nDầm cổng\tTỉnh\t960x64')
  await dialog.getByText('1 trên 2 dòng cần sửa.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Khai báo' }).isDisabled()).toBe(true)
  await list.fill('Cổng Km 12\tTỉnh\t960x64\tcổng chào\nCổng Km 13;tinh;64 x 320')
  await dialog.getByRole('button', { name: 'Khai báo 2 bảng' }).click()
  await page.getByRole('link', { name: 'Cổng Km 13' }).waitFor()
  await page.getByLabel('Tìm bảng').fill('cong km 12')
  await expect.poll(() => page.getByRole('row').count()).toBe(2)

  // When an office is told.
  await page.goto(`${url}/alerts`)
  await page.getByText('Không bảng nào có lỗi.').waitFor()
  await page.getByRole('button', { name: 'Báo khi nào, cho ai…' }).click()
  await dialog.getByLabel('Chờ bao nhiêu phút').fill('15')
  await dialog.getByLabel('Từ', { exact: true }).fill('22h')
  await dialog.getByLabel('Đến', { exact: true }).fill('0600')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu thiết lập.').waitFor()
  const { own } = await jsonOf<{ own: object }>(author.call('GET', '/api/v1/orgs/tinh/alert-settings'))
  expect(own).toEqual({ waitMinutes: 15, quiet: { from: '22:00', to: '06:00' } })

  // The log of a day, and a campaign’s.
  await page.goto(`${url}/shows?board=beam&date=2020-10-14`)
  await page.getByText('Ngày này chưa có lượt phát nào được ghi.').waitFor()
  await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
  await page.getByText('Chuỗi nguyên vẹn: 0 lượt.').waitFor()
  await page.getByRole('tab', { name: 'Theo đợt tuyên truyền' }).click()
  await page.getByText('Chưa có lượt phát nào được ghi.').waitFor()
  expect(broken).toEqual([])
})
