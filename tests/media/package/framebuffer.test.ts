import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { frameOf } from '../../../media/frame-of.ts'
import { made, packed, rgb } from './made-package.ts'
import { dueAt, foldedGate, midnight, scheduleIn } from './packed-day.ts'

const noon = midnight + 12 * 3_600_000 + 1000

describe('the frames of a gate whose pillars lie on their sides in the controller', () => {
  test('are as large as the framebuffer, and the schedule and the sheet say so', async () => {
    const { out } = await made(foldedGate)
    const schedule = await scheduleIn(out)
    expect(schedule).toMatchObject({
      board: { width: 96, height: 48 },
      frames: { view: 'framebuffer', width: 64, height: 48 },
    })
    for (const { file } of schedule.loops.flatMap(({ steps }) => steps)) {
      expect(await sharp(readFileSync(join(out, file))).metadata()).toMatchObject({ width: 64, height: 48 })
    }
    const sheet = readFileSync(join(out, 'lich-phat.html'), 'utf8')
    expect(sheet).toContain('96 × 48 điểm ảnh')
    expect(sheet).toContain('64 × 48 điểm ảnh, xếp như bộ điều khiển nhận')
    expect(readFileSync(join(out, 'index.smil'), 'utf8')).toContain('<root-layout width="64" height="48"')
  })

  test('hold a pillar turned, its top to the right or to the left', async () => {
    const { order, out } = await made(foldedGate)
    const canvas = await frameOf(order.playlist, noon, order.assets)
    const { step } = dueAt(await scheduleIn(out), noon)
    const packed = readFileSync(join(out, step.file))
    for (const { x, at } of order.playlist.tracks.filter(({ section }) => section !== 'dam')) {
      const pillar = await sharp(canvas).extract({ left: x, top: 0, width: 16, height: 48 }).png().toBuffer()
      const turned = await rgb(await sharp(pillar).rotate(at!.rotate).png().toBuffer())
      const held = await sharp(packed).extract({ left: 0, top: at!.y, width: 48, height: 16 }).png().toBuffer()
      expect((await rgb(held)).equals(turned)).toBe(true)
    }
  })

  test('are on the sheet as people see them', async () => {
    const { order, out } = await made(foldedGate)
    const sheet = readFileSync(join(out, 'lich-phat.html'), 'utf8')
    const pictures = [...sheet.matchAll(/src="data:image\/png;base64,([^"]+)"/g)].map(([, text]) =>
      Buffer.from(text!, 'base64'),
    )
    const canvas = await rgb(await frameOf(order.playlist, noon, order.assets))
    const same = await Promise.all(pictures.map(async (png) => (await rgb(png)).equals(canvas)))
    expect(same).toContain(true)
    for (const png of pictures) expect(await sharp(png).metadata()).toMatchObject({ width: 96, height: 48 })
  })

  test('are the canvas as people see it where that is asked for', async () => {
    const order = await foldedGate({ view: 'canvas' })
    const out = await packed(order)
    const schedule = await scheduleIn(out)
    expect(schedule.frames).toEqual({ view: 'canvas', width: 96, height: 48 })
    const { step } = dueAt(schedule, noon)
    const frame = await frameOf(order.playlist, noon, order.assets)
    expect(readFileSync(join(out, step.file)).equals(frame)).toBe(true)
    expect(readFileSync(join(out, 'lich-phat.html'), 'utf8')).toContain('96 × 48 điểm ảnh, như người xem thấy')
  })
})
