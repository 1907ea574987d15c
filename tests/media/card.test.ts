import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cardPng } from '../../media/look/card-png.ts'
import { cardCommand } from '../../server/cli/card-command.ts'
import type { Board, BoardColor, BoardId, OrgId, Section, SectionId } from '../../shared/plan/plan.ts'
import { type Pixels, pixelsOf } from './pixels-of.ts'

const black = '#000000'
const white = '#ffffff'
const canvases = ['320x16', '320x32', '320x192', '640x320', '960x64', '1280x96', '64x320', '1280x640'] as const

function board(size: string, color: BoardColor = 'full', sections?: readonly Section[]): Board {
  const [width, height] = size.split('x').map(Number) as [number, number]
  const named = { id: 'cong-chao' as BoardId, org: 'xa' as OrgId, name: 'Cổng chào', kind: 'gate' as const }
  return { ...named, width, height, color, ...(sections && { sections }) }
}

const pillar = { width: 64, height: 320 }
const gate: readonly Section[] = [
  { id: 'tru-trai' as SectionId, x: 0, y: 0, ...pillar, at: { x: 0, y: 64, rotate: 90 } },
  { id: 'xa-ngang' as SectionId, x: 64, y: 0, width: 960, height: 64, at: { x: 0, y: 0, rotate: 0 } },
  { id: 'tru-phai' as SectionId, x: 1024, y: 0, ...pillar, at: { x: 0, y: 128, rotate: 270 } },
]

/** The pixels of a picture's four corners, each `side` wide, as one text a corner. */
function cornersOf({ at, width, height }: Pixels, side: number): string[] {
  const cut = (left: number, top: number) =>
    Array.from({ length: side * side }, (_, i) => at(left + (i % side), top + Math.floor(i / side))).join()
  return [cut(0, 0), cut(width - side, 0), cut(0, height - side), cut(width - side, height - side)]
}

/** How many pixels are lit in a rectangle. */
function litIn({ at }: Pixels, x: number, y: number, width: number, height: number): number {
  let lit = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) if (at(x + column, y + row) !== black) lit++
  }
  return lit
}

describe('the calibration card', () => {
  test.each(canvases.flatMap((size) => [[size, 'full'] as const, [size, 'mono'] as const]))(
    'of %s %s has a red frame of one pixel on its four edges, where no corner mark is, and marks each corner otherwise',
    async (size, color) => {
      const card = await pixelsOf(await cardPng(board(size, color), 'canvas'))
      expect(`${card.width}x${card.height}`).toBe(size)
      const { at, width, height } = card
      const side = 16
      const frame = color === 'full' ? '#ff0000' : white
      for (let x = side; x < width - side; x++) expect([at(x, 0), at(x, height - 1)]).toEqual([frame, frame])
      for (let y = side; y < height - side; y++) expect([at(0, y), at(width - 1, y)]).toEqual([frame, frame])
      expect(new Set(cornersOf(card, Math.min(side, Math.floor(0.3 * Math.min(width, height))))).size).toBe(4)
    },
  )

  test.each(canvases)('of %s has every colour that a board can light, or black and white alone', async (size) => {
    const { colors } = await pixelsOf(await cardPng(board(size), 'canvas'))
    expect(colors).toEqual(expect.arrayContaining([black, white, '#ff0000', '#00ff00', '#0000ff', '#ffff00']))
    expect((await pixelsOf(await cardPng(board(size, 'mono'), 'canvas'))).colors.toSorted()).toEqual([black, white])
  })

  test('of a strip of sixteen rows says which way is up, its board, its size and letters with their marks', async () => {
    const card = await pixelsOf(await cardPng(board('320x16'), 'canvas'))
    for (let x = 10; x < 290; x += 40) expect(litIn(card, x, 1, 40, 14), `columns from ${x}`).toBeGreaterThan(40)
  })

  test('is drawn at any size, whatever its name is made of', async () => {
    for (const size of ['1x1', '5x5', '16x16', '3x200', '2000x8']) {
      const card = await pixelsOf(await cardPng({ ...board(size), name: '友谊关 友谊 ' }, 'canvas'))
      expect(`${card.width}x${card.height}`).toBe(size)
    }
  })

  test('of a gate is one card for each section, black where no section is, and turned with them in the framebuffer', async () => {
    const canvas = await pixelsOf(await cardPng(board('1088x320', 'full', gate), 'canvas'))
    expect(litIn(canvas, 64, 64, 960, 256)).toBe(0)
    const framebuffer = await pixelsOf(await cardPng(board('1088x320', 'full', gate), 'framebuffer'))
    expect([framebuffer.width, framebuffer.height]).toEqual([960, 192])
    for (const [x, y] of [
      [0, 0],
      [63, 0],
      [20, 30],
      [5, 315],
    ] as const) {
      expect(framebuffer.at(319 - y, 64 + x)).toBe(canvas.at(x, y))
      expect(framebuffer.at(y, 128 + 63 - x)).toBe(canvas.at(1024 + x, y))
    }
    for (let x = 0; x < 960; x++) expect(framebuffer.at(x, 40)).toBe(canvas.at(64 + x, 40))
  })

  test('comes as a file from the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'congchao-card-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const [plan, out] = [join(folder, 'plan.json'), join(folder, 'card.png')]
    const one = board('1088x320', 'full', gate)
    const orgs = [{ id: 'xa', name: 'Xã' }]
    await writeFile(
      plan,
      JSON.stringify({ format: 'congchao/plan@1', timezone: 'Asia/Ho_Chi_Minh', orgs, boards: [one], campaigns: [] }),
    )
    const said: string[] = []
    const call = (...more: string[]) =>
      cardCommand([plan, '--board', 'cong-chao', '--out', out, ...more], (text) => said.push(text))
    expect(await call('--view', 'framebuffer', '--json')).toBe(0)
    expect(await readFile(out)).toEqual(await cardPng(one, 'framebuffer'))
    expect(JSON.parse(said.join(''))).toEqual({ board: 'cong-chao', view: 'framebuffer', out, width: 960, height: 192 })
    await expect(call('--view', 'sideways')).rejects.toMatchObject({ message: expect.stringContaining('--view') })
  })
})
