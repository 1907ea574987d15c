import { generateKeyPairSync } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { document as plan } from './an-add-page.ts'
import { anOffice, type Office } from './office.ts'

/** A technician's hands: each press, pick and typed field is an action. */
function hands() {
  const done = { actions: 0, fields: 0 }
  return {
    done,
    async press(what: Locator) {
      done.actions++
      await what.click()
    },
    async type(what: Locator, text: string) {
      done.actions++
      done.fields++
      await what.pressSequentially(text)
    },
  }
}

/** A machine that asks to be paired, as its page does: the code that it shows. */
async function askingMachine({ server }: Office, width: number, height: number): Promise<string> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const asked = { publicKey: { kty, crv, x, y }, screen: { width, height, devicePixelRatio: 1 }, shell: 'test' }
  const answer = fetch(`${server.url}/api/v1/pairings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(asked),
  })
  return (await jsonOf<{ code: string }>(answer)).code
}

const phone = async ({ context }: Office): Promise<Page> => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  return page
}
const pair = (page: Page) => page.getByRole('button', { name: 'Ghép', exact: true })
const yes = (page: Page) => page.getByRole('button', { name: 'Có', exact: true })

it('a technician pairs machines in five actions and three fields at most, whichever way the code comes', async () => {
  const office = await anOffice()
  await office.puts(plan)
  const page = await phone(office)

  // Scanned: the code is filled in. A board that is not there yet, of the size that the machine says.
  const scanned = hands()
  await page.goto(`${office.server.url}/pair#${await askingMachine(office, 512, 96)}`)
  await page.getByRole('heading', { name: 'Màn hình 512 × 96' }).waitFor()
  await scanned.type(page.getByLabel('Tên bảng'), 'Cổng chợ')
  await scanned.press(pair(page))
  await page.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
  await scanned.press(yes(page))
  await page.getByText('Xong: nội dung nền trong 10 giây.').waitFor()
  expect(scanned.done.actions).toBeLessThanOrEqual(5)
  const { boards } = await jsonOf<{ boards: { name: string; width: number; height: number; paired: boolean }[] }>(
    office.staff.author.call('GET', '/api/v1/boards'),
  )
  expect(boards.find(({ name }) => name === 'Cổng chợ')).toMatchObject({ width: 512, height: 96, paired: true })

  // Typed, with what a Vietnamese keyboard puts between; a board that is there, found without diacritics.
  const typed = hands()
  await page.getByRole('button', { name: 'Ghép bảng khác' }).click()
  const code = await askingMachine(office, 640, 320)
  await typed.type(page.getByLabel('Mã ghép trên bảng'), `${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('heading', { name: 'Màn hình 640 × 320' }).waitFor()
  await typed.type(page.getByLabel('Tên bảng'), 'quang truong')
  await expect.poll(() => page.getByRole('radio', { name: /Bảng quảng trường/ }).isChecked()).toBe(true)
  await typed.press(pair(page))
  await page.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
  await typed.press(yes(page))
  await page.getByText('Xong:').waitFor()
  expect([typed.done.actions <= 5, typed.done.fields <= 3]).toEqual([true, true])

  // Another machine for the same board is asked about; the card that does not fit is looked into and shown again.
  await page.goto('about:blank')
  await page.goto(`${office.server.url}/pair#${await askingMachine(office, 640, 320)}`)
  await page.getByText('Bảng quảng trường').click()
  await pair(page).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thay máy cũ' }).click()
  await page.getByRole('button', { name: 'Không', exact: true }).click()
  await page.getByText('đúng cỡ bảng').waitFor()
  await page.getByRole('button', { name: 'Hiện lại hình thử' }).click()
  await yes(page).click()
  await page.getByText('Xong:').waitFor()
})

it('a code that nobody shows is told at its field, and what was scanned survives signing in', async () => {
  const office = await anOffice()
  await office.puts(plan)
  const page = await phone(office)
  await page.goto(`${office.server.url}/pair`)
  await page.getByLabel('Mã ghép trên bảng').pressSequentially('000000')
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /mã/i }).count()).toBe(1)
  expect(await page.getByLabel('Mã ghép trên bảng').getAttribute('aria-invalid')).toBe('true')

  const stranger = await office.context.browser()!.newContext()
  const signIn = await stranger.newPage()
  await signIn.goto(`${office.server.url}/pair#482915`)
  await signIn.getByRole('textbox', { name: 'Mật khẩu' }).waitFor()
  expect(await signIn.evaluate("sessionStorage.getItem('congchao-pairing-code')")).toBe('482915')
  expect(new URL(signIn.url()).hash).toBe('')
})
