import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipLengthOf } from '../../../media/clip/clip-length-of.ts'
import { frameOf } from '../../../media/frame-of.ts'
import { FolderTaken } from '../../../media/package/replace-folder.ts'
import { writePackage } from '../../../media/package/write-package.ts'
import { difference, ffmpeg, folder, framesOf } from '../clip/clips.ts'
import { made, packed, rgb } from './made-package.ts'
import { beam, dueAt, foldedGate, gate, midnight, scheduleIn } from './packed-day.ts'

const hourMs = 3_600_000

/** Every file of a folder and below, by its path in it. */
function filesOf(out: string): Map<string, Buffer> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path)]),
  )
}

const boards = [
  ['a beam that stands, scrolls, pages and runs', beam],
  ['a gate in sections', gate],
  ['a gate whose pillars lie on their sides in the controller', foldedGate],
] as const

describe('a package, played back', () => {
  test.each(boards)('shows at every instant the frame of %s', async (_, orderOf) => {
    const { order, out } = await made(orderOf)
    const { playlist, assets } = order
    const schedule = await scheduleIn(out)
    const span = playlist.endsAt - playlist.startsAt
    await fc.assert(
      fc.asyncProperty(fc.nat(span / 40 - 1), async (tick) => {
        const at = playlist.startsAt + tick * 40
        const { step } = dueAt(schedule, at)
        const frame = await frameOf(playlist, at, assets, { view: 'framebuffer', ffmpeg })
        expect(readFileSync(join(out, step.file)).equals(frame)).toBe(true)
      }),
      {
        numRuns: 60,
        examples: [[0], [span / 40 - 1], [(5 * hourMs) / 40], [(5 * hourMs) / 40 - 1], [(22 * hourMs) / 40]],
      },
    )
  })

  test.each(boards)(
    'holds every frame of one round of %s',
    async (_, orderOf) => {
      const { order, out } = await made(orderOf)
      const { playlist, assets } = order
      const schedule = await scheduleIn(out)
      const from = playlist.startsAt + 6 * hourMs
      const { loop, into } = dueAt(schedule, from)
      const unlike: number[] = []
      for (let ms = 0; ms < loop.ms; ms += 40) {
        const at = from - into + ms
        const png = readFileSync(join(out, dueAt(schedule, at).step.file))
        const frame = await frameOf(playlist, at, assets, { view: 'framebuffer', ffmpeg })
        if (!png.equals(frame)) unlike.push(ms)
      }
      expect(unlike).toEqual([])
    },
    60_000,
  )

  test.each(boards)('has an MP4 of each loop of %s whose frames are its pictures', async (_, orderOf) => {
    const { out } = await made(orderOf)
    const schedule = await scheduleIn(out)
    const { width, height } = schedule.frames
    for (const { ms, mp4, steps } of schedule.loops) {
      const path = join(out, mp4!.file)
      const { frames: count, fps } = clipLengthOf(readFileSync(path))
      const tick = 1000 / fps
      expect([count, [5, 10, 25].includes(fps)]).toEqual([ms / tick, true])
      const [wide, high] = [width + (width % 2), height + (height % 2)]
      const frames = framesOf(path, wide, high)
      expect(frames.length).toBe(count)
      let start = 0
      for (const step of steps) {
        const picture = await rgb(readFileSync(join(out, step.file)))
        for (const index of [Math.ceil(start / tick), Math.ceil((start + step.ms) / tick) - 1]) {
          // Half of the colours' resolution is lost at the edges of the blocks.
          expect(difference(cut(frames[index]!, wide, width, height), picture).mean).toBeLessThan(16)
        }
        start += step.ms
      }
    }
  })
})

/** Decoded rows, without what pads them. */
function cut(rows: Buffer, wide: number, width: number, height: number): Buffer {
  return Buffer.concat(
    Array.from({ length: height }, (_, row) => rows.subarray(row * wide * 3, (row * wide + width) * 3)),
  )
}

describe('the files of a package', () => {
  test('cover the days without gap or overlap, and stretches that are alike share theirs', async () => {
    const schedule = await scheduleIn((await made(beam)).out)
    const { stretches } = schedule
    expect(stretches.map(({ start, end, loop }) => [start, end, loop])).toEqual([
      ['2020-10-13T00:00:00+07:00', '2020-10-13T05:00:00+07:00', 0],
      ['2020-10-13T05:00:00+07:00', '2020-10-13T22:00:00+07:00', 1],
      ['2020-10-13T22:00:00+07:00', '2020-10-14T00:00:00+07:00', 2],
      ['2020-10-14T00:00:00+07:00', '2020-10-14T05:00:00+07:00', 0],
      ['2020-10-14T05:00:00+07:00', '2020-10-14T22:00:00+07:00', 1],
      ['2020-10-14T22:00:00+07:00', '2020-10-15T00:00:00+07:00', 2],
    ])
    expect(schedule).toMatchObject({
      ...{ format: 'congchao/package@1', from: '2020-10-13', to: '2020-10-14', startsAt: midnight },
      ...{ notAfter: midnight + 48 * hourMs, notAfterText: '2020-10-15T00:00:00+07:00' },
      board: { id: 'cong-1', width: 95, height: 32, timezone: 'Asia/Ho_Chi_Minh' },
      frames: { view: 'framebuffer', width: 95, height: 32 },
    })
    expect(schedule.loops.map(({ ms }) => ms)).toEqual([10_000, 30_000, 10_000])
    for (const { ms, steps } of schedule.loops) expect(steps.reduce((sum, step) => sum + step.ms, 0)).toBe(ms)
  })

  test('are black where the board is off, and each picture is there once', async () => {
    const { out } = await made(beam)
    const { loops } = await scheduleIn(out)
    const [black] = loops[0]!.steps
    expect((await rgb(readFileSync(join(out, black!.file)))).every((level) => level === 0)).toBe(true)
    const frames = [...filesOf(out)].filter(([name]) => name.startsWith('frames/')).map(([, bytes]) => bytes)
    expect(new Set(frames.map((bytes) => bytes.toString('base64'))).size).toBe(frames.length)
    // The first slide of the loop comes twice in it, from one file.
    const standing = loops[1]!.steps.filter(({ ms }) => ms >= 5000)
    expect(standing[0]!.file).toBe(standing[1]!.file)
  })

  test('say in their names until when they may be shown, and are what their hashes say', async () => {
    const { out } = await made(beam)
    const files = filesOf(out)
    const names = [...files.keys()]
    const numbered = names.filter((name) => /^(frames|clips)\//.test(name))
    expect(numbered.length).toBeGreaterThan(100)
    expect(numbered.filter((name) => !/^\w+\/\d+-[0-9a-f]{8}-not-after-2020-10-14\.(png|mp4)$/.test(name))).toEqual([])
    const sums = names
      .filter((name) => name !== 'SHA256SUMS')
      .map((name) => `${createHash('sha256').update(files.get(name)!).digest('hex')}  ${name}\n`)
    expect(files.get('SHA256SUMS')!.toString()).toBe(sums.join(''))
    for (const { steps, mp4 } of (await scheduleIn(out)).loops) {
      for (const { file, sha256 } of [...steps, mp4!]) expect(sums).toContain(`${sha256}  ${file}\n`)
    }
  })

  test('are the same bytes each time', async () => {
    const order = await gate({ smil: true })
    const [one, other] = [filesOf((await made(gate)).out), filesOf(await packed(order))]
    expect([...one.keys()]).toEqual([...other.keys()])
    for (const [name, bytes] of one) expect(other.get(name)!.equals(bytes)).toBe(true)
  })

  test('have no clips where there is no ffmpeg, and the sheet says so', async () => {
    const lack = { messageVi: 'Không có clip: chưa cài ffmpeg', message: 'no clips' }
    const order = await beam({ found: { ffmpeg: undefined, lack } })
    const out = await packed(order)
    const { loops } = await scheduleIn(out)
    expect(loops.map(({ mp4 }) => mp4)).toEqual([null, null, null])
    expect([...filesOf(out).keys()].filter((name) => name.endsWith('.mp4'))).toEqual([])
    expect(readFileSync(join(out, 'lich-phat.html'), 'utf8')).toContain('Không có clip: chưa cài ffmpeg')
    // The clip is stood in for, as `frameOf` does without ffmpeg.
    const at = midnight + 5 * hourMs + 24_000
    const { step } = dueAt(await scheduleIn(out), at)
    expect(readFileSync(join(out, step.file)).equals(await frameOf(order.playlist, at, order.assets))).toBe(true)
  })
})

describe('the printed sheet', () => {
  test('tells board, dates, times, slides, hashes and the last day, needs nothing else, and runs nothing', async () => {
    const { out } = await made(beam)
    const { loops } = await scheduleIn(out)
    const sheet = readFileSync(join(out, 'lich-phat.html'), 'utf8')
    const told = ['Cổng chào &#60;Quốc lộ 2&#62;', 'Tỉnh', '13/10/2020 – 14/10/2020', '05:00', '24:00', 'Chữ chạy']
    for (const text of [...told, 'Không phát sau ngày 14/10/2020', loops[1]!.mp4!.sha256]) expect(sheet).toContain(text)
    expect(sheet).not.toMatch(/<script|https?:|src="(?!data:)/)
  })

  test('has each panel’s slides, and one that covers them all once', async () => {
    const sheet = readFileSync(join((await made(gate)).out, 'lich-phat.html'), 'utf8')
    expect(sheet.match(/Cả cổng/g)).toHaveLength(1)
    for (const panel of ['trai', 'dam', 'phai']) expect(sheet).toContain(`<span class="panel">${panel}</span>`)
  })
})

describe('the folder of a package', () => {
  test('is put in its place whole: what another put there stays', async () => {
    const order = await gate()
    const out = join(folder(), 'goi')
    mkdirSync(out)
    writeFileSync(join(out, 'ảnh cưới.jpg'), 'x')
    await expect(writePackage(order, out)).rejects.toBeInstanceOf(FolderTaken)
    expect(readdirSync(out)).toEqual(['ảnh cưới.jpg'])
    expect(readdirSync(join(out, '..'))).toEqual(['goi'])
  })

  test('may be empty, or a package that is replaced, but not one to which something was added', async () => {
    const order = await gate()
    const out = join(folder(), 'goi')
    mkdirSync(out)
    await writePackage(order, out)
    await writePackage({ ...order, smil: true }, out)
    expect(readdirSync(join(out, '..'))).toEqual(['goi'])
    expect(readdirSync(out)).toContain('index.smil')
    writeFileSync(join(out, 'frames', 'ghi-chu.txt'), 'x')
    await expect(writePackage(order, out)).rejects.toBeInstanceOf(FolderTaken)
    expect(readdirSync(out)).toContain('index.smil')
  })

  test('is left as it was where packing fails', async () => {
    const order = await gate()
    const out = join(folder(), 'goi')
    await writePackage(order, out)
    const before = filesOf(out)
    const broken = { ...order, found: { ffmpeg: { ...ffmpeg, path: '/nowhere/ffmpeg' } } }
    await expect(writePackage(broken, out)).rejects.toThrow()
    expect(filesOf(out)).toEqual(before)
    expect(readdirSync(join(out, '..'))).toEqual(['goi'])
  })
})
