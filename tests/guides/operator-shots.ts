import { partOf, type Shot, windowOf } from './shot.ts'

/** A campaign, its milestone on the move, what became of a directive, and an emergency before its release. */
export const operatorShots: readonly Shot[] = [
  {
    file: 'nguoi-dieu-hanh-dot.png',
    async draw(stage) {
      const page = await stage.open('author', '/campaigns/dai-hoi-17')
      const phases = page.locator('.card').filter({ has: page.getByRole('heading', { name: '3. Giai đoạn' }) })
      await phases.waitFor()
      const shot = await partOf(phases, { height: 620 })
      await page.close()
      return shot
    },
  },
  {
    file: 'nguoi-dieu-hanh-moc.png',
    async draw(stage) {
      // Who decides what plays decides when it does.
      const page = await stage.open('approver', '/campaigns', { width: 1180, height: 1000 })
      await page.getByRole('button', { name: /^Đổi mốc Đại hội/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Ngày').first().fill('02/12/2026')
      await dialog.getByLabel('Ngày').nth(1).fill('03/12/2026')
      await dialog.getByRole('button', { name: 'Xem thay đổi' }).click()
      await dialog.getByRole('button', { name: 'Áp dụng' }).waitFor()
      const shot = await partOf(dialog)
      await page.close()
      return shot
    },
  },
  {
    file: 'nguoi-dieu-hanh-chi-dao.png',
    async draw(stage) {
      await stage.call('ward', 'PUT', '/api/v1/directives/dai-hoi-17/acknowledgement', {
        ...{ org: 'dong-tam', boards: ['dong-tam', 'cong-ba-tam'], startsAt: Date.parse('2026-11-30T00:00+07:00') },
      })
      const page = await stage.open('author', '/directives')
      await page.getByRole('tab', { name: 'Đã ban hành' }).click()
      const shot = await windowOf(page)
      await page.close()
      return shot
    },
  },
  {
    file: 'nguoi-dieu-hanh-phat-khan.png',
    async draw(stage) {
      const page = await stage.open('author', '/emergency')
      await page.getByLabel('Nội dung điền thêm').fill('Lũ quét ở suối Đồng Tâm, tránh xa bờ suối')
      await page.locator('.preview figure img').first().waitFor()
      const shot = await windowOf(page)
      await page.close()
      return shot
    },
  },
]
