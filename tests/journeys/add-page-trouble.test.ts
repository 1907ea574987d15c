import type { Route } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { silentMs } from '../../server/console/client/api/silence.ts'
import { jsonOf } from '../json-of.ts'
import {
  anAddPage,
  approveNewest,
  at,
  boardOn,
  daysOn,
  document,
  place,
  planOn,
  putOn,
  submitOn,
  untilReady,
  wordsOn,
} from './an-add-page.ts'
import { intercept } from './intercept.ts'
import { officeOfFile } from './office.ts'

const officeOf = officeOfFile({ at })

it('what was put on boards is taken out again, what others did meanwhile stays, and the words are back', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Đoàn kết')
  await place(page)
  await submitOn(page)
  const put = await planOn(office)
  expect(put.campaigns[0]?.placements).toHaveLength(1)
  const renamed = { ...put, orgs: [{ ...put.orgs[0], name: 'Tỉnh nhà' }] }
  expect((await office.server.call('PUT', '/api/v1/plan', renamed)).status).toBe(200)

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  const plan = await planOn(office)
  expect(plan.campaigns[0]).toMatchObject({ slides: [], placements: [], phases: [{ id: 'dot' }] })
  expect(plan.orgs[0]?.name).toBe('Tỉnh nhà')
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  const { submissions } = await jsonOf<{ submissions: { state: string }[] }>(
    office.staff.author.call('GET', '/api/v1/submissions?mine=1'),
  )
  expect(submissions[0]?.state).toBe('cancelled')
})

it('what was submitted and decided meanwhile cannot be undone, and that is said', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Đoàn kết')
  await place(page)
  await submitOn(page)
  const meanwhile = async (route: Route) => {
    await approveNewest(office)
    await route.continue()
  }
  await intercept(page, '**/cancel', meanwhile, 1)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Việc này đã được quyết định hoặc đã rút').waitFor()
  expect((await planOn(office)).campaigns[0]?.placements).toHaveLength(1)
})

it('what cannot be submitted does not stay in the plan', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Đoàn kết')
  await place(page)
  await intercept(page, '**/api/v1/submissions', (route) => route.abort(), 2)
  await putOn(page).click()
  await page.locator('.placing').getByText('Chưa liên lạc được với máy chủ.').waitFor()
  await expect.poll(async () => (await planOn(office)).campaigns[0]).toMatchObject({ slides: [], placements: [] })
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
})

it('a campaign that was changed a moment ago takes it all the same, unless the phase that was chosen is another', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  const [campaign] = document.campaigns
  /** Has somebody change the campaign between what the page reads and what it writes. */
  const meanwhile = (change: object) => {
    let isDone = false
    return page.route(
      (url) => url.pathname === '/api/v1/campaigns/dai-hoi',
      async (route) => {
        if (route.request().method() === 'PUT' && !isDone) {
          isDone = true
          const plan = { ...document, campaigns: [{ ...campaign, ...change }] }
          expect((await office.server.call('PUT', '/api/v1/plan', plan)).status).toBe(200)
        }
        await route.continue()
      },
    )
  }
  await wordsOn(page).fill('Đoàn kết')
  await place(page)
  await meanwhile({ title: 'Đại hội lần thứ XVII' })
  await submitOn(page)
  const [put] = (await planOn(office)).campaigns
  expect(put).toMatchObject({ title: 'Đại hội lần thứ XVII', slides: [{ text: 'Đoàn kết' }] })

  await wordsOn(page).fill('Kỷ cương')
  await boardOn(page).check()
  await page.getByText('Thuộc đợt:').click()
  await page.getByLabel('Giai đoạn').selectOption('Đợt 1')
  await page.getByText('Phát theo giai đoạn').waitFor()
  await untilReady(page)
  await meanwhile({ phases: [{ id: 'dot', title: 'Đợt 1', starts: '2020-11-01', ends: '2020-11-02' }] })
  await putOn(page).click()
  await page.getByText('giai đoạn này không còn như cũ').waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Kỷ cương')
})

it('a draft outlives its tab with all that was chosen; two tabs share it and say so, and what is thrown away comes back by one press', async () => {
  const office = officeOf()
  const first = await anAddPage(office)
  await wordsOn(first).fill('Đoàn kết')
  await boardOn(first, 'Dải chữ').check()
  await daysOn(first).fill('1/11-3/11')
  await first.route('**/api/v1/uploads/*', (route) => route.abort())
  await first.getByLabel('Hình hoặc phim', { exact: true }).setInputFiles(await picture('dở dang.png'))
  await first.locator('.uploads').getByText('mất kết nối, đang thử lại…').waitFor()
  const context = first.context()
  await first.close()

  const page = await context.newPage()
  // Frames come late where a machine has much to do: what is kept is drawn all the same.
  await page.addInitScript('requestAnimationFrame = (then) => setTimeout(then, 100)')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${office.server.url}/add`)
  await page.getByText('“dở dang.png” chưa tải xong khi trang đóng').waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  expect(await daysOn(page).inputValue()).toBe('1/11-3/11')
  expect(await boardOn(page, 'Dải chữ').isChecked()).toBe(true)
  await untilReady(page)
  // Nothing hangs over the side of a phone.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)

  const second = await context.newPage()
  await second.goto(`${office.server.url}/add`)
  await second.getByText('cũng đang mở ở một thẻ khác').waitFor()
  await page.getByText('cũng đang mở ở một thẻ khác').waitFor()
  await wordsOn(second).fill('Đoàn kết, kỷ cương')
  await expect.poll(() => wordsOn(page).inputValue()).toBe('Đoàn kết, kỷ cương')
  await second.close()
  await page.getByText('cũng đang mở ở một thẻ khác').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Bỏ hết, làm lại từ đầu' }).click()
  expect(await wordsOn(page).inputValue()).toBe('')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => wordsOn(page).inputValue()).toBe('Đoàn kết, kỷ cương')
})

it('a server that dies while words are typed takes none of them, and draws them when it is back', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  // Nothing is pressed while the line across the page comes and goes, which moves all below it.
  await boardOn(page).check()
  await daysOn(page).fill('14/10-20/10')
  await office.kill()
  await wordsOn(page).fill('Đoàn kết')
  await page.locator('.drawn').getByText('Chữ và tệp của bạn còn nguyên').waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  await office.revive()
  await untilReady(page)
  expect(await page.locator('.draft figure').count()).toBe(4)
})

it('a server that dies while a file comes takes the rest of it when it is back', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  const dies = async (route: Route) => {
    await office.kill()
    await route.abort()
  }
  await intercept(page, '**/api/v1/uploads/*', dies, 1)
  await page.getByLabel('Hình hoặc phim', { exact: true }).setInputFiles(await picture('a.png'))
  await page.locator('.uploads').getByText('mất kết nối, đang thử lại…').waitFor()
  await office.revive()
  await page.getByRole('heading', { name: 'a.png' }).waitFor()
  await place(page)
})

it('what is never answered, of a line of which the other end has gone, is asked for anew', async () => {
  const office = officeOf()
  const page = await (await office.as(office.staff.author)).newPage()
  await page.clock.install()
  const unanswered = async () => undefined
  await intercept(page, '**/api/v1/plan', unanswered, 1)
  await intercept(page, '**/api/v1/uploads/*', unanswered, 1)
  let lines = 0
  await page.routeWebSocket('**/api/v1/live', (line) => {
    if (++lines > 1) line.connectToServer()
  })
  const asked = page.waitForRequest('**/api/v1/plan')
  await page.goto(`${office.server.url}/add`)
  await asked
  await page.clock.fastForward(silentMs)
  await page.getByText('Dán khẩu hiệu hoặc thả băng rôn trước.').waitFor()
  await expect.poll(() => lines).toBe(2)

  const sent = page.waitForRequest('**/api/v1/uploads/*')
  await page.getByLabel('Hình hoặc phim', { exact: true }).setInputFiles(await picture('c.png'))
  await sent
  await page.clock.fastForward(silentMs)
  await page.getByRole('heading', { name: 'c.png' }).waitFor()

  await intercept(page, '**/api/v1/trial', unanswered, 1)
  const drawing = page.waitForRequest('**/api/v1/trial')
  await wordsOn(page).fill('Đoàn kết')
  await drawing
  await page.locator('.placing').getByText('Chọn ít nhất một bảng.').waitFor()
  await page.clock.fastForward(silentMs)
  await page.locator('.drawn').getByText('Chữ và tệp của bạn còn nguyên').waitFor()
  await page.locator('.draft').getByText('Chưa dựng được hình.').last().waitFor()
  await page.clock.fastForward(silentMs)
  await expect.poll(() => page.locator('.draft[data-good="true"]').count()).toBe(2)
})

it('a file that is dropped while the line breaks outlives it: the page’s scripts, and what sends files, come by themselves', async () => {
  const office = officeOf()
  const page = await (await office.as(office.staff.author)).newPage()
  await page.goto(office.server.url)
  const banners = page.getByLabel('Băng rôn', { exact: true })
  await banners.waitFor()
  // The page’s own script, one that it stands on, which no other address brings, and what sends files.
  const breaks = [/\/adding-pages\./, /\/chunk\./, /\/browser\./]
  await page.route('**/console/*.js*', (route) => {
    const at = breaks.findIndex((script) => script.test(route.request().url()))
    if (at === -1) return route.continue()
    breaks.splice(at, 1)
    return route.abort()
  })
  await banners.setInputFiles(await picture('b.png'))
  await page.getByRole('heading', { name: 'b.png' }).waitFor()
  expect(breaks).toEqual([])
})

it('a page whose script the server no longer has is loaded anew by itself, and nothing that was written is lost', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Đoàn kết')
  await page.evaluate('globalThis.isOfBefore = true')
  const gone = { status: 404, contentType: 'application/problem+json', body: JSON.stringify({ code: 'not-found' }) }
  const mend = await intercept(page, /\/console\/deciding-pages\./, (route) => route.fulfill(gone))
  // A page that is on its way to another document can be asked nothing: that it asks for one is what tells.
  page.on('request', (request) => request.isNavigationRequest() && mend())
  await page.getByRole('link', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Duyệt', exact: true }).waitFor()
  expect(await page.evaluate('globalThis.isOfBefore')).toBeUndefined()
  await page.getByRole('link', { name: 'Đưa nội dung lên bảng' }).click()
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
})

/** A picture file of this name, unlike those of other names: one that came before is known by the name that it had then. */
async function picture(name: string) {
  const background = { r: 192, g: 0, b: name.charCodeAt(0) % 64 }
  const red = { width: 640, height: 320, channels: 3 as const, background }
  return { name, mimeType: '', buffer: await sharp({ create: red }).png().toBuffer() }
}
