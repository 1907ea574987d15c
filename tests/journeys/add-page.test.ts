import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { clip, difference } from '../media/clip/clips.ts'
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
import { expectAccessible } from './axe.ts'
import { counted } from './counting.ts'
import { expectFrame, frameAt, glanceAt, officeOfFile, playWhole, timeOn, versionOn } from './office.ts'

const officeOf = officeOfFile({ at, browser: 'of-offices' })
const boardIds = ['beam', 'pillar', 'screen', 'strip'] as const

it('one banner, one board, 1–22 December: five actions and at most nine keys from the first page; nothing plays before somebody else approves', async () => {
  const office = officeOf()
  await office.puts(document)
  const board = await office.open('screen')
  await playWhole(office.server, [board])
  const before = await versionOn(board)
  const page = await (await office.as(office.staff.author)).newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(office.server.url)
  const hand = counted(page)

  const place = page.locator('.drop-place')
  await place.waitFor()
  await hand.drop(place, [{ name: 'banner.png', mimeType: 'image/png', buffer: await plain() }])
  await expect.poll(() => page.locator('.draft figure img').count(), { timeout: 60_000 }).toBe(4)
  await hand.press(boardOn(page, 'Bảng quảng trường'))
  await hand.type(daysOn(page), '1-22/12')
  await page.getByText('Thứ Ba 01/12 → Thứ Ba 22/12 (17/10 → 9/11 âm lịch), 22 ngày').waitFor()
  await untilReady(page)
  const told = await page.getByRole('region', { name: 'Sẽ trình duyệt' }).textContent()
  expect(told).toContain('1 băng rôn trên 1 bảng, từ 01/12/2020 đến hết 22/12/2020 (còn 48 ngày nữa)')
  expect(told).toContain('Thêm vào đợt Đại hội (từ 01/10/2020 đến hết 31/12/2020)')
  await hand.press(putOn(page))
  await page.getByText('Đã trình duyệt.').waitFor()
  expect(hand.actions).toBe(5)
  expect(hand.keys).toBeLessThanOrEqual(9)

  const [campaign] = (await planOn(office)).campaigns
  const [placement] = campaign!.placements
  expect(campaign!.phases.find(({ id }) => id === placement!.phase)).toMatchObject({
    ...{ title: 'Từ 01/12/2020 đến 22/12/2020', starts: '2020-12-01', ends: '2020-12-22' },
  })
  expect(placement).toMatchObject({ boards: { boards: ['screen'] } })
  expect(placement).not.toHaveProperty('dayparts')

  await page.locator('.asked-watch').getByText('Chờ duyệt').waitFor()
  await page.locator('.asked-watch').getByText('Phạm Văn Duyệt duyệt xong mới phát').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).waitFor()
  await expectAccessible(page)
  expect(await versionOn(board)).toBe(before)
  await approveNewest(office)
  await page.locator('.asked-watch').getByText('Đã được duyệt').waitFor()
  await page.getByText('Các bảng đã nhận').waitFor()
})

/** A red banner. */
const plain = () =>
  sharp({ create: { width: 640, height: 320, channels: 3, background: '#c00010' } })
    .png()
    .toBuffer()

it('slogans pasted stand on every board at its own pixels, are approved, and the boards draw those very bytes', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  const boards = await Promise.all(boardIds.map((id) => office.open(id)))
  await page.bringToFront()
  for (const board of boards) await glanceAt(board, at)
  const before = await Promise.all(boards.map(versionOn))

  await wordsOn(page).fill('Mừng Đảng, mừng Xuân!\n\nĐoàn kết\n')
  await place(page)
  expect(await page.locator('.draft').count()).toBe(2)
  const figures = page.locator('.draft').first().locator('figure')
  expect(await figures.count()).toBe(4)
  const sizes = await figures
    .locator('.pixels')
    .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]))
  expect(new Set(sizes.map(String))).toEqual(new Set(['960,64', '64,320', '640,320', '320,32']))
  await page.locator('.draft figure').getByText('đọc rõ ở').first().waitFor()
  const promised = await page
    .locator('.draft figure img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')?.split('/').pop()))

  await submitOn(page)
  await approveNewest(office)
  await page.getByText('Các bảng đã nhận').waitFor()
  for (const [index, board] of boards.entries()) {
    await expect.poll(() => versionOn(board)).toBeGreaterThan(before[index] as number)
    await expectFrame(office.server, await glanceAt(board, await timeOn(board)))
  }
  const { campaigns } = await planOn(office)
  expect(campaigns[0]?.slides.map((slide) => slide.kind === 'slogan' && slide.text)).toEqual([
    'Mừng Đảng, mừng Xuân!',
    'Đoàn kết',
  ])
  const listed = await jsonOf<{ boards: { now: { rendition: { sha256: string } | null }[] }[] }>(
    office.server.call('GET', '/api/v1/boards'),
  )
  const playing = listed.boards.flatMap(({ now }) => now.map(({ rendition }) => `${rendition?.sha256}.png`))
  expect(playing).toHaveLength(4)
  for (const one of playing) expect(promised).toContain(one)
})

it('a banner is cut to each board’s shape, and to where a person puts it', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  // Left half red, right half blue: what a crop shows tells where it lies.
  const half = { width: 960, height: 640, channels: 3 as const }
  const banner = await sharp({ create: { ...half, width: 1920, background: '#c00010' } })
    .composite([{ input: { create: { ...half, background: '#0030c0' } }, left: 960, top: 0 }])
    .jpeg({ quality: 95 })
    .toBuffer()
  await page
    .getByLabel('Hình hoặc phim', { exact: true })
    .setInputFiles({ name: 'băng rôn.jpg', mimeType: 'text/plain', buffer: banner })
  const draft = page.locator('.draft')
  await draft.getByRole('heading', { name: 'băng rôn.jpg' }).waitFor()
  await expect.poll(() => draft.locator('figure img').count(), { timeout: 60_000 }).toBe(4)

  await draft.locator('[data-canvas="64x320"]').getByRole('button', { name: 'Chỉnh vùng cắt' }).click()
  const box = page.getByRole('dialog').locator('.crop-box')
  await box.focus()
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Dùng vùng này' }).click()
  await place(page)
  await submitOn(page)
  await approveNewest(office)

  const pillar = await office.open('pillar')
  await expect.poll(async () => pillar.page.evaluate('congchao.ready')).toBe(true)
  const isBlue = async () => {
    const [red = 0, , blue = 0] = (await glanceAt(pillar, await timeOn(pillar))).pixels
    return blue > red
  }
  await expect.poll(isBlue).toBe(true)
  const [slide] = (await planOn(office)).campaigns[0]!.slides
  expect(slide).toMatchObject({
    kind: 'image',
    versions: expect.arrayContaining([expect.objectContaining({ aspect: '1:5' })]),
  })
})

it('a clip plays on the board as its frames were drawn', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  const buffer = readFileSync(clip('testsrc=s=640x320:r=25:d=4'))
  await page
    .getByLabel('Hình hoặc phim', { exact: true })
    .setInputFiles({ name: 'phim.mp4', mimeType: 'video/mp4', buffer })
  await boardOn(page, 'Bảng quảng trường').check()
  await daysOn(page).fill('14/10-20/10')
  await page.getByRole('button', { name: 'Các cảnh trong phim phim.mp4: xem lớn' }).waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('.draft figure video').count(), { timeout: 60_000 }).toBe(1)
  await untilReady(page)
  await submitOn(page)
  await approveNewest(office)

  const board = await office.open('screen')
  await page.bringToFront()
  await page.getByText('Các bảng đã nhận').waitFor()
  /** How far what is on the board at or after an instant is from the frame that was drawn for it. */
  const look = async (from: number) => {
    const glance = await glanceAt(board, from)
    const frame = await frameAt(office.server, 'screen', Math.floor(glance.at))
    return difference(frame, glance.pixels).mean
  }
  await expect.poll(() => look(at)).toBeLessThan(8)
  const later = (await timeOn(board)) + 700
  await expect.poll(() => look(later)).toBeLessThan(8)
})

it('a file that is no picture is refused by its content, in words, and nothing is lost', async () => {
  const office = officeOf()
  const page = await anAddPage(office)
  await wordsOn(page).fill('Đoàn kết')
  await page.getByLabel('Hình hoặc phim', { exact: true }).setInputFiles({
    name: 'pdf.png',
    mimeType: 'image/png',
    buffer: Buffer.from('%PDF-1.7\n%\n'.padEnd(4096, ' ')),
  })
  await page.locator('.uploads').getByText('PDF').waitFor()
  expect(await wordsOn(page).inputValue()).toBe('Đoàn kết')
  const { media } = await jsonOf<{ media: { name: string }[] }>(office.server.call('GET', '/api/v1/media'))
  expect(media.map(({ name }) => name)).not.toContain('pdf.png')
})

it('words that no board can show stop before they are put anywhere', async () => {
  const page = await anAddPage(officeOf())
  await wordsOn(page).fill('Chào mừng 🎉')
  await page.locator('.findings').getByText('🎉').first().waitFor()
  await boardOn(page).check()
  await daysOn(page).fill('14/10-20/10')
  await page.getByText('Có nội dung không đạt: sửa hoặc bỏ trước.').waitFor()
  expect(await putOn(page).getAttribute('aria-disabled')).toBe('true')
})
