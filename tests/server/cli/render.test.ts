import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { smallDocument } from '../small-plan.ts'
import { congchao, documents, file, folder } from './congchao.ts'
import { foldedDocument } from './folded-document.ts'

/** The picture of a board at an instant: its bytes. */
function rendered(plan: string, board: string, at: string): Buffer {
  const out = join(folder(), 'frame.png')
  const answer = congchao('render', plan, '--board', board, '--at', at, '--out', out)
  expect(answer).toEqual({ code: 0, out: '' })
  return readFileSync(out)
}

async function pixelsOf(png: Buffer): Promise<Buffer> {
  return await sharp(png).toColourspace('srgb').removeAlpha().raw().toBuffer()
}

describe('congchao render', () => {
  it.each([
    ['cong', 64, 32],
    ['dai', 96, 16],
  ])("[A4] writes the frame of %s at the board's own pixels", async (board, width, height) => {
    const png = rendered(file(smallDocument()), board, '2020-10-14T08:00:12+07:00')
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height })
  })

  it('[L1, A4] the same instant gives the same bytes, another gives others', () => {
    const plan = file(smallDocument())
    const png = rendered(plan, 'cong', '2020-10-14T08:00:12+07:00')
    expect(rendered(plan, 'cong', '2020-10-14T01:00:12Z').equals(png)).toBe(true)
    expect(rendered(plan, 'cong', '2020-10-14T08:00:17+07:00').equals(png)).toBe(false)
  })

  it('[A4] draws what preview tells on the last evening of the years that a date may have', () => {
    const plan = file(smallDocument())
    const at = '2199-12-31T23:00-05:00'
    expect(congchao('preview', plan, '--board', 'cong', '--at', at, '--json').code).toBe(0)
    expect(rendered(plan, 'cong', at).length).toBeGreaterThan(0)
  })

  it('[A2] a board that is off is black', async () => {
    const [gate, strip] = smallDocument().boards
    const plan = file({ ...smallDocument(), boards: [{ ...gate, hours: [] }, strip] })
    const pixels = await sharp(rendered(plan, 'cong', '2020-10-14T08:00+07:00'))
      .removeAlpha()
      .raw()
      .toBuffer()
    expect(pixels.every((value) => value === 0)).toBe(true)
  })

  it('[A4] with --json it says what it wrote', () => {
    const out = join(folder(), 'frame.png')
    const words = ['--board', 'cong', '--at', '2020-10-14T08:00+07:00', '--out', out, '--json'] as const
    const answer = congchao('render', file(smallDocument()), ...words)
    expect([answer.code, documents(answer)]).toMatchObject([0, [{ board: 'cong', out, width: 64, height: 32 }]])
  })

  it('[A6] --view framebuffer moves and turns the sections as the controller takes them', async () => {
    const plan = file(foldedDocument())
    const [canvas, framebuffer] = (['canvas', 'framebuffer'] as const).map((view) => {
      const out = join(folder(), 'frame.png')
      const words = ['--board', 'cong', '--at', '2020-10-14T08:00:05', '--view', view, '--out', out] as const
      expect(congchao('render', plan, ...words)).toEqual({ code: 0, out: '' })
      return readFileSync(out)
    })
    const pillar = await sharp(canvas).extract({ left: 80, top: 0, width: 16, height: 48 }).png().toBuffer()
    const held = await sharp(framebuffer).extract({ left: 0, top: 32, width: 48, height: 16 }).png().toBuffer()
    expect(await sharp(framebuffer).metadata()).toMatchObject({ width: 64, height: 48 })
    expect(await pixelsOf(held)).toEqual(await pixelsOf(await sharp(pillar).rotate(270).png().toBuffer()))
  })

  it('[A4] pictures are read from beside the plan', async () => {
    const document = smallDocument()
    const [congress, other] = document.campaigns
    const slides = [{ id: 'kh-1', kind: 'image', media: 'anh.png' }, ...congress!.slides.slice(1)]
    const plan = file({ ...document, campaigns: [{ ...congress, slides }, other] })
    const blue = { r: 0, g: 0, b: 255 }
    await sharp({ create: { width: 64, height: 32, channels: 3, background: blue } }).toFile(join(plan, '../anh.png'))
    const pixels = await sharp(rendered(plan, 'cong', '2020-10-14T08:00:05+07:00'))
      .removeAlpha()
      .raw()
      .toBuffer()
    expect([...pixels.subarray(0, 3)]).toEqual([0, 0, 255])
  })
})
