import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { seen } from '../player/page-canvas.ts'
import { smallDocument } from '../server/small-plan.ts'
import { wordPlan } from './a-plan-file.ts'
import { type Office, officeOfFile, playlistsTo, playWhole, versionOn } from './office.ts'

const at = parseInstant('2020-10-14T06:30+07:00')!

const officeOf = officeOfFile({ at })

async function withSmallPlan(person: 'author' | 'approver' = 'author'): Promise<{ office: Office; page: Page }> {
  const office = officeOf()
  await office.puts(smallDocument())
  const page = await (await office.as(office.staff[person])).newPage()
  await page.goto(`${office.server.url}/campaigns`)
  await page.getByText('Trong kế hoạch: 2 đợt tuyên truyền, 2 bảng.').waitFor()
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
  await dialog.getByText('Bảng “Cổng chào” › Rộng (điểm ảnh)').waitFor()
  await dialog.getByText('/boards/0/width').waitFor()
  await dialog.getByText('/campaigns/1/placements/0/slides/1').waitFor()
  await dialog.getByText('Không có gì thay đổi').waitFor()
  expect(await dialog.getByRole('button', { name: 'Nhập kế hoạch' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await choose(page, 'hong.json', '{"format": ')
  await dialog.getByText('Không có gì thay đổi').waitFor()
  expect(await planOn(office)).toEqual(before)
})

it('a Word plan that is dropped there is told from a plan file, and read as a campaign', async () => {
  const { page } = await withSmallPlan()
  const word = { name: 'ke-hoach.docx', mimeType: '', buffer: Buffer.from(wordPlan()) }
  await page.getByLabel('Tệp kế hoạch', { exact: true }).setInputFiles(word)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Đây là văn bản (Word, Excel hoặc PDF)').waitFor()
  await dialog.getByRole('button', { name: 'Lập đợt tuyên truyền từ tệp này' }).click()
  await page.waitForURL((url) => url.pathname === '/campaigns/new')
  const name = page.getByLabel('Tên đợt tuyên truyền', { exact: true })
  await expect.poll(() => name.inputValue()).toContain('Ngày hội văn hóa các dân tộc')
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
  await page.goto(office.server.url)
  const shown = page.locator('[data-board=dai] .on-air strong')
  await shown.getByText('Sạch đẹp').waitFor()
  expect(await shown.textContent()).not.toContain('Xanh, sạch, đẹp')
  await office.staff.approveAll()
  await expect.poll(() => shown.textContent(), { timeout: 60_000 }).toContain('Xanh, sạch, đẹp')
})

it('moving the milestone on the page changes the board that it affects, and no other', async () => {
  const { office, page } = await withSmallPlan('approver')
  const [cong, dai] = await Promise.all(['cong', 'dai'].map(office.open))
  await playWhole(office.server, [cong!, dai!])
  const [versions, sent] = [await Promise.all([cong!, dai!].map(versionOn)), playlistsTo(dai!)]

  await page.bringToFront()
  await page.getByRole('button', { name: 'Đổi mốc Ngày đại hội' }).click()
  const dialog = page.getByRole('dialog')
  const starts = dialog.getByRole('group', { name: 'Bắt đầu' })
  await starts.getByLabel('Ngày').fill('45/10/2020')
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click()
  await dialog.getByText('Không có ngày 45/10/2020.').waitFor()
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
  await page.goto(office.server.url)
  await page.locator('[data-board=cong]').getByText('Chào mừng!').waitFor()
  expect(await versionOn(dai!)).toBe(versions[1])
  expect(playlistsTo(dai!)).toBe(sent)
  const { campaigns } = (await planOn(office)) as ReturnType<typeof smallDocument>
  expect(campaigns[0]!.milestones![0]).toMatchObject({ starts: '2020-10-12T08:00', ends: '2020-10-13T17:00' })
})

it('a milestone past its end is asked about on the first page, and confirmed as over two presses on', async () => {
  const office = officeOf()
  const document = smallDocument()
  const [campaign, ...others] = document.campaigns
  const end = { milestone: 'ngay', edge: 'end' }
  const milestone = { ...campaign!.milestones![0]!, starts: '2020-10-12T08:00', ends: '2020-10-13T17:00' }
  const late = { id: 'sau', title: 'Sau đại hội', starts: { ...end, confirm: true }, ends: '2020-12-31' }
  const changed = {
    ...{ ...campaign!, milestones: [milestone], phases: [...campaign!.phases, late] },
    placements: [...campaign!.placements, { ...campaign!.placements[0]!, id: 'sau', phase: 'sau' }],
  }
  await office.puts({ ...document, campaigns: [changed, ...others] })
  const page = await (await office.as(office.staff.approver)).newPage()
  await page.goto(office.server.url)
  await page.getByRole('link', { name: '1 mốc đã qua giờ kết thúc, chờ bạn xác nhận đã xong' }).click()
  await page.getByRole('button', { name: 'Ngày đại hội: đã kết thúc' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('group', { name: 'Kết thúc thực tế lúc' }).waitFor()
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click()
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await page.getByText('Đã đổi mốc “Ngày đại hội”').waitFor()
  await page.getByRole('heading', { name: 'Chờ xác nhận đã xong' }).waitFor({ state: 'detached' })
  const { campaigns } = (await planOn(office)) as Plan
  expect(campaigns[0]!.milestones![0]).toMatchObject({ state: 'closed' })
})
