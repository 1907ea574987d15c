import type { Page } from 'playwright-core'
import { partOf, type Shot, windowOf } from './shot.ts'

let page: Page

/** A submission looked at and returned, and something taken off the air. */
export const approverShots: readonly Shot[] = [
  {
    file: 'nguoi-duyet-ban-trinh.png',
    async draw(stage) {
      page = await stage.open('approver', '/approvals')
      await page.locator('.submissions').getByRole('link').first().click()
      await page.locator('.decide-bar').waitFor()
      await page.locator('.draft .pixels').first().waitFor()
      return windowOf(page)
    },
  },
  {
    file: 'nguoi-duyet-tra-lai.png',
    async draw() {
      await page
        .locator('.decide-bar')
        .getByRole('button', { name: /^Trả lại…/ })
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Lý do').fill('Ngày 22/12 in lệch xuống dưới. Đưa con số vào giữa, giữ nguyên câu chữ.')
      const shot = await partOf(dialog)
      await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click()
      await page.getByText('Lý do trả lại').waitFor()
      await page.close()
      return shot
    },
  },
  {
    file: 'nguoi-duyet-thu-hoi.png',
    async draw(stage) {
      page = await stage.open('approver', '/campaigns/do-thi', { width: 1180, height: 900 })
      await page
        .getByRole('button', { name: /^Thu hồi/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('.look-changes img').first().waitFor()
      await dialog.getByLabel('Lý do').fill('Câu chữ chưa đúng với văn bản mới.')
      const shot = await partOf(dialog)
      await page.close()
      return shot
    },
  },
]
