import type { BrowserContext } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
import { seen } from '../player/page-canvas.ts'
import { aKey } from '../server/a-board.ts'
import { expectAccessible } from './axe.ts'
import { type Office, officeOfFile } from './office.ts'

const at = parseInstant('2020-10-14T06:30+07:00')!
const office = officeOfFile({ at })

beforeAll(() => office().puts(demoPlan(at)))

const pair = async ({ server }: Office, board: string) =>
  expect((await server.call('POST', `/api/v1/boards/${board}/pairing`, { publicKey: aKey().publicKey })).status).toBe(
    201,
  )

async function onWall(context: BrowserContext, url: string, path = '/wall') {
  const page = await context.newPage()
  // As large as the screen of a control room.
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(`${url}${path}`)
  return page
}

it('the wall plays the boards that no other machine plays, and watches the others without taking their keys', async () => {
  const { server, context } = office()
  await pair(office(), 'cong-chao')
  const states = async () => {
    const { boards } = await jsonOf<{ boards: { connected: boolean }[] }>(server.call('GET', '/api/v1/boards'))
    return boards.map((board) => board.connected)
  }
  const page = await onWall(context, server.url)
  await expect.poll(states, { timeout: 60_000 }).toEqual([false, true, true, true, true])
  expect(page.frames().length).toBe(6)
  for (const frame of page.frames().slice(1)) await seen(frame, { ready: true })
  await page.locator('[data-board=cong-chao]').getByText('phát ở máy của bảng').waitFor()
  await expectAccessible(page)

  // The same again in a browser that believes to have the key: it is told otherwise, and watches.
  await page.evaluate(
    `localStorage.setItem('congchao-own-boards', '["cong-ba-tam","cong-chao","cua-khau","dong-tam","quang-truong"]')`,
  )
  await page.reload()
  await page.locator('[data-board=cong-chao]').getByText('phát ở máy của bảng').waitFor()
  await expect.poll(states, { timeout: 60_000 }).toEqual([false, true, true, true, true])
  for (const frame of page.frames().slice(1)) await seen(frame, { ready: true })

  // Whose pairing ends here is this board no more, and its caption says so.
  expect((await server.call('DELETE', '/api/v1/boards/dong-tam/pairing')).status).toBe(204)
  await page.locator('[data-board=dong-tam]').getByText('ở đây chỉ phát nội dung nền').waitFor()
  await page.close()
})

it('one group of boards hangs alone, and where there is no room for all the pages are turned by hand and by themselves', async () => {
  const { server, context } = office()
  const page = await onWall(context, server.url)
  await page.setViewportSize({ width: 700, height: 700 })
  await page.getByRole('button', { name: 'Dừng lật trang' }).click()
  const place = page.getByText(/^Trang \d\/\d$/)
  const turned = async () => (/(\d)\/(\d)/.exec(`${await place.textContent()}`) ?? []).slice(1).map(Number)
  const [before = 0] = await turned()
  await page.getByRole('button', { name: 'Trang sau' }).click()
  // What is said below boards takes room too: there may be another page of them once it is known.
  const isNext = async () => {
    const [at, count = 1] = await turned()
    return at === (before % count) + 1
  }
  await expect.poll(isNext).toBe(true)
  await page.getByLabel('Những bảng nào').selectOption({ label: 'Ủy ban nhân dân phường Đồng Tâm' })
  await expect.poll(() => page.locator('.hung').count()).toBe(2)
  expect(new URL(page.url()).searchParams.get('group')).toBe('org:dong-tam')
  await page.close()
})

it('a board that another machine has is opened in its place only when that is confirmed', async () => {
  const { server, staff, as } = office()
  const board = 'quang-truong'
  await server.call('DELETE', `/api/v1/boards/${board}/pairing`)
  await pair(office(), board)
  const page = await (await as(staff.author)).newPage()
  await page.goto(server.url)
  const card = page.locator(`[data-board=${board}]`)
  await card.getByText('Mất kết nối').first().waitFor()
  const asked: string[] = []
  let answer = false
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  await card.scrollIntoViewIfNeeded()
  await card.getByText('theo lịch phát').waitFor()
  await card.getByText('Mở bảng').click()
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toContain('đã ghép với một máy khác')
  answer = true
  const opened = page.context().waitForEvent('page')
  await card.getByText('Mở bảng').click()
  await seen(await opened, { ready: true })
  await card.getByText('Đang kết nối').waitFor()
  await card.getByText('bảng báo đang phát đúng chương trình này').waitFor()
})
