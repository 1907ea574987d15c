import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contactSheet, mostSheetFrames } from '../../../media/clip/contact-sheet.ts'
import { flashesOf, flashFindings } from '../../../media/clip/flashes-of.ts'
import { probeClip } from '../../../media/clip/probe-clip.ts'
import { clip, ffmpeg } from './clips.ts'

async function sheetOf(path: string) {
  return await contactSheet(path, ffmpeg, await probeClip(path, ffmpeg))
}

async function flashesIn(path: string) {
  return await flashesOf(path, ffmpeg, await probeClip(path, ffmpeg))
}

/** Two colours in turn, `hz` times a second, over a part of the picture. */
function blinking(hz: number, { seconds = 3, colors = ['black', 'white'], part = 1, fps = 50 } = {}): string {
  const [dark, bright] = colors
  const on = `lt(mod(t*${hz}\\,1)\\,0.5)`
  return clip(
    `color=c=${dark}:s=64x36:r=${fps}:d=${seconds},drawbox=w=${Math.round(64 * part)}:h=36:t=fill:c=${bright}:enable=${on}`,
  )
}

describe('the contact sheet of a clip', () => {
  test('has a frame for each second, and the first one of every cut', async () => {
    // Cuts at 1.4 s and 3.6 s.
    const path = clip(
      'color=c=navy:s=160x90:r=25:d=5,drawbox=t=fill:c=orange:enable=between(t\\,1.39\\,3.59),drawbox=x=t*10:w=8:h=8:c=white:t=fill',
    )
    const { times, found, png } = await sheetOf(path)
    expect(times).toEqual([0, 1000, 1400, 2000, 3000, 3600, 4000])
    expect(found).toBe(7)
    const { width = 0, height = 0, format } = await sharp(png).metadata()
    expect([format, width > 7 * 100, height > 90]).toEqual(['png', true, true])
  })

  test('is thinned evenly where it would be too large, and says so', async () => {
    const { times, found, png } = await sheetOf(clip('testsrc=s=64x36:r=2:d=300'))
    expect([times.length, found]).toEqual([mostSheetFrames, 300])
    expect([times[0], times[60], times.at(-1)]).toEqual([0, 150_000, 297_000])
    expect((await sharp(png).metadata()).height).toBeLessThan(4000)
  })

  test('is refused with the clip where that is damaged anywhere', async () => {
    const path = clip('testsrc=s=320x240:r=25:d=4')
    const facts = await probeClip(path, ffmpeg)
    const bytes = readFileSync(path)
    const inside = bytes.indexOf('mdat', 0, 'latin1') + 8000
    bytes.fill(0, inside, inside + 4000)
    writeFileSync(path, bytes)
    await expect(contactSheet(path, ffmpeg, facts)).rejects.toMatchObject({ kind: 'unreadable' })
  })
})

describe('flashes in a clip', () => {
  test.each([
    ['twice a second', 2, 0],
    ['three times a second', 3, 0],
    ['four times a second', 4, 1],
    ['ten times a second', 10, 1],
    ['at every frame', 25, 1],
  ])('%s', async (_, hz, spans) => {
    const { general, red } = await flashesIn(blinking(hz))
    expect([general.length, red.length]).toEqual([spans, 0])
    if (spans > 0) {
      expect(general[0]!.toMs - general[0]!.fromMs).toBeGreaterThan(2500)
      expect(Math.abs(general[0]!.count - hz * 3)).toBeLessThanOrEqual(1 + hz / 10)
    }
  })

  test('over less than a quarter of the picture are none, over more they are', async () => {
    expect((await flashesIn(blinking(6, { part: 0.2 }))).general).toEqual([])
    expect((await flashesIn(blinking(6, { part: 0.3 }))).general.length).toBe(1)
  })

  test('between two colours of nearly the same light are none', async () => {
    expect((await flashesIn(blinking(6, { colors: ['0x777777', '0x888888'] }))).general).toEqual([])
  })

  test('that begin late are found where they are', async () => {
    const path = clip(
      'color=c=black:s=64x36:r=25:d=6,drawbox=t=fill:c=white:w=64:h=36:enable=between(t\\,3\\,5)*lt(mod(t*5\\,1)\\,0.5)',
    )
    const [span] = (await flashesIn(path)).general
    expect(span!.fromMs).toBeGreaterThanOrEqual(3000)
    expect(span!.toMs).toBeLessThanOrEqual(5100)
  })

  test('of red are found by their colour, where their light alone is too little', async () => {
    // Black to a dark red: 7 % of the greatest luminance, all of it red.
    const flashes = await flashesIn(blinking(5, { colors: ['black', '0xA00000'] }))
    expect([flashes.general.length, flashes.red.length]).toEqual([0, 1])
    expect((await flashesIn(blinking(2, { colors: ['black', '0xA00000'] }))).red).toEqual([])
  })

  test('are none in a clip that moves and cuts like any other', async () => {
    expect(await flashesIn(clip('testsrc2=s=320x180:r=25:d=5'))).toEqual({ general: [], red: [] })
    expect(await flashesIn(clip('mandelbrot=s=160x90:r=25,trim=duration=3'))).toEqual({ general: [], red: [] })
  })

  test('are errors for whoever approves, in both languages', () => {
    const span = { fromMs: 1200, toMs: 3400, count: 9 }
    expect(flashFindings({ general: [], red: [] })).toEqual([])
    expect(flashFindings({ general: [span, span], red: [span] })).toMatchObject([
      { code: 'flashes', severity: 'error', message: expect.stringContaining('1.2–3.4 s, and 1 more') },
      { code: 'red-flashes', severity: 'error', messageVi: expect.stringContaining('chớp đỏ') },
    ])
  })
})
