import sharp from 'sharp'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { document as plan } from './an-add-page.ts'
import { machineKey } from './asking-machine.ts'
import { intercept } from './intercept.ts'
import { officeOfFile } from './office.ts'

const officeOf = officeOfFile()
/** As large as a phone takes them. */
const large = { width: 3200, height: 2400, channels: 3 as const, background: '#7a5230' }

it('a board’s machine is looked after in the console: its state, a repair with a photo, its pairing', async () => {
  const office = officeOf()
  await office.puts(plan)
  const { author } = office.staff
  expect((await author.call('POST', '/api/v1/boards/beam/pairing', { publicKey: machineKey() })).status).toBe(201)

  // A technician writes no content; the photo of what is broken is theirs all the same.
  const context = await office.as(office.staff.approver)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${office.server.url}/boards/beam`)
  const machine = page.getByRole('region', { name: 'Thiết bị' })
  const dialog = page.getByRole('dialog')
  await machine.getByText(/^Đã ghép từ .*Lê Thị Biên ghép/).waitFor()
  await machine.getByText('Bảng chưa kết nối lần nào').waitFor()
  // What is the matter is told above all else, and leads to where it is mended.
  await page.locator('.notice').getByText('Bảng chưa kết nối lần nào').waitFor()
  await page.getByRole('link', { name: 'Xem thiết bị của bảng' }).click()
  await page.waitForURL((url) => url.hash === '#machine')

  await machine.getByRole('button', { name: 'Đang sửa…' }).click()
  await dialog.getByLabel('Chọn tệp').setInputFiles({
    ...{ name: 'hong.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: large }).jpeg().toBuffer() },
  })
  await dialog.getByRole('img', { name: 'hong.jpg' }).waitFor()
  await dialog.getByRole('button', { name: 'Đánh dấu đang sửa' }).click()
  await dialog.getByText('Ghi hỏng gì và ai đang sửa.').waitFor()
  expect(await dialog.getByLabel('Hỏng gì').getAttribute('aria-invalid')).toBe('true')
  await dialog.getByLabel('Hỏng gì').fill('Hỏng nguồn cabin 3 <b>')
  // The line breaks while the photo goes up: it is sent again by itself.
  const mend = await intercept(page, '**/repair/photo', (route) => route.abort())
  await dialog.getByRole('button', { name: 'Đánh dấu đang sửa' }).click()
  await dialog.getByText('Mất kết nối: ảnh tự gửi lại khi có mạng').waitFor()
  mend()
  await machine.getByText('Hỏng nguồn cabin 3 <b>').waitFor()
  const photo = machine.getByRole('img', { name: 'Ảnh chụp chỗ hỏng' })
  await expect
    .poll(() => photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBe(1600)

  // What is under repair is found among all boards; and is so no more once it is said.
  await page.goto(`${office.server.url}/health?state=repair`)
  const list = page.getByRole('list', { name: 'Tình trạng bảng' })
  await list.getByText('Đang sửa').waitFor()
  expect(await list.getByRole('article').count()).toBe(1)
  await list.getByRole('link', { name: 'Dầm cổng' }).click()
  await machine.getByRole('button', { name: 'Sửa xong…' }).click()
  await dialog.getByRole('button', { name: 'Sửa xong' }).click()
  await machine.getByRole('button', { name: 'Đang sửa…' }).waitFor()

  // Unpaired only after it was asked.
  await machine.getByRole('button', { name: 'Ngắt ghép…' }).click()
  await dialog.getByRole('button', { name: 'Thôi' }).click()
  await machine.getByRole('button', { name: 'Ngắt ghép…' }).click()
  await dialog.getByRole('button', { name: 'Ngắt ghép' }).click()
  await machine.getByText('Chưa ghép với máy nào.').waitFor()
  expect(broken).toEqual([])
  await context.close()
})

it('many boards are registered from a sheet, found by their trouble, told of, and their shows read', async () => {
  const office = officeOf()
  const { url } = office.server
  const page = await office.context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  const dialog = page.getByRole('dialog')

  // What is wrong keeps all of it back, and what is right is registered at once.
  await page.goto(`${url}/health`)
  await page.getByRole('button', { name: 'Khai báo nhiều bảng…' }).click()
  const sheet = dialog.getByLabel('Dán danh sách từ Excel')
  await sheet.fill('Cổng Km 12\tTỉnh\t960x64\tcổng chào\nDầm cổng\tTỉnh\t960x64')
  await dialog.getByText('1 trên 2 dòng cần sửa.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Khai báo' }).isDisabled()).toBe(true)
  await sheet.fill('Cổng Km 12\tTỉnh\t960x64\tcổng chào\nCổng Km 13;tinh;64 x 320')
  await dialog.getByRole('button', { name: 'Khai báo 2 bảng' }).click()
  const list = page.getByRole('list', { name: 'Tình trạng bảng' })
  await list.getByRole('link', { name: 'Cổng Km 13' }).waitFor()
  await page.getByLabel('Tìm bảng').getByRole('searchbox').fill('cong km 12')
  await expect.poll(() => list.getByRole('article').count()).toBe(1)
  await page.getByLabel('Vì sao').selectOption({ label: 'Chưa kết nối lần nào (1)' })
  await page.getByLabel('Xếp theo cơ quan').check()
  await list.getByRole('heading', { name: 'Tỉnh' }).waitFor()
  expect(new URL(page.url()).searchParams.get('cause')).toBe('never-seen')

  // When an office is told.
  await page.goto(`${url}/alerts`)
  await page.getByText('Không có cảnh báo nào đang mở.').waitFor()
  await page.getByRole('link', { name: 'Báo khi nào, cho ai…' }).click()
  const alerts = page.getByRole('region', { name: 'Cảnh báo: báo khi nào, cho ai' })
  await alerts.getByLabel('Chờ bao nhiêu phút').fill('15')
  await alerts.getByLabel('Từ', { exact: true }).fill('22h')
  await alerts.getByLabel('Đến', { exact: true }).fill('0600')
  await alerts.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu cài đặt.').waitFor()
  const { own } = await jsonOf<{ own: object }>(office.staff.author.call('GET', '/api/v1/orgs/tinh/alert-settings'))
  expect(own).toEqual({ waitMinutes: 15, quiet: { from: '22:00', to: '06:00' } })

  // The log of a day, and a campaign’s.
  await page.goto(`${url}/shows?board=beam&date=2020-10-14`)
  await page.getByText('Ngày này chưa có lượt phát nào được ghi.').waitFor()
  await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
  await page.getByText('Chuỗi nguyên vẹn: 0 lượt.').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('nhat-ky-phat-beam-2020-10-14.csv')
  await page.getByRole('tab', { name: 'Theo đợt tuyên truyền' }).click()
  await page.getByText('Chưa có lượt phát nào được ghi.').waitFor()
  expect(broken).toEqual([])
  await page.close()
})
