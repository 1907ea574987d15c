import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PackageSchedule } from '../../../media/package/package-schedule.ts'
import { clip, ffmpeg } from '../../media/clip/clips.ts'
import { smallDocument } from '../small-plan.ts'
import { congchao, congchaoWith, documents, file, folder } from './congchao.ts'
import { foldedDocument } from './folded-document.ts'

const withFfmpeg = { CONGCHAO_FFMPEG: ffmpeg.path }
const withoutFfmpeg = { CONGCHAO_FFMPEG: '/nowhere/ffmpeg' }

const days = ['--board', 'cong', '--from', '2020-10-14', '--to', '2020-10-15'] as const

function scheduleIn(out: string): PackageSchedule {
  return JSON.parse(readFileSync(join(out, 'schedule.json'), 'utf8')) as PackageSchedule
}

/** The small plan, whose first slide is a clip of 1.2 seconds beside it. */
function planWithClip(): string {
  const document = smallDocument()
  const [congress, other] = document.campaigns
  const slides = [{ id: 'kh-1', kind: 'video', media: 'phim.mp4' }, ...congress!.slides.slice(1)]
  const plan = file({ ...document, campaigns: [{ ...congress, slides }, other] })
  copyFileSync(clip('testsrc2=s=64x32:r=25:d=1.2'), join(dirname(plan), 'phim.mp4'))
  return plan
}

describe('congchao package', () => {
  it('[A4] writes the stretches of the days, with the frames that render draws at any instant of them', () => {
    const plan = file(smallDocument())
    const out = join(folder(), 'goi')
    const answer = congchaoWith(withFfmpeg, 'package', plan, ...days, '--out', out)
    expect([answer.code, answer.out]).toEqual([0, expect.stringContaining('Vòng phát 1/')])
    const { stretches, loops, notAfterText } = scheduleIn(out)
    expect(notAfterText).toBe('2020-10-16T00:00:00+07:00')
    for (const at of ['2020-10-14T00:00:00+07:00', '2020-10-14T08:00:12+07:00', '2020-10-15T20:00:07+07:00']) {
      const instant = Date.parse(at)
      const stretch = stretches.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)!
      const { ms, steps } = loops[stretch.loop]!
      let left = (instant - stretch.startsAt) % ms
      const step = steps.find((one) => {
        left -= one.ms
        return left < 0
      })!
      const frame = join(folder(), 'frame.png')
      expect(congchao('render', plan, '--board', 'cong', '--at', at, '--out', frame).code).toBe(0)
      expect(readFileSync(join(out, step.file)).equals(readFileSync(frame))).toBe(true)
    }
  })

  it('gives a clip beside the plan its own length, rounded up, and writes SMIL where it is asked to', () => {
    const out = join(folder(), 'goi')
    const words = [...days, '--out', out, '--format', 'smil', '--json'] as const
    const answer = congchaoWith(withFfmpeg, 'package', planWithClip(), ...words)
    expect([answer.code, documents(answer)]).toMatchObject([
      0,
      [{ board: 'cong', out, from: '2020-10-14', to: '2020-10-15', notAfter: '2020-10-16T00:00:00+07:00' }],
    ])
    // Two seconds of the clip, 25 frames and a last one that stands; five of the slogan.
    const { loops } = scheduleIn(out)
    const loop = loops.find(({ steps }) => steps.length > 20)!
    expect(loop.ms).toBe(7000)
    expect(readFileSync(join(out, 'index.smil'), 'utf8')).toMatch(
      /<video src="clips\/\d+-\w+-not-after-2020-10-15\.mp4"/,
    )
  })

  it('[A6] is laid out as the controller takes it, or as people see it where that is asked for', () => {
    const plan = file(foldedDocument())
    for (const [words, frames] of [
      [[], { view: 'framebuffer', width: 64, height: 48 }],
      [['--view', 'canvas'], { view: 'canvas', width: 96, height: 48 }],
    ] as const) {
      const out = join(folder(), 'goi')
      const answer = congchaoWith(withoutFfmpeg, 'package', plan, ...days, ...words, '--out', out, '--json')
      expect([answer.code, documents(answer)]).toMatchObject([0, [frames]])
      const { loops, ...schedule } = scheduleIn(out)
      expect(schedule).toMatchObject({ board: { width: 96, height: 48 }, frames })
      const frame = join(folder(), 'frame.png')
      const view = ['--view', frames.view] as const
      const moment = ['--board', 'cong', '--at', '2020-10-14T00:00:01', ...view, '--out', frame] as const
      expect(congchao('render', plan, ...moment).code).toBe(0)
      const [first] = loops[schedule.stretches[0]!.loop]!.steps
      expect(readFileSync(join(out, first!.file)).equals(readFileSync(frame))).toBe(true)
    }
  })

  it('[A6] lets the filler stand in for what cannot be drawn, as render does and as the board would', () => {
    const document = smallDocument()
    const [congress, other] = document.campaigns
    const lost = [{ id: 'kh-1', kind: 'image', media: 'khong-co.png' }, congress!.slides[1]]
    const filler = [{ id: 'kh-1', kind: 'slogan', text: 'Chào mừng!', seconds: 10 }, congress!.slides[1]]
    const [lacking, whole] = [lost, filler].map((slides) => {
      const plan = file({ ...document, campaigns: [{ ...congress, slides }, other] })
      const frame = join(folder(), 'frame.png')
      const moment = ['--board', 'cong', '--at', '2020-10-14T08:00:01', '--out', frame] as const
      expect(congchao('render', plan, ...moment).code).toBe(0)
      const out = join(folder(), 'goi')
      expect(congchaoWith(withoutFfmpeg, 'package', plan, ...days, '--out', out).code).toBe(0)
      const frames = scheduleIn(out).loops.map(({ steps }) => steps.map(({ sha256, ms }) => [sha256, ms]))
      return { frames, rendered: readFileSync(frame) }
    })
    expect(lacking!.rendered.equals(whole!.rendered)).toBe(true)
    expect(lacking!.frames).toEqual(whole!.frames)
  })

  it('says plainly that clips are left out where there is no ffmpeg, and packs the rest', () => {
    const out = join(folder(), 'goi')
    const answer = congchaoWith(withoutFfmpeg, 'package', planWithClip(), ...days, '--out', out)
    expect(answer.code).toBe(0)
    expect(answer.out).toContain('Không có clip')
    expect(readdirSync(out)).toEqual(['SHA256SUMS', 'frames', 'lich-phat.html', 'schedule.json'])
    expect(scheduleIn(out).loops.every(({ mp4 }) => mp4 === null)).toBe(true)
  })

  it('writes over a package of its own, and over nothing else', () => {
    const plan = file(smallDocument())
    const out = join(folder(), 'goi')
    expect(congchaoWith(withoutFfmpeg, 'package', plan, ...days, '--out', out).code).toBe(0)
    expect(congchaoWith(withoutFfmpeg, 'package', plan, ...days, '--out', out).code).toBe(0)
    mkdirSync(join(out, 'anh'))
    writeFileSync(join(out, 'anh', 'cuoi.jpg'), 'x')
    const answer = congchaoWith(withoutFfmpeg, 'package', plan, ...days, '--out', out)
    expect([answer.code, answer.out]).toEqual([2, expect.stringContaining('đã có tệp khác')])
    expect(existsSync(join(out, 'anh', 'cuoi.jpg'))).toBe(true)
  })

  it.each([
    [
      'a date that does not exist',
      ['--board', 'cong', '--from', '2020-02-30', '--to', '2020-03-01'],
      '--from 2020-02-30',
    ],
    ['a date as it is said', ['--board', 'cong', '--from', '14/10/2020', '--to', '2020-10-15'], '--from 14/10/2020'],
    ['an end before its start', ['--board', 'cong', '--from', '2020-10-15', '--to', '2020-10-14'], 'trước'],
    ['more than a year', ['--board', 'cong', '--from', '2020-01-01', '--to', '2021-12-31'], '366'],
    ['no end', ['--board', 'cong', '--from', '2020-10-14'], 'thiếu --to'],
    ['a board that is not there', ['--board', 'khac', '--from', '2020-10-14', '--to', '2020-10-14'], 'khac'],
    ['all boards', ['--board', 'all', '--from', '2020-10-14', '--to', '2020-10-14'], 'ghi một bảng'],
    ['another format', [...days, '--format', 'zip'], '--format zip'],
    ['another view', [...days, '--view', 'folded'], '--view folded'],
  ])('refuses %s, and writes nothing', (_, words, reason) => {
    const out = join(folder(), 'goi')
    const answer = congchao('package', file(smallDocument()), ...words, '--out', out)
    expect([answer.code, answer.out]).toEqual([2, expect.stringContaining(reason)])
    expect(existsSync(out)).toBe(false)
  })

  it('refuses a place where it cannot write', () => {
    const taken = file('x', 'tep')
    for (const out of [taken, join(taken, 'goi')]) {
      expect(congchaoWith(withoutFfmpeg, 'package', file(smallDocument()), ...days, '--out', out).code).toBe(2)
    }
  })
})
