import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import type { Office } from './office.ts'

/** The instant at which the office works. */
export const at = parseInstant('2020-10-14T09:00+07:00')!

/** A province with the boards that one banner has to fit: a beam, a pillar, a screen and a one-colour strip. */
export const document = {
  format: 'congchao/plan@1',
  timezone: 'Asia/Ho_Chi_Minh',
  orgs: [{ id: 'tinh', name: 'Tỉnh' }],
  boards: [
    { id: 'beam', org: 'tinh', name: 'Dầm cổng', kind: 'gate', width: 960, height: 64, pitch: 10 },
    { id: 'pillar', org: 'tinh', name: 'Trụ cổng', kind: 'gate', width: 64, height: 320, pitch: 10 },
    { id: 'screen', org: 'tinh', name: 'Bảng quảng trường', kind: 'led', width: 640, height: 320, pitch: 10 },
    { id: 'strip', org: 'tinh', name: 'Dải chữ', kind: 'led', width: 320, height: 32, pitch: 10, color: 'mono' },
  ],
  campaigns: [
    {
      ...{ id: 'dai-hoi', org: 'tinh', title: 'Đại hội' },
      phases: [{ id: 'dot', title: 'Đợt 1', starts: '2020-10-01', ends: '2020-12-31' }],
      ...{ slides: [], placements: [] },
    },
  ],
}

/** What is asked of the page besides that it stands. */
export interface AddPageOptions {
  readonly plan?: object
  /** What stands behind the `?` of its address. */
  readonly query?: string
}

/** Opens the page where content is put on boards, in a browser that has kept nothing, in an office that has such a plan and plays nothing. */
export async function anAddPage(office: Office, { plan = document, query = '' }: AddPageOptions = {}): Promise<Page> {
  await office.puts(plan)
  const context = await office.as(office.staff.author)
  const page = await context.newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${office.server.url}/add${query}`)
  await page.getByText('Dán khẩu hiệu hoặc thả băng rôn trước.').waitFor()
  return page
}

/** The plan as it is written. */
export const planOn = ({ server }: Office): Promise<Plan> => jsonOf<Plan>(server.call('GET', '/api/v1/plan'))

/** The field for slogans. */
export const wordsOn = (page: Page) => page.getByLabel('Khẩu hiệu', { exact: true })

/** The field for days. */
export const daysOn = (page: Page) => page.getByLabel('Phát từ ngày – đến ngày', { exact: true })

/** The button that decides. */
export const putOn = (page: Page) => page.getByRole('button', { name: 'Trình duyệt', exact: true })

/** The tick of a board, or of all of them. */
export const boardOn = (page: Page, name = 'Tất cả') => page.getByRole('checkbox', { name })

/** Ticks a board, or all of them, and types days that have begun; then waits until everything is drawn. */
export async function place(page: Page, board?: string): Promise<void> {
  await boardOn(page, board).check()
  await daysOn(page).fill('14/10-20/10')
  await untilReady(page)
}

/** Submits what is on the page. */
export async function submitOn(page: Page): Promise<void> {
  await putOn(page).click()
  await page.getByText('Đã trình duyệt.').waitFor()
}

/** Has the approver approve the newest submission, once it is drawn. */
export async function approveNewest({ staff }: Office): Promise<void> {
  const newest = async () => {
    const { submissions } = await jsonOf<{ submissions: { id: string }[] }>(
      staff.approver.call('GET', '/api/v1/submissions?state=pending'),
    )
    return submissions[0]?.id
  }
  await expect.poll(newest, { timeout: 60_000 }).toBeDefined()
  const path = `/api/v1/submissions/${await newest()}`
  const { digest } = await jsonOf<{ digest: string }>(staff.approver.call('GET', path))
  expect((await staff.approver.call('POST', `${path}/approve`, { digest })).status).toBe(200)
}

/** Waits until everything is drawn, and may go on the boards. */
export async function untilReady(page: Page): Promise<void> {
  await expect.poll(() => putOn(page).getAttribute('aria-disabled'), { timeout: 60_000 }).toBe(null)
}
