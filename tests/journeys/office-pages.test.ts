import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { jsonOf } from '../json-of.ts'
import { smallDocument } from '../server/small-plan.ts'
import { expectAccessible } from './axe.ts'
import { intercept } from './intercept.ts'
import { officeOfFile } from './office.ts'

const office = officeOfFile()
let page: Page

beforeAll(async () => {
  await office().puts(smallDocument())
  page = await office().context.newPage()
})

const open = (path: string) => page.goto(`${office().server.url}${path}`)
const call = (method: string, path: string, json?: unknown) =>
  office().staff.author.call(method, `/api/v1${path}`, json)
const planNow = () => jsonOf<Plan>(call('GET', '/plan'))

it('somebody is added with a link that is shown once, and what is wrong is said at its field with nothing lost', async () => {
  await open('/people')
  await page.getByRole('button', { name: 'Thêm người…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill('Đỗ Thị Hòa')
  await dialog.getByLabel('Tên đăng nhập').fill('tên có dấu <img>')
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  await dialog.getByText('phải là 2 đến 64 ký tự').waitFor()
  expect(await dialog.getByLabel('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true')
  expect(await dialog.getByLabel('Họ và tên').inputValue()).toBe('Đỗ Thị Hòa')

  await dialog.getByLabel('Tên đăng nhập').fill('hoa')
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  const link = page.getByRole('textbox', { name: 'Liên kết cho Đỗ Thị Hòa' })
  expect(await link.inputValue()).toMatch(/^http:.*\/sign-in#\S{20,}$/)
  await dialog.getByRole('button', { name: 'Xong' }).click()

  await page.getByRole('searchbox').fill('do thi hoa')
  await page.getByText('Biên tập của', { exact: false }).first().waitFor()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await expectAccessible(page)
})

it('a page that throws leaves the frame with a way on, and what nothing catches is said', async () => {
  const mend = await intercept(page, '**/api/v1/emergency-templates', (route) => route.fulfill({ json: {} }))
  await open('/emergency')
  await page.getByRole('heading', { name: 'Trang này gặp lỗi' }).waitFor()
  await page.locator('#places').getByRole('link', { name: 'Phát khẩn' }).waitFor()
  mend()
  await page.getByRole('button', { name: 'Tải lại trang' }).click()
  await page.getByRole('tab', { name: 'Mẫu' }).waitFor()
  await page.evaluate("void Promise.reject(Object.assign(new Error('hỏng'), { stack: location.origin + '/x.js' }))")
  await page.locator('.told').getByText('Trang gặp lỗi: việc vừa rồi có thể chưa xong.').waitFor()
})

it('several people are given a role at once, which is taken back by a press', async () => {
  await open('/people')
  for (const name of ['Đỗ Thị Hòa', 'Lê Thị Biên']) await page.getByLabel(`Chọn ${name}`).check()
  await page.getByRole('button', { name: 'Trao vai trò…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vai trò').selectOption('viewer')
  await dialog.getByRole('button', { name: 'Trao vai trò', exact: true }).click()
  await page.getByText('2 người đã có vai trò mới.').waitFor()
  const viewers = async () => {
    const { people } = await jsonOf<{ people: { name: string; grants: { role: string }[] }[] }>(call('GET', '/people'))
    return people.filter(({ grants }) => grants.some(({ role }) => role === 'viewer')).map(({ name }) => name)
  }
  expect((await viewers()).sort()).toEqual(['Lê Thị Biên', 'Đỗ Thị Hòa'])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  expect(await viewers()).toEqual([])
})

it('an office is added below another, and removed once it is empty, which is undone by a press', async () => {
  await open('/people?tab=orgs')
  const [top] = (await planNow()).orgs
  const act = async (office: string, what: string) => {
    await page.getByRole('button', { name: `${office}: Việc`, exact: true }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  const dialog = page.getByRole('dialog')
  await act(top?.name ?? '', 'Thêm đơn vị cấp dưới…')
  await dialog.getByLabel('Tên', { exact: true }).fill('Xã Đức Trọng')
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByText('Đã thêm Xã Đức Trọng.').waitFor()
  await page.getByRole('searchbox').fill('duc trong')
  await act('Xã Đức Trọng', 'Xóa cơ quan…')
  await dialog.getByRole('button', { name: 'Xóa cơ quan', exact: true }).click()
  await page.getByText('Không có cơ quan nào tên như vậy.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await page.getByRole('button', { name: 'Xã Đức Trọng: Việc' }).waitFor()

  await page.getByRole('searchbox').fill('')
  await act(top?.name ?? '', 'Xóa cơ quan…')
  await dialog.getByRole('button', { name: 'Xóa cơ quan', exact: true }).click()
  await dialog.getByText(/còn \d+ đơn vị cấp dưới/).waitFor()
})

it('going back with a dialog open leaves the dialog, and not the page under it', async () => {
  await open('/people')
  await page.getByRole('link', { name: 'Nhật ký việc làm' }).click()
  await page.getByRole('link', { name: 'Cơ quan và người dùng' }).click()
  await page.getByRole('tab', { name: 'Cơ quan' }).click()
  await page.getByRole('button', { name: 'Thêm cơ quan…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên', { exact: true }).fill('Xã Di Linh')
  const stepNow = () => page.evaluate(() => history.state.step)
  const here = await stepNow()
  await page.evaluate(() => history.back())
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(stepNow).toBe(here)
  await page.getByRole('button', { name: 'Thêm cơ quan…' }).click()
  await dialog.getByRole('button', { name: 'Thôi' }).click()
  expect(new URL(page.url()).pathname).toBe('/people')
  // So it does after a step within the page, which the browser takes by itself.
  await page.evaluate(() => {
    location.hash = 'main'
  })
  await page.getByRole('button', { name: 'Thêm cơ quan…' }).click()
  await dialog.waitFor()
  await page.evaluate(() => history.back())
  await dialog.waitFor({ state: 'detached' })
  await page.waitForURL((url) => url.hash === '#main')
})

it('what was removed is found in the bin, and is back by one press', async () => {
  const { campaigns } = await planNow()
  const [campaign] = campaigns
  await call('DELETE', `/campaigns/${campaign?.id}`)
  await open('/bin')
  const row = page.locator('tbody tr', { hasText: campaign?.title ?? '' })
  await row.getByText('90 ngày').waitFor()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('khong co gi nhu vay')
  await page.getByText('Không có mục nào như vậy').waitFor()
  await page.getByRole('searchbox').fill('')
  await row.getByRole('button', { name: /^Khôi phục/ }).click()
  await page.getByText(`Đã khôi phục ${campaign?.title}.`).waitFor()
  await expect.poll(() => row.count()).toBe(0)
  expect((await planNow()).campaigns).toEqual(campaigns)
})

it('an office’s settings are saved part by part, refused at their field, and follow those above again', async () => {
  const { orgs } = await planNow()
  const below = orgs.find(({ parent }) => parent !== undefined)
  await open(`/settings?org=${below?.id}`)
  const part = page.getByRole('region', { name: 'Duyệt nội dung' })
  await part.getByLabel('Số người duyệt').selectOption('2')
  await part.getByLabel('Báo người duyệt cấp trên').fill('lâu')
  await part.getByRole('button', { name: 'Lưu' }).click()
  await expect.poll(() => part.getByLabel('Báo người duyệt cấp trên').getAttribute('aria-invalid')).toBe('true')
  await part.getByLabel('Báo người duyệt cấp trên').fill('24')
  await part.getByRole('button', { name: 'Lưu' }).click()
  await part.getByText('Cơ quan này tự chọn.').waitFor()
  const own = async () => (await jsonOf<{ own: object }>(call('GET', `/orgs/${below?.id}/settings`))).own
  expect(await own()).toEqual({ approvers: 2, tellOthersAfterHours: 24 })
  await expectAccessible(page)
  await part.getByRole('button', { name: 'Theo cấp trên' }).click()
  await part.getByText('Theo cấp trên.').waitFor()
  expect(await own()).toEqual({})
})

it('a filler is written and submitted in the settings, and once approved it is seen by all and what a board shows that has nothing else', async () => {
  const { orgs } = await planNow()
  const below = orgs.find(({ parent }) => parent !== undefined)
  await open(`/settings?org=${below?.id}`)
  const part = page.getByRole('region', { name: 'Nội dung nền' })
  await part.getByText('Đang có hiệu lực, theo Tỉnh:').waitFor()
  await part.getByLabel('Khẩu hiệu nền').fill('Huyện ta sạch đẹp')
  await part.getByRole('img', { name: 'Huyện ta sạch đẹp – 96 × 16, một màu' }).waitFor()
  await expectAccessible(page)
  await part.getByRole('button', { name: 'Lưu và trình duyệt' }).click()
  await part.getByText('Chờ duyệt').waitFor()
  await office().staff.approveAll()
  await part.getByText('Đang có hiệu lực, của cơ quan này:').waitFor()
  await part.getByText('Đã duyệt', { exact: true }).waitFor()
  const reader = await (await office().as(office().staff.approver)).newPage()
  await reader.goto(page.url())
  const shown = reader.getByRole('region', { name: 'Nội dung nền' })
  await shown.getByRole('img', { name: 'Huyện ta sạch đẹp – 96 × 16' }).waitFor()
  expect(await shown.getByRole('textbox').count()).toBe(0)
  await expectAccessible(reader)
  await reader.close()
  await part.getByRole('button', { name: 'Bỏ nội dung nền' }).click()
  await part.getByText('Đã bỏ, nhưng bản đã duyệt còn phát').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await part.getByText('Đã bỏ, nhưng bản đã duyệt còn phát').waitFor({ state: 'detached' })
  await expect.poll(() => part.getByLabel('Khẩu hiệu nền').inputValue()).toBe('Huyện ta sạch đẹp')
  await open('/boards/dai')
  await page.getByText('Huyện ta sạch đẹp').first().waitFor()
})

it('a backup is made by a press, and a key is replaced only after two questions', async () => {
  await open('/settings')
  const backups = page.getByRole('region', { name: 'Sao lưu' })
  await backups.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await backups.getByText(/congchao-.*\.db/).waitFor()
  const keys = page.getByRole('region', { name: 'Khóa ký chương trình phát' })
  const version = () => keys.locator('dd').first().textContent()
  const before = Number(await version())
  await keys.getByRole('button', { name: 'Thay khóa gốc…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tôi hiểu').check()
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await dialog.getByRole('button', { name: 'Thay khóa ngay' }).click()
  await expect.poll(async () => Number(await version())).toBe(before + 1)
})

it('the log tells changes by the names that people have for fields, and stands whole', async () => {
  const [top] = (await planNow()).orgs
  await call('PUT', `/orgs/${top?.id}/settings`, { approvers: 2 })
  await open('/audit?subjectKind=settings')
  await page.locator('tbody tr').first().locator('summary').click()
  await page.getByRole('rowheader', { name: 'Số người duyệt' }).first().waitFor()
  await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
  await page.getByText(/^Nguyên vẹn: \d+ dòng\.$/).waitFor()
  await page.getByLabel('Ai làm').selectOption({ label: 'Lê Thị Biên' })
  await expect.poll(() => new URL(page.url()).searchParams.get('person')).toBeTruthy()
  await expectAccessible(page)
})
