import type { Page } from 'playwright-core'
import { demoBanner } from './demo-banner.ts'
import { partOf, type Shot, windowOf } from './shot.ts'
import { until } from './until.ts'

const board = 'Bảng Quảng trường Hồ Chí Minh'

const isDrawn = `document.querySelector('.board-picture img')?.naturalWidth > 0`
const canSubmit = `[...document.querySelectorAll('.placing button.chief')].some((one) => !one.hasAttribute('aria-disabled'))`

/** The page on which the banner is: each of these goes on where the one before has stopped. */
let page: Page

/** One banner from the first page to its approver. */
export const officerShots: readonly Shot[] = [
  {
    file: 'can-bo-trang-dau.png',
    async draw(stage) {
      page = await stage.open('author', '/')
      await page.locator('.drop-place').waitFor()
      await page
        .getByText(/^Ảnh lúc/)
        .first()
        .waitFor()
      await until(page, isDrawn)
      return windowOf(page)
    },
  },
  {
    file: 'can-bo-hinh.png',
    async draw() {
      const buffer = await demoBanner(page)
      await page
        .getByLabel('Băng rôn', { exact: true })
        .setInputFiles({ name: 'ngay-22-12.jpg', mimeType: 'image/jpeg', buffer })
      await page.locator('.draft figure img').nth(3).waitFor()
      // The crops that are proposed come after the first pictures, and keep the words whole.
      await page.locator('.draft').getByText('hàng điểm').first().waitFor()
      return partOf(page.locator('.draft').first(), { height: 620 })
    },
  },
  {
    file: 'can-bo-trinh.png',
    async draw() {
      const put = page.getByRole('button', { name: 'Trình duyệt', exact: true })
      await page.getByRole('checkbox', { name: board }).check()
      await page.getByLabel('Phát từ ngày – đến ngày', { exact: true }).fill('1/12-22/12')
      await page.locator('.placing').getByText('22 ngày').waitFor()
      await until(page, canSubmit)
      const shot = await partOf(page.getByRole('complementary', { name: 'Đưa vào đâu' }))
      await put.click()
      await page.getByText('Đã trình duyệt.').waitFor()
      await page.close()
      return shot
    },
  },
]

/** What an officer sees once it is returned. */
export const returnedShot: Shot = {
  file: 'can-bo-tra-lai.png',
  async draw(stage) {
    const own = await stage.open('author', '/approvals?tab=mine')
    await own.locator('.submissions').getByRole('link').first().click()
    await own.getByText('Lý do trả lại').waitFor()
    const shot = await windowOf(own)
    await own.close()
    return shot
  },
}
