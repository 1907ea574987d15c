import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Watched } from './office.ts'
import { partsOf } from './spoken.ts'

let page: Page
let served: string

const dialog = () => page.getByRole('dialog')
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter')
/** What the keyboard is at, by its name. */
const at = () =>
  page.evaluate<string>(`(() => {
  const { activeElement: at } = document
  return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim()
})()`)

/** What is read out with an element, beside its name. */
async function describedAs(element: Locator): Promise<string> {
  const id = await element.getAttribute('aria-describedby')
  return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
}

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, served).href)
  await page.locator('main h1').waitFor()
}

/** Holds what is heard of dialogs, fields and timelines in Vietnamese, and where the keyboard is left, on the demo of a file of tests. */
export function spokenDialogs(demo: () => Watched): void {
  beforeAll(async () => {
    page = await demo().context.newPage()
    served = demo().server.url
  })

  it('on a board’s page each reason has a name of its own, a question is read out with its title, and a pause says what comes of it', async () => {
    await open('/boards/cong-chao')
    const reasons = page.getByRole('button', { name: /^Vì sao\? \p{L}/u })
    await reasons.first().waitFor()
    const names = await Promise.all((await reasons.all()).map((one) => one.getAttribute('aria-label')))
    expect(new Set(names).size).toBeGreaterThan(1)

    await press('Ngắt ghép…')
    await expect
      .poll(() => partsOf(dialog()))
      .toEqual([
        'dialog "Ngắt ghép Cổng chào Quốc lộ 2?"',
        'heading "Ngắt ghép Cổng chào Quốc lộ 2?"',
        'button "Đóng"',
        'button "Ngắt ghép"',
        'button "Thôi"',
      ])
    expect(await describedAs(dialog())).toContain('Muốn phát lại phải ghép lại.')
    await page.keyboard.press('Escape')
    await expect.poll(at).toBe('Ngắt ghép…')

    await press('Tạm dừng Cổng chào Quốc lộ 2')
    const parts = ['dialog "Tạm dừng"', 'combobox "Trong"', 'textbox "Lý do"', 'button "Thôi"', 'button "Tiếp"']
    await expect.poll(() => partsOf(dialog())).toEqual(expect.arrayContaining(parts))
    await dialog().getByLabel('Lý do').fill('Thử âm thanh')
    await dialog().getByRole('button', { name: 'Tiếp' }).press('Enter')
    // The keyboard is at the words of the second step, before its presses.
    await expect.poll(at).toContain('Cổng chào Quốc lộ 2')
    expect(await partsOf(dialog())).toContain('button "Quay lại"')
  })

  it('a day that no calendar has is said at once and stands at its field; the calendar is read day by day, and gives the keyboard back', async () => {
    await open('/add')
    const days = page.getByRole('textbox', { name: 'Phát từ ngày – đến ngày' })
    await days.fill('31/2')
    await days.press('Tab')
    await page.getByRole('alert').getByText('Không có ngày 31/2.').waitFor()
    expect(await describedAs(days)).toBe('Không có ngày 31/2.')
    await days.fill('1/12/2026-22/12/2026')
    await expect.poll(() => describedAs(days)).toContain('22 ngày')

    await press('Mở lịch: Phát từ ngày – đến ngày')
    await expect.poll(at).toContain('Thứ Ba, 01/12/2026, 23/10 âm lịch')
    await page.keyboard.press('ArrowRight')
    await expect.poll(at).toContain('Thứ Tư, 02/12/2026, 24/10 âm lịch')
    await page.keyboard.press('Escape')
    await expect.poll(at).toBe('Mở lịch: Phát từ ngày – đến ngày')
  })

  it('a phase is moved by keys and says its days in words; removed, it leaves the keyboard beside it and is brought back by keys', async () => {
    await open('/campaigns/dai-hoi-17')
    const whole = page.getByRole('slider', { name: 'Dời giai đoạn Sau Đại hội' })
    const days = () => whole.getAttribute('aria-valuetext')
    await whole.focus()
    const before = await days()
    expect(before).toMatch(/^\d\d\/\d\d\/\d{4} đến \d\d\/\d\d\/\d{4}$/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(days).not.toBe(before)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(days).toBe(before)

    const removal = page.getByRole('button', { name: 'Bỏ giai đoạn Trong Đại hội' })
    const told = page.getByRole('status')
    await removal.focus()
    await page.keyboard.down('Enter')
    await told.getByText('Đã bỏ giai đoạn “Trong Đại hội”.').waitFor()
    await expect.poll(at).toBe('Bỏ giai đoạn Sau Đại hội')
    // A key that is still held presses nothing that the keyboard was brought to.
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.press('Control+z')
    await removal.waitFor()
    await expect.poll(at).toBe('Bỏ giai đoạn Sau Đại hội')

    await removal.press('Enter')
    await expect.poll(at).toBe('Bỏ giai đoạn Sau Đại hội')
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
    await removal.waitFor()
    await expect.poll(at).toBe('Bỏ giai đoạn Sau Đại hội')

    // Keys that are held take one act back, the last.
    const other = page.getByRole('button', { name: 'Bỏ giai đoạn Sau Đại hội' })
    await other.press('Enter')
    await other.waitFor({ state: 'detached' })
    await removal.press('Enter')
    await removal.waitFor({ state: 'detached' })
    await told.getByText('Đã bỏ giai đoạn “Trong Đại hội”.').waitFor()
    await expect.poll(at).toMatch(/^Bỏ giai đoạn /)
    await page.keyboard.down('Control')
    for (const _ of ['pressed', 'held']) await page.keyboard.down('z')
    for (const key of ['z', 'Control']) await page.keyboard.up(key)
    await removal.waitFor()
    expect(await other.count()).toBe(0)
  })
}
