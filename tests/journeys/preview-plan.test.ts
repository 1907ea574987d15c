import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { seen } from '../player/page-canvas.ts'
import { aKey } from '../server/a-board.ts'
import { smallDocument } from '../server/small-plan.ts'
import { anOffice, type Office, playlistsTo, versionOn } from './office.ts'

const at = parseInstant('2020-10-14T06:30+07:00')!

async function withSmallPlan(person: 'author' | 'approver' = 'author'): Promise<{ office: Office; page: Page }> {
  const office = await anOffice({ at })
  await office.puts(smallDocument())
  const page = await (await office.as(office.staff[person])).newPage()
  await page.goto(office.server.url)
  await expect.poll(() => page.locator('.board-card').count()).toBe(2)
  return { office, page }
}

const choose = (page: Page, name: string, plan: unknown) =>
  page.getByLabel('Tệp kế hoạch', { exact: true }).setInputFiles({
    ...{ name, mimeType: 'application/json' },
    buffer: Buffer.from(typeof plan === 'string' ? plan : JSON.stringify(plan)),
  })

const planOn = ({ server }: Office) => jsonOf(server.call('GET', '/api/v1/plan'))

it('a bad file shows what is wrong and where, and changes nothing', async () => {
  const { office, page } = await withSmallPlan()
  const before = await planOn(office)
  const bad = smallDocument()
  bad.boards[0]!.width = -5
  bad.campaigns[1]!.placements[0]!.slides.push('kh-9')
  await choose(page, 'sai.json', bad)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('/boards/0/width').waitFor()
  await dialog.getByText('/campaigns/1/placements/0/slides/1').waitFor()
  await dialog.getByText('Không có gì thay đổi').waitFor()
  expect(await dialog.getByRole('button', { name: 'Nhập kế hoạch' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await choose(page, 'hong.json', '{"format": ')
  await dialog.getByText('Không có gì thay đổi').waitFor()
  expect(await planOn(office)).toEqual(before)
})

it('a good file says what it changes before it is confirmed, and nothing of it plays before it is approved', async () => {
  const { office, page } = await withSmallPlan()
  const before = await planOn(office)
  const next = smallDocument()
  next.campaigns[1]!.slides[0]!.text = 'Xanh, sạch, đẹp'
  await choose(page, 'moi.json', next)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 mục nội dung mới hoặc sửa: chỉ phát sau khi được duyệt.').waitFor()
  expect(await planOn(office)).toEqual(before)
  await dialog.getByRole('button', { name: 'Nhập kế hoạch' }).click()
  await page.getByText('Đã nhập kế hoạch. 1 mục chờ trình duyệt; chưa phát gì mới.').waitFor()
  expect(await planOn(office)).toEqual(next)
  const shown = page.locator('[data-board=dai] .on-air strong')
  expect(await shown.textContent()).not.toContain('Xanh, sạch, đẹp')
  await office.staff.approveAll()
  await expect.poll(() => shown.textContent(), { timeout: 20_000 }).toContain('Xanh, sạch, đẹp')
})

it('moving the milestone on the page changes the board that it affects, and no other', async () => {
  const { office, page } = await withSmallPlan('approver')
  const [cong, dai] = await Promise.all(['cong', 'dai'].map(office.open))
  await Promise.all([cong!, dai!].map((board) => seen(board.page, { ready: true })))
  const [versions, sent] = [await Promise.all([cong!, dai!].map(versionOn)), playlistsTo(dai!)]

  await page.bringToFront()
  await page.getByRole('button', { name: 'Đổi mốc Ngày đại hội' }).click()
  const dialog = page.getByRole('dialog')
  const starts = dialog.getByRole('group', { name: 'Bắt đầu' })
  await starts.getByLabel('Ngày').fill('45/10/2020')
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click()
  await dialog.getByText('Ngày cần có dạng 14/10/2020.').waitFor()
  await starts.getByLabel('Ngày').fill('12/10/2020')
  await starts.getByLabel('Giờ (24 giờ)').fill('8h')
  await dialog.getByText('Thứ Hai, 12/10/2020').waitFor()
  const ends = dialog.getByRole('group', { name: 'Kết thúc' })
  await ends.getByLabel('Ngày').fill('13/10/2020')
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click()
  await dialog.getByText('1 trong 2 bảng sẽ theo thay đổi này:').waitFor()
  expect(await dialog.locator('.names .board').allTextContents()).toEqual(['Cổng chào'])
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()

  await page.getByText('Đã đổi mốc “Ngày đại hội”').waitFor()
  await seen(cong!.page, { version: versions[0]! + 1, ready: true })
  await page.locator('[data-board=cong]').getByText('Chào mừng!').waitFor()
  expect(await versionOn(dai!)).toBe(versions[1])
  expect(playlistsTo(dai!)).toBe(sent)
  const { campaigns } = (await planOn(office)) as ReturnType<typeof smallDocument>
  expect(campaigns[0]!.milestones![0]).toMatchObject({ starts: '2020-10-12T08:00', ends: '2020-10-13T17:00' })
})

it('the wall plays the boards that no other machine plays, and watches the others without taking their keys', async () => {
  const office = await anOffice({ at })
  await office.puts(demoPlan(at))
  expect(
    (await office.server.call('POST', '/api/v1/boards/cong-chao/pairing', { publicKey: aKey().publicKey })).status,
  ).toBe(201)
  const states = async () => {
    const { boards } = await jsonOf<{ boards: { connected: boolean }[] }>(office.server.call('GET', '/api/v1/boards'))
    return boards.map((board) => board.connected)
  }
  const page = await office.context.newPage()
  await page.goto(`${office.server.url}/wall`)
  await expect.poll(states, { timeout: 20_000 }).toEqual([false, true, true, true, true])
  expect(page.frames().length).toBe(6)
  for (const frame of page.frames().slice(1)) await seen(frame, { ready: true })
  await page.locator('[data-board=cong-chao]').getByText('phát ở máy của bảng').waitFor()

  // The same again in a browser that believes to have the key: it is told otherwise, and watches.
  await page.evaluate(
    `localStorage.setItem('congchao-own-boards', '["cong-ba-tam","cong-chao","cua-khau","dong-tam","quang-truong"]')`,
  )
  await page.reload()
  await page.locator('[data-board=cong-chao]').getByText('phát ở máy của bảng').waitFor()
  await expect.poll(states, { timeout: 20_000 }).toEqual([false, true, true, true, true])
  for (const frame of page.frames().slice(1)) await seen(frame, { ready: true })

  // Whose pairing ends here is this board no more, and its caption says so.
  expect((await office.server.call('DELETE', '/api/v1/boards/dong-tam/pairing')).status).toBe(204)
  await page.locator('[data-board=dong-tam]').getByText('ở đây chỉ phát nội dung nền').waitFor()
})

it('a board that another machine has is opened in its place only when that is confirmed', async () => {
  const { office, page } = await withSmallPlan()
  await office.server.call('POST', '/api/v1/boards/cong/pairing', { publicKey: aKey().publicKey })
  await page.reload()
  const card = page.locator('[data-board=cong]')
  await card.getByText('Chưa từng kết nối').waitFor()
  const asked: string[] = []
  let answer = false
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  await card.getByText('Mở bảng').click()
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toContain('đã ghép với một máy khác')
  answer = true
  const opened = page.context().waitForEvent('page')
  await card.getByText('Mở bảng').click()
  await seen(await opened, { ready: true })
  await card.getByText('Đang kết nối').waitFor()
})
