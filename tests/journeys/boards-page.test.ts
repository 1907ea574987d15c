import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { smallDocument } from '../server/small-plan.ts'
import { expectAccessible } from './axe.ts'
import { officeOfFile } from './office.ts'

const office = officeOfFile({ at: parseInstant('2020-10-14T06:30+07:00')! })
const places = ['phường Xuân Hương – Đà Lạt', 'xã Đức Trọng', 'xã Đắk R’lấp', 'xã Di Linh']

/** Two thousand boards: the last of them stands in Đà Lạt, and twenty besides. */
const many = Array.from({ length: 2000 }, (_, index) => ({
  ...{ id: `bang-${index}`, org: index % 2 === 0 ? 'tinh' : 'huyen', name: `Bảng số ${index}`, kind: 'led' },
  ...{ width: 192, height: 96, tags: [`nhóm ${index % 7}`] },
  place: `Km ${index}, ${places[index % 100 === 99 ? 0 : 1 + (index % 3)]}`,
  location: { latitude: 11 + (index % 50) / 50, longitude: 107.5 + Math.floor(index / 50) / 40 },
}))

beforeAll(async () => {
  const { staff } = office()
  const answer = await staff.author.call('PUT', '/api/v1/plan', { ...smallDocument(), campaigns: [], boards: many })
  expect(answer.status, await answer.text()).toBe(200)
})

async function opened(path: string): Promise<Page> {
  const { context, server } = office()
  const page = await context.newPage()
  // Whoever is shown around would have that over the page.
  await page.addInitScript(
    `for (const key of Object.keys(localStorage)) if (key.includes('tour')) localStorage[key] ??= '1'`,
  )
  await page.goto(`${server.url}${path}`)
  return page
}

const boardsNow = async () => (await jsonOf<Plan>(office().server.call('GET', '/api/v1/plan'))).boards

it('of two thousand boards only those near the window are drawn; they are found without diacritics, and reached by keys', async () => {
  const page = await opened('/')
  const cards = page.locator('.board-card')
  await cards.first().waitFor()
  expect(await cards.count()).toBeLessThan(200)
  // Rows are as high as they are once they are drawn: the end is further down than it was.
  const isAtEnd = async () => {
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    return page.locator('[data-board=bang-1999]').isVisible()
  }
  await expect.poll(isAtEnd).toBe(true)
  expect(await cards.count()).toBeLessThan(200)

  const search = page.getByRole('searchbox', { name: /^Tìm bảng/ })
  await search.scrollIntoViewIfNeeded()
  await search.fill('da lat')
  await page.getByText('20 trong 2000 bảng').waitFor()
  await page.locator('[data-board=bang-99]').getByText('Đà Lạt').waitFor()
  await search.fill("dak r'lap 1000")
  await page.getByText('1 trong 2000 bảng').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe("dak r'lap 1000")

  // From the search through the choices to the board itself, which the picture of now belongs to.
  await page.locator('[data-board=bang-1000]').waitFor()
  await search.focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Bảng số 1000')
  await page.locator('[data-board=bang-1000] img[alt*="lúc"]').waitFor()
  await expectAccessible(page)

  await page.goto(`${office().server.url}/?by=tag&q=so+19`)
  await page.getByRole('heading', { name: 'nhóm 0' }).waitFor()
  await page.close()
})

it('what is dropped or pasted on the first page goes on to where banners are made', async () => {
  const page = await opened('/')
  await page.getByRole('heading', { name: 'Thả băng rôn vào đây, hoặc dán khẩu hiệu' }).waitFor()
  await page.evaluate(`document.body.dispatchEvent(new ClipboardEvent('paste', {
    bubbles: true, clipboardData: (() => { const data = new DataTransfer(); data.setData('text/plain', 'Sạch đẹp'); return data })(),
  }))`)
  await page.waitForURL((url) => url.pathname === '/add')
  await page.goBack()
  await page.getByLabel('Băng rôn', { exact: true }).setInputFiles({
    ...{ name: 'banner.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) },
  })
  await page.waitForURL((url) => url.pathname === '/add')
  await page.close()
})

it('boards that are ticked change as one: shown before it is done, and taken back by a press', async () => {
  const page = await opened('/boards?q=da+lat')
  await page.getByText('20 trong 2000 bảng').waitFor()
  await page.getByLabel('Chọn cả 20 bảng').click()
  await page.getByRole('button', { name: 'Thay đổi 20 bảng…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Thêm vào nhóm').fill('Trục Đà Lạt')
  await dialog.getByText('20 trong 20 bảng sẽ thay đổi:').waitFor()
  await dialog.getByText('Nhóm: nhóm 1 → nhóm 1, Trục Đà Lạt').first().waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Thay đổi 20 bảng' }).click()
  await page.getByText('Đã thay đổi 20 bảng.').waitFor()
  const inGroup = async () => (await boardsNow()).filter(({ tags }) => tags?.includes('Trục Đà Lạt')).length
  expect(await inGroup()).toBe(20)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  expect(await inGroup()).toBe(0)
  expect(await boardsNow()).toEqual(many)
  await page.close()
})

it('a board is added by hand, and edited: what cannot be is said at its field, and nothing that was typed is lost', async () => {
  const page = await opened('/boards')
  await page.getByRole('button', { name: 'Thêm bảng…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên bảng').fill('Cổng chào mới')
  await dialog.getByLabel('Rộng (điểm ảnh)').fill('ba trăm')
  await dialog.getByLabel('Cao (điểm ảnh)').fill('96')
  await dialog.getByLabel('Tọa độ').fill('95, 108')
  await dialog.getByRole('button', { name: 'Thêm bảng' }).click()
  await expect.poll(() => dialog.locator('[aria-invalid=true]').count()).toBe(2)
  expect(await dialog.getByLabel('Tên bảng').inputValue()).toBe('Cổng chào mới')
  await dialog.getByLabel('Rộng (điểm ảnh)').fill('320')
  await dialog.getByLabel('Tọa độ').fill('11,94; 108,45')
  await dialog.getByRole('button', { name: 'Thêm bảng' }).click()
  await page.getByText('Đã thêm “Cổng chào mới”.').waitFor()

  await page.getByRole('searchbox', { name: /^Tìm bảng/ }).fill('cong chao moi')
  await page.getByRole('button', { name: 'Sửa Cổng chào mới' }).click()
  await dialog.getByLabel('Nơi đặt').fill('Km 3, phường Xuân Hương – Đà Lạt')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu “Cổng chào mới”.').waitFor()
  expect((await boardsNow()).at(-1)).toMatchObject({
    ...{ name: 'Cổng chào mới', width: 320, place: 'Km 3, phường Xuân Hương – Đà Lạt' },
    location: { latitude: 11.94, longitude: 108.45 },
  })
  await page.close()
})

it('the map draws two thousand boards as few marks; the list beside it is gone through by keys, and names each on the map', async () => {
  const page = await opened('/boards?tab=map')
  await page.locator('.map-mark').first().waitFor()
  expect(await page.locator('.map-mark').count()).toBeLessThan(200)
  await page.getByText(/^200\d bảng trong khung$/).waitFor()
  await page.locator('.map-list a').first().focus()
  await page.locator('.map-mark[data-pointed]').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(/^[1-9]\d? bảng trong khung$/).waitFor()
  await page.locator('.mark-name').getByText('Bảng số 0').waitFor()
  await expectAccessible(page)
  await page.close()
})
