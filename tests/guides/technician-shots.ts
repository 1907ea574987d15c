import type { Page } from 'playwright-core'
import { type Shot, windowOf } from './shot.ts'
import { until } from './until.ts'

const square = { width: 640, height: 320, scale: 1 }
const phone = { width: 390, height: 640, scale: 2 }

let machine: Page

/** A machine that becomes a board, by a phone. */
export const technicianShots: readonly Shot[] = [
  {
    file: 'ky-thuat-ma.png',
    async draw(stage) {
      machine = await stage.openUnsigned('/play', square)
      await digitsOn(machine)
      return windowOf(machine)
    },
  },
  {
    file: 'ky-thuat-ghep.png',
    async draw(stage) {
      const hand = await stage.open('author', `/pair#${await digitsOn(machine)}`, phone)
      await hand.getByLabel('Tên bảng').fill('Bảng chợ Vĩnh Yên')
      await hand.locator('main').getByLabel('Cơ quan').selectOption('vinh-yen')
      const shot = await windowOf(hand)
      await hand.getByRole('button', { name: 'Ghép', exact: true }).click()
      await hand.getByText('Thấy khung đỏ chạm bốn mép không?').waitFor()
      return shot
    },
  },
  {
    file: 'ky-thuat-hinh-thu.png',
    async draw() {
      await machine.waitForURL((url) => url.pathname !== '/play')
      await until(machine, `window.congchao?.mode === 'card'`)
      return windowOf(machine)
    },
  },
]

/** The digits that a machine shows, once it has them. */
async function digitsOn(page: Page): Promise<string> {
  const line = page.locator('main').getByText(/^\d{3} \d{3}$/)
  await line.waitFor()
  return `${await line.textContent()}`.replace(' ', '')
}
