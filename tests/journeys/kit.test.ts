import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { officeOfFile } from './office.ts'

const office = officeOfFile()

const focused = (page: Page) => page.evaluate('document.activeElement.textContent.trim()')
const describedBy = "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"

it('every component is accessible in light and in dark, and is worked by the keyboard alone', async () => {
  const { context, server } = office()
  const page = await context.newPage()
  await page.goto(`${server.url}/console/kit`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await expectAccessible(page)

  const held = page.getByRole('button', { name: 'Trình duyệt' }).nth(1)
  await held.focus()
  expect([await held.getAttribute('aria-disabled'), await page.evaluate(describedBy)]).toEqual([
    'true',
    'Chưa chọn bảng nào.',
  ])

  // Tabs: one of them is in the order of the keyboard, arrows go round.
  const tab = (name: string) => page.getByRole('tab', { name })
  await tab('Ngày').focus()
  await page.keyboard.press('ArrowRight')
  expect([await focused(page), await tab('Tuần').getAttribute('aria-selected')]).toEqual(['Tuần', 'true'])
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  expect([await focused(page), await page.getByRole('tabpanel').textContent()]).toEqual(['Ngày', 'Cả ngày'])

  // A menu: it opens on its first thing, Esc gives the focus back, a choice closes it.
  const more = page.getByRole('button', { name: 'Việc khác' })
  await more.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe('Xóa')
  await page.keyboard.press('Escape')
  expect([await focused(page), await page.getByRole('menu').count()]).toEqual(['Việc khác', 0])
  await more.press('Enter')
  await page.keyboard.press('Enter')

  // The dialog that it opened: the field has the focus, a refusal stands at it, Esc leaves and gives the focus back.
  const name = page.getByRole('dialog', { name: 'Đặt tên' }).getByLabel('Tên')
  await name.fill('Cổng')
  await name.press('Enter')
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  expect([await page.evaluate('document.activeElement.value'), await page.evaluate(describedBy)]).toEqual([
    'Cổng',
    'Tên này đã có',
  ])
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focused(page)).toBe('Việc khác')

  // Two thousand rows: few are drawn, and what has the focus stays however far one scrolls; Tab goes on from there.
  const rows = page.locator('.virtual-rows > li')
  await page.getByRole('button', { name: 'Bảng 1', exact: true }).focus()
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.getByRole('button', { name: 'Bảng 2000' }).waitFor()
  expect(await rows.count()).toBeLessThan(200)
  expect(await focused(page)).toBe('Bảng 1')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Bảng 2')
  await page.close()
})

it('a newcomer is shown around once, by the keyboard, and nothing that is talked about is covered', async () => {
  const { context, server } = office()
  const newcomer = await context
    .browser()!
    .newContext({ storageState: { cookies: await context.cookies(), origins: [] } })
  const page = await newcomer.newPage()
  await page.goto(server.url)
  const tour = page.getByRole('dialog', { name: 'Hôm nay phát gì?' })
  await tour.waitFor()
  await expectAccessible(page, '.tour')
  for (const heading of ['Đưa băng rôn, khẩu hiệu lên bảng', 'Cơ quan và người dùng', 'Thông báo']) {
    await page.getByRole('button', { name: 'Tiếp' }).press('Enter')
    await page.getByRole('dialog', { name: heading }).waitFor()
    await expect.poll(async () => [await focused(page), await page.evaluate(isCovered)]).toEqual([heading, false])
  }
  await page.keyboard.press('Escape')
  await page.locator('.tour').waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('.tour').count()).toBe(0)

  // A page that is gone to is read out by its heading; a look that is chosen is kept.
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByRole('menuitemradio', { name: 'Giao diện: Tối' }).click()
  await page.evaluate("history.pushState(null, '', '/console/kit'); dispatchEvent(new PopStateEvent('popstate'))")
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1')
  await page.getByRole('button', { name: 'Trợ giúp' }).click()
  await page
    .getByRole('complementary', { name: /^Trợ giúp/ })
    .getByRole('button', { name: 'Xem phần giới thiệu' })
    .click()
  await tour.waitFor()
  await page.reload()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await newcomer.close()
})

const isCovered = `(() => {
  const [a, b] = [document.querySelector('.tour'), document.querySelector('[data-toured]')].map((one) => one.getBoundingClientRect())
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
})()`
