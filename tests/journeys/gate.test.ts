import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { canvasOf, seen } from '../player/page-canvas.ts'
import { expectFrame, glanceAt, type Office, officeOfFile, timeOn, versionOn } from './office.ts'

const morning = parseInstant('2026-09-01T08:00+07:00')!
const pillar = { y: 0, width: 64, height: 320 }

/** A gate of three panels, whose pillars lie under the beam in what its controller reads. */
const gate = {
  ...{ id: 'cong', org: 'xa', name: 'Cổng chào ba tấm', kind: 'gate', width: 1088, height: 320, pitch: 10 },
  sections: [
    { id: 'trai', x: 0, ...pillar, at: { x: 0, y: 64, rotate: 90 } },
    { id: 'dam', x: 64, y: 0, width: 960, height: 64, at: { x: 0, y: 0, rotate: 0 } },
    { id: 'phai', x: 1024, ...pillar, at: { x: 0, y: 128, rotate: 270 } },
  ],
}
const strip = { id: 'dai', org: 'xa', name: 'Dải chữ', kind: 'led', width: 320, height: 32, color: 'mono', pitch: 10 }
const border = {
  ...{ id: 'cua', org: 'xa', name: 'Bảng cửa khẩu', kind: 'border-gate', width: 768, height: 384, pitch: 5 },
  languages: ['vi', 'en'],
}

const slides = [
  ['doan-ket', 'Đoàn kết', 3],
  ['ky-cuong', 'Kỷ cương', 2],
  ['dam-1', 'Nhiệt liệt chào mừng Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam', 4],
  ['dai-1', 'Toàn Đảng, toàn dân, toàn quân đoàn kết, chung sức xây dựng đất nước phồn vinh, hạnh phúc!', 12],
] as const

const placements = [
  ['p-trai', 'trai', ['doan-ket', 'ky-cuong'], 'cong'],
  ['p-phai', 'phai', ['ky-cuong', 'doan-ket'], 'cong'],
  ['p-dam', 'dam', ['dam-1'], 'cong'],
  ['p-dai', undefined, ['dai-1'], 'dai'],
  ['p-cua', undefined, ['song-ngu'], 'cua'],
] as const

function plan(interrupts: readonly unknown[] = []): unknown {
  const bilingual = {
    ...{ id: 'song-ngu', kind: 'slogan', text: 'Kính chào quý khách!', seconds: 10 },
    translations: [{ language: 'en', text: 'Welcome to Viet Nam!' }],
  }
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'xa', name: 'Ủy ban nhân dân xã' }],
    boards: [gate, strip, border],
    campaigns: [
      {
        ...{ id: 'quoc-khanh', org: 'xa', title: 'Quốc khánh' },
        phases: [{ id: 'dot', title: 'Đợt', starts: '2026-08-01', ends: '2026-09-30' }],
        slides: [...slides.map(([id, text, seconds]) => ({ id, kind: 'slogan', text, seconds })), bilingual],
        placements: placements.map(([id, section, slides, board]) => ({
          ...{ id, phase: 'dot', slides, boards: { boards: [board] } },
          ...(section && { section }),
        })),
      },
    ],
    interrupts,
  }
}

const officeOf = officeOfFile({ at: morning })

beforeAll(() => officeOf().puts(plan()))

async function sizeOf({ server }: Office, view: string): Promise<string> {
  const answer = await server.call('GET', `/api/v1/boards/cong/frame.png?view=${view}`)
  const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  return `${width}×${height}`
}

it('a gate with turned pillars, a one-colour strip that scrolls and a bilingual board show frame.png, pixel for pixel', async () => {
  const office = officeOf()
  expect([await sizeOf(office, 'canvas'), await sizeOf(office, 'framebuffer')]).toEqual(['1088×320', '960×192'])
  const boards = await Promise.all(['cong', 'dai', 'cua'].map(office.open))
  for (const board of boards) {
    await seen(board.page, { ready: true })
    const from = await timeOn(board)
    for (let i = 0; i < 6; i++) await expectFrame(office.server, await glanceAt(board, from + i * 700))
  }
  const { width, height } = await canvasOf(boards[0]!.page)
  expect([width, height]).toEqual([960, 192])

  // Over the whole gate: each panel shows its part of it.
  const version = await versionOn(boards[0]!)
  const slide = { id: 'bao', kind: 'slogan', text: 'Bão số 9: hạn chế ra đường' }
  const ends = '2026-09-02T00:00+07:00'
  const storm = { id: 'bao', org: 'xa', slide, starts: '2026-09-01T00:00+07:00', ends }
  await office.puts(plan([storm]))
  await seen(boards[0]!.page, { version: version + 1, ready: true })
  await expectFrame(office.server, await glanceAt(boards[0]!, await timeOn(boards[0]!)))
})

it('[P1] a gate’s calibration card is what the server gives of its framebuffer', async () => {
  const office = officeOf()
  await seen((await office.open('cong')).page, { ready: true })
  const page = await office.context.newPage()
  await page.goto(`${office.server.url}/play/cong?card=1`)
  await expect.poll(async () => (await canvasOf(page)).width, { timeout: 60_000 }).toBe(960)
  const answer = await office.server.call('GET', '/api/v1/boards/cong/card.png?view=framebuffer')
  const card = await sharp(Buffer.from(await answer.arrayBuffer()))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  expect((await canvasOf(page)).pixels.equals(card)).toBe(true)
})
