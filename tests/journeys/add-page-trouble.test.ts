import sharp from 'sharp'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { anAddPage, approveNewest, document, planOn, putOn, submitOn, untilReady, wordsOn } from './an-add-page.ts'

it('what was put on boards is taken out again, what others did meanwhile stays, and the words are back', async () => {
  const { office, page } = await anAddPage()
  await wordsOn(page).fill('Đoàn kết')
  await untilReady(page)
  await submitOn(page)
  const put = await planOn(office)
  expect(put.campaigns[0]?.placements).toHaveLength(1)
  const renamed = { ...put, orgs: [{ ...put.orgs[0], name: 'Tỉnh nhà' }] }
  expect((await office.server.call('PUT', '/api/v1/plan', renamed)).status).toBe(200)

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  const plan = await planOn(office)
  expect(plan.campaigns[0]).toMatchObject({ slides: [], placements: [] })
  expect(plan.orgs[0]?.name).toBe('Tỉnh nhà')
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  const { submissions } = await jsonOf<{ submissions: { state: string }[] }>(
    office.staff.author.call('GET', '/api/v1/submissions?mine=1'),
  )
  expect(submissions[0]?.state).toBe('cancelled')
})

it('what was submitted and decided meanwhile cannot be undone, and that is said', async () => {
  const { office, page } = await anAddPage()
  await wordsOn(page).fill('Đoàn kết')
  await untilReady(page)
  await submitOn(page)
  await page.route(
    '**/cancel',
    async (route) => {
      await approveNewest(office)
      await route.continue()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Việc này đã được quyết định hoặc đã rút').waitFor()
  expect((await planOn(office)).campaigns[0]?.placements).toHaveLength(1)
})

it('what cannot be submitted does not stay in the plan', async () => {
  const { office, page } = await anAddPage()
  await wordsOn(page).fill('Đoàn kết')
  await untilReady(page)
  await page.route('**/api/v1/submissions', (route) => route.abort(), { times: 2 })
  await putOn(page).click()
  await page.locator('.said').getByText('Chưa liên lạc được với máy chủ.').waitFor()
  await expect.poll(async () => (await planOn(office)).campaigns[0]).toMatchObject({ slides: [], placements: [] })
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
})

it('a plan that was changed a moment ago takes it all the same, unless the phase is another', async () => {
  const { office, page } = await anAddPage()
  await wordsOn(page).fill('Đoàn kết')
  await untilReady(page)
  // The page looks each second; here the change comes just before the press.
  await page.route(
    '**/placements',
    async (route) => {
      await office.server.call('PUT', '/api/v1/plan', { ...document, orgs: [{ id: 'tinh', name: 'Tỉnh mới' }] })
      await route.continue()
    },
    { times: 1 },
  )
  await submitOn(page)
  expect((await planOn(office)).orgs[0]?.name).toBe('Tỉnh mới')

  await wordsOn(page).fill('Kỷ cương')
  await untilReady(page)
  const { campaigns } = document
  const phases = [{ id: 'dot', title: 'Đợt 1', starts: '2020-11-01', ends: '2020-11-02' }]
  await page.route(
    '**/placements',
    async (route) => {
      await office.server.call('PUT', '/api/v1/plan', { ...document, campaigns: [{ ...campaigns[0], phases }] })
      await route.continue()
    },
    { times: 1 },
  )
  await putOn(page).click()
  await page.getByText('giai đoạn này không còn như cũ').waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Kỷ cương')
})

it('a server that dies while words are typed takes none of them, and draws them when it is back', async () => {
  const { office, page } = await anAddPage()
  await office.kill()
  await wordsOn(page).fill('Đoàn kết')
  await page.getByText('Chưa liên lạc được với máy chủ.').first().waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  await office.revive()
  await untilReady(page)
  expect(await page.locator('.draft figure').count()).toBe(4)
})

it('a server that dies while a file comes takes the rest of it when it is back', async () => {
  const { office, page } = await anAddPage()
  await page.route(
    '**/api/v1/uploads/*',
    async (route) => {
      await office.kill()
      await route.abort()
    },
    { times: 1 },
  )
  const buffer = await sharp({ create: { width: 640, height: 320, channels: 3, background: '#c00010' } })
    .png()
    .toBuffer()
  await page.getByLabel('Hình hoặc phim', { exact: true }).setInputFiles({ name: 'a.png', mimeType: '', buffer })
  await page.locator('.uploads').getByText('mất kết nối, đang thử lại…').waitFor()
  await office.revive()
  await page.getByRole('heading', { name: 'a.png' }).waitFor({ timeout: 30_000 })
  await untilReady(page)
})
