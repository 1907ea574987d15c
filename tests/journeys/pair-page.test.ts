import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { document as plan } from './an-add-page.ts'
import { askingMachine } from './asking-machine.ts'
import { expectAccessible } from './axe.ts'
import { counted } from './counting.ts'
import { officeOfFile } from './office.ts'

const officeOf = officeOfFile({ browser: 'of-offices' })
const password = 'kỹ thuật trèo thang 2026'

/** A technician of the office who has signed in before, on another machine. */
beforeAll(async () => {
  const office = officeOf()
  await office.puts(plan)
  const { link } = await jsonOf<{ link: { secret: string } }>(
    office.staff.administrator.call('POST', '/api/v1/people', {
      ...{ login: 'tho-an', name: 'Thợ An', grants: [{ org: 'tinh', role: 'technician' }] },
    }),
  )
  const answer = await fetch(`${office.server.url}/api/v1/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: office.server.url },
    body: JSON.stringify({ secret: link.secret, password }),
  })
  expect(answer.ok).toBe(true)
})

const phoneSize = { width: 390, height: 844 }

/** The phone of whoever has signed in. */
async function phone(): Promise<Page> {
  const page = await officeOf().context.newPage()
  await page.setViewportSize(phoneSize)
  return page
}
const pair = (page: Page) => page.getByRole('button', { name: 'Ghép', exact: true })
const yes = (page: Page) => page.getByRole('button', { name: 'Có', exact: true })
const codeField = (page: Page) => page.getByLabel('Mã ghép trên bảng')
const nameField = (page: Page) => page.getByLabel('Tên bảng')
const alertOn = (page: Page, text: RegExp) => page.getByRole('alert').filter({ hasText: text })

it('a technician who scans a new board’s code pairs it in five actions and three fields, on a phone', async () => {
  const office = officeOf()
  const code = await askingMachine(office, 512, 96)
  const context = await office.context.browser()!.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  const hand = counted(page)
  // Scanning is the first action: the camera opens the address.
  const scans = 1
  await page.goto(`${office.server.url}/pair#${code}`)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  await hand.type(page.getByRole('textbox', { name: 'Tên đăng nhập' }), 'tho-an')
  await hand.type(page.getByRole('textbox', { name: 'Mật khẩu' }), password)
  await hand.press(page.getByRole('button', { name: 'Đăng nhập' }))
  await page.getByRole('heading', { name: 'Màn hình 512 × 96' }).waitFor()
  await hand.type(nameField(page), 'Cổng chợ')
  await page.getByText('Cỡ bảng 512 × 96: sửa').waitFor()
  await hand.press(pair(page))
  await page.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
  await hand.press(yes(page))
  await page.getByText('Xong: nội dung nền trong 10 giây.').waitFor()
  const fields = 3
  expect(scans + hand.actions - fields).toBeLessThanOrEqual(5)

  const { boards } = await jsonOf<{ boards: { name: string; width: number; height: number; paired: boolean }[] }>(
    office.staff.author.call('GET', '/api/v1/boards'),
  )
  expect(boards.find(({ name }) => name === 'Cổng chợ')).toMatchObject({ width: 512, height: 96, paired: true })
  // One hand, in gloves: nothing that is pressed is lower than a finger.
  const low = await page.evaluate(
    `[...document.querySelectorAll('.pair-card .button')].filter((button) => button.offsetHeight < 44).length`,
  )
  expect(low).toBe(0)
  await expectAccessible(page)
  await context.close()
})

it('at a desk, a code that is typed finds a board that is there without diacritics, and what was typed outlives the page', async () => {
  const page = await phone()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${officeOf().server.url}/pair`)
  const code = await askingMachine(officeOf(), 640, 320)
  const hand = counted(page)
  // With what a Vietnamese keyboard puts between.
  await hand.type(codeField(page), `${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('heading', { name: 'Màn hình 640 × 320' }).waitFor()
  await hand.type(nameField(page), 'quang truong')
  await expect.poll(() => page.getByRole('radio', { name: /Bảng quảng trường/ }).isChecked()).toBe(true)

  await page.reload()
  await page.getByRole('heading', { name: 'Màn hình 640 × 320' }).waitFor()
  expect(await nameField(page).inputValue()).toBe('quang truong')

  // The line drops: what is pressed again counts once.
  await page.context().setOffline(true)
  await pair(page).click()
  await alertOn(page, /Những gì đã nhập còn nguyên/).waitFor()
  await page.context().setOffline(false)
  await hand.press(pair(page))
  await page.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
  await page.reload()
  await hand.press(yes(page))
  await page.getByText('Xong:').waitFor()
  expect(hand.actions).toBeLessThanOrEqual(5)

  // Another machine for the same board is asked about; the card that does not fit is looked into and shown again.
  await page.evaluate(`location.hash = '${await askingMachine(officeOf(), 640, 320)}'`)
  await page.getByLabel('Bảng quảng trường').click()
  await pair(page).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thay máy cũ' }).click()
  await page.getByRole('button', { name: 'Không', exact: true }).click()
  await page.getByText('đúng cỡ bảng').waitFor()
  await page.getByRole('button', { name: 'Hiện lại hình thử' }).click()
  await yes(page).click()
  await page.getByText('Xong:').waitFor()
  await page.close()
})

it('a code that nobody shows is told at its field with the tries that are left, and another size is warned of', async () => {
  const page = await phone()
  await page.goto(`${officeOf().server.url}/pair`)
  await page.getByRole('button', { name: 'Tìm bảng' }).click()
  await alertOn(page, /đúng 6 chữ số/).waitFor()
  await codeField(page).pressSequentially('000000')
  await alertOn(page, /Không có bảng nào đang hiện mã này.*Còn \d lần thử/).waitFor()
  expect(await codeField(page).getAttribute('aria-invalid')).toBe('true')

  await codeField(page).fill(await askingMachine(officeOf(), 640, 96))
  await page.getByRole('heading', { name: 'Màn hình 640 × 96' }).waitFor()
  await pair(page).click()
  await page.getByText('Chọn một bảng.').waitFor()
  await page.getByLabel('Dải chữ').click()
  await page.getByText('Bảng này khai 320 × 32, máy đang báo 640 × 96.').waitFor()
  await page.close()
})
