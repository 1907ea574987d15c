import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  anAddPage,
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
import { officeOfFile } from './office.ts'

const officeOf = officeOfFile({ at })
const written = { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2020-08-14' }

/** How many slides each request for a drawing asked for. */
function trialsOf(page: Page): number[] {
  const asked: number[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/trial')) asked.push(JSON.parse(request.postData() ?? '{}').slides.length)
  })
  return asked
}

it('only what is new is drawn: the cards of the other slogans stay as they are, and are not asked for again', async () => {
  const page = await anAddPage(officeOf())
  await boardOn(page).check()
  await daysOn(page).fill('14/10-20/10')
  const asked = trialsOf(page)
  await wordsOn(page).fill('Mừng Đảng, mừng Xuân!\nĐoàn kết\nGiữ gìn vệ sinh')
  await untilReady(page)
  const first = await page.locator('.draft').first().locator('.pixels').first().elementHandle()

  await wordsOn(page).press('Control+End')
  await page.keyboard.type(' chung')
  await page.getByRole('heading', { name: 'Giữ gìn vệ sinh chung' }).waitFor()
  await untilReady(page)
  expect(await first?.evaluate((pixels) => pixels.isConnected)).toBe(true)
  expect(asked[0]).toBe(3)
  expect(asked.slice(1).every((slides) => slides === 1)).toBe(true)
})

it('a pillar gets shorter words where the slogan is too long for it, and a foreign line stands below', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Nhiệt liệt chào mừng Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025')
  await page.getByLabel('Chữ ngắn hơn cho trụ').fill('Mừng Đại hội')
  await page.getByRole('button', { name: 'Thêm dòng tiếng nước ngoài' }).click()
  await page.getByLabel('Ngôn ngữ').selectOption('en')
  await page.getByLabel('Dòng tiếng nước ngoài').fill('Welcome')
  await place(page)
  await submitOn(page)
  expect((await planOn(office)).campaigns[0]?.slides[0]).toMatchObject({
    variants: [{ shapes: ['pillar'], text: 'Mừng Đại hội' }],
    translations: [{ language: 'en', text: 'Welcome' }],
  })
})

it('one part of a gate is named in words, and is the only one to be looked at', async () => {
  const gate = {
    ...{ id: 'gate', org: 'tinh', name: 'Cổng chào', kind: 'gate', width: 576, height: 320 },
    sections: [
      { id: 'a', x: 0, y: 0, width: 64, height: 320 },
      { id: 'b', x: 64, y: 0, width: 448, height: 64 },
      { id: 'c', x: 512, y: 0, width: 64, height: 320 },
    ],
  }
  const office = officeOf()
  const page = await anAddPage(office, { plan: { ...document, boards: [gate] } })
  await wordsOn(page).fill('Đoàn kết')
  await place(page, 'Cổng chào')
  await page.locator('figcaption').getByText('Cổng chào · liền cả bảng').waitFor()
  await page.getByLabel('Phần bảng').selectOption('Trụ phải')
  await untilReady(page)
  expect(await page.locator('.draft figcaption strong').allTextContents()).toEqual(['Cổng chào · Trụ phải'])
  await submitOn(page)
  expect((await planOn(office)).campaigns[0]?.placements[0]).toMatchObject({ section: 'c' })
})

it('fifty lines are too many at once, and that is said before they are sent', async () => {
  const page = await anAddPage(officeOf())
  await wordsOn(page).fill(Array.from({ length: 50 }, (_, index) => `Khẩu hiệu số ${index}`).join('\n'))
  await page.getByText('Mỗi lần nhiều nhất 40 nội dung; đang có 50.').waitFor()
  expect(await putOn(page).getAttribute('aria-disabled')).toBe('true')
})

it('a slogan with a mistake is underlined, and one press mends it', async () => {
  const page = await anAddPage(officeOf())
  await wordsOn(page).fill('Đoàn kết\nNhiệt liệt chào mừng Đai hội đại biểu')
  await page.locator('.marked-line mark').getByText('Đai').waitFor()
  const kept = page.getByLabel('Vì sao vẫn giữ nguyên?')
  await kept.fill('Nguyên văn của cấp trên')
  await page.getByRole('button', { name: 'Sửa thành “Đại”' }).click()
  await expect.poll(() => wordsOn(page).inputValue()).toBe('Đoàn kết\nNhiệt liệt chào mừng Đại hội đại biểu')
  await expect.poll(() => page.locator('.marked-line').count()).toBe(0)
  await expect.poll(() => kept.count()).toBe(0)
  // Where nothing is left to be passed, no reason goes with it.
  await place(page)
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/submissions'))
  await submitOn(page)
  expect((await asked).postDataJSON()).not.toHaveProperty('passedBecause')
})

it('an office without a campaign gets one for what belongs to no other, with hours of its own; undone, it is gone', async () => {
  const office = officeOf()
  const page = await anAddPage(office, { plan: { ...document, campaigns: [] }, query: '?board=strip' })
  await expect.poll(() => boardOn(page, 'Dải chữ').isChecked()).toBe(true)
  await wordsOn(page).fill('Đoàn kết')
  await daysOn(page).fill('20/11')
  await page.getByText('Giờ phát:').click()
  await page.getByRole('button', { name: 'Chọn khung giờ khác…' }).click()
  await page.getByText('Giờ phát chưa đọc được.').waitFor()
  await page.getByLabel('Từ giờ').fill('18h30')
  await page.getByLabel('Đến giờ').fill('24:00')
  await page.getByRole('checkbox', { name: 'Chủ Nhật' }).uncheck()
  await untilReady(page)
  await submitOn(page)
  expect((await planOn(office)).campaigns).toMatchObject([
    {
      ...{ org: 'tinh', title: 'Tuyên truyền thường xuyên' },
      phases: [{ title: 'Ngày 20/11/2020', starts: '2020-11-20', ends: '2020-11-20' }],
      placements: [
        {
          boards: { boards: ['strip'] },
          dayparts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '18:30', to: '24:00' }],
        },
      ],
    },
  ])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  expect((await planOn(office)).campaigns).toEqual([])
  expect(await daysOn(page).inputValue()).toBe('20/11')
})

it('what is added beside a directive begins with its boards and days, which a draft with others takes by one press', async () => {
  const office = officeOf()
  const [campaign] = document.campaigns
  const slides = [{ id: 'kh', kind: 'slogan', text: 'Chào mừng Đại hội' }]
  const directed = { ...campaign, slides, placements: [{ id: 'p', phase: 'dot', slides: ['kh'] }] }
  const orgs = [...document.orgs, { id: 'xa', name: 'Xã', parent: 'tinh' }]
  const boards = document.boards.map((one) => (one.id === 'strip' ? { ...one, org: 'xa' } : one))
  const plan = { ...document, orgs, boards, campaigns: [directed] }
  const page = await anAddPage(office, { plan, query: '?directive=dai-hoi&office=xa' })
  const notice = page.locator('.notice').filter({ hasText: 'chỉ đạo “Đại hội” của Tỉnh' })
  await notice.getByText('1 bảng và ngày 14/10/2020-31/12/2020 lấy theo chỉ đạo').waitFor()
  expect(await page.locator('.board-ticks input[value]:checked').count()).toBe(1)
  expect(await boardOn(page, 'Dải chữ').isChecked()).toBe(true)
  await daysOn(page).fill('1/12-22/12')
  await notice.getByRole('button', { name: 'Lấy theo chỉ đạo' }).click()
  await expect.poll(() => daysOn(page).inputValue()).toBe('14/10/2020-31/12/2020')

  // What an address calls a directive is asked for as one, wherever it would lead.
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/directives/..%2Fboards'))
  await page.evaluate(`{
    history.pushState(null, '', '/add?directive=../boards')
    dispatchEvent(new PopStateEvent('popstate'))
  }`)
  await asked
  await page.close()
})

it('official slogans come from the library word for word, and one that is typed nearly so is mended to it', async () => {
  const official = [
    'Toàn dân đoàn kết xây dựng đời sống văn hóa!',
    'Đẩy mạnh toàn diện công cuộc đổi mới đất nước!',
  ] as const
  const issued = {
    ...{ id: 'van-ban', org: 'tinh', title: 'Kế hoạch tuyên truyền', document: written },
    phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: '2020-12-31' }],
    slides: official.map((text, i) => ({ id: `kh-${i}`, kind: 'slogan', text })),
    placements: [{ id: 'p', phase: 'dot', slides: ['kh-0', 'kh-1'] }],
  }
  const page = await anAddPage(officeOf(), { plan: { ...document, campaigns: [...document.campaigns, issued] } })
  await page.getByRole('button', { name: 'Lấy từ thư viện' }).click()
  await page.getByText('Văn bản số 12/KH-UBND, ngày 14/08/2020, Ủy ban nhân dân tỉnh').first().waitFor()
  await page.getByLabel('Tìm theo câu chữ, đợt, số văn bản').fill('doi moi DAT nuoc')
  await page.getByLabel(official[0]).waitFor({ state: 'detached' })
  await page.getByLabel(official[1]).check()
  await page.getByRole('button', { name: 'Lấy 1 câu vào ô khẩu hiệu' }).click()
  expect(await wordsOn(page).inputValue()).toBe(official[1])

  await wordsOn(page).fill(`${official[1]}\nToàn dân đoàn kết xây dựng đời sống vắn hoá!`)
  await page.getByRole('button', { name: `Sửa thành “${official[0]}”` }).click()
  expect(await wordsOn(page).inputValue()).toBe([official[1], official[0]].join('\n'))
  await page.getByText('Gần giống một khẩu hiệu chính thức').waitFor({ state: 'detached' })
})

it('an approver adds official slogans of a written plan, and withdraws one that can be had back', async () => {
  const office = officeOf()
  await office.puts(document)
  const page = await (await office.as(office.staff.approver)).newPage()
  await page.goto(`${office.server.url}/slogans`)
  await page.getByRole('button', { name: 'Thêm khẩu hiệu' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Khẩu hiệu', { exact: true }).fill('- Văn minh, thanh lịch\n- Giữ gìn vệ sinh chung')
  await form.getByLabel('Số, ký hiệu văn bản').fill(written.number)
  await form.getByLabel('Cơ quan ban hành').fill(written.issuer)
  await form.getByLabel('Ngày ban hành', { exact: true }).fill('14/08/2020')
  await form.getByRole('button', { name: 'Thêm vào thư viện' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Rút “Văn minh, thanh lịch”' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Văn minh, thanh lịch' })
  await row.waitFor({ state: 'detached' })
  await page.getByText('Đã rút khẩu hiệu khỏi thư viện.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await row.waitFor()
})
