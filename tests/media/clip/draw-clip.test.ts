import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { clipLengthOf } from '../../../media/clip/clip-length-of.ts'
import { type ClipFitting, drawClip } from '../../../media/clip/draw-clip.ts'
import { frameOfClip } from '../../../media/clip/frame-of-clip.ts'
import { clipFrameIn, framesOfClip } from '../../../media/clip/frames-of-clip.ts'
import { probeClip } from '../../../media/clip/probe-clip.ts'
import { clip, difference, ffmpeg, folder, framesOf, run } from './clips.ts'

const onBeam = { width: 96, height: 32, color: 'full' } as const

/** Draws a clip, and gives with it the frames as ffmpeg decodes them by itself. */
async function drawn(path: string, fitting: ClipFitting) {
  const made = await drawClip(path, ffmpeg, fitting)
  const out = join(folder(), 'drawn.mp4')
  writeFileSync(out, made.bytes)
  const { width, height } = fitting
  return { ...made, path: out, frames: framesOf(out, width + (width % 2), height + (height % 2)) }
}

async function rgb(png: Buffer): Promise<Buffer> {
  return await sharp(png).removeAlpha().raw().toBuffer()
}

/** The colour of a pixel of rows that are `stride` pixels long. */
const pixel = (frame: Buffer, stride: number, x: number, y: number) => [
  ...frame.subarray((y * stride + x) * 3, (y * stride + x) * 3 + 3),
]

/** Whether each level is at most `by` from the one expected: H.264 at this quality keeps flat colours so near. */
const near = (one: readonly number[], other: readonly number[], by = 8) =>
  one.every((level, i) => Math.abs(level - (other[i] as number)) <= by)

describe('a drawn clip', () => {
  test('lasts exactly its stay: cut where it is longer, its last frame held where it is shorter', async () => {
    const path = clip('color=c=red:s=96x32:r=30:d=1,drawbox=t=fill:c=blue:enable=gte(n\\,29)')
    for (const seconds of [1, 3]) {
      const { ms, fps, bytes, frames } = await drawn(path, { ...onBeam, seconds })
      expect([ms, fps, clipLengthOf(bytes)]).toEqual([seconds * 1000, 25, { frames: seconds * 25, fps: 25 }])
      expect(frames.length).toBe(seconds * 25)
      expect(near(pixel(frames[0]!, 96, 48, 16), [255, 0, 0])).toBe(true)
      if (seconds === 3) expect(near(pixel(frames.at(-1)!, 96, 48, 16), [0, 0, 255])).toBe(true)
    }
  })

  test('takes its own length, rounded up, where no stay is given', async () => {
    expect((await drawn(clip('testsrc=s=96x32:r=25:d=1.2'), onBeam)).ms).toBe(2000)
  })

  test('shows at each moment the frame that the original shows then, whatever its pace', async () => {
    // A grey that grows by four at each frame of 12.5 a second.
    const path = clip("color=c=black:s=96x32:r=12.5:d=2,format=gray,geq=lum='40+N*4',format=yuv420p")
    const { frames } = await drawn(path, onBeam)
    const levels = frames.map((frame) => pixel(frame, 96, 48, 16)[0] as number)
    for (const [i, level] of levels.entries()) {
      const before = levels[i - 1]
      if (before !== undefined) expect(level - before > 2).toBe(i % 2 === 0)
    }
  })

  test('covers its canvas, or stands on the ground, or shows the part that was cropped', async () => {
    const halves = clip('color=c=red:s=64x64:r=25:d=1,drawbox=x=32:w=32:h=64:t=fill:c=lime')
    const cover = (await drawn(halves, onBeam)).frames[0]!
    expect(near(pixel(cover, 96, 4, 16), [255, 0, 0]) && near(pixel(cover, 96, 91, 16), [0, 255, 0])).toBe(true)
    const contain = (await drawn(halves, { ...onBeam, fit: 'contain' })).frames[0]!
    expect(near(pixel(contain, 96, 36, 16), [255, 0, 0]) && near(pixel(contain, 96, 59, 16), [0, 255, 0])).toBe(true)
    expect(near(pixel(contain, 96, 4, 16), [255, 0, 0]) || near(pixel(contain, 96, 91, 16), [0, 255, 0])).toBe(false)
    const right = (await drawn(halves, { ...onBeam, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } })).frames[0]!
    expect([4, 48, 91].every((x) => near(pixel(right, 96, x, 16), [0, 255, 0]))).toBe(true)
    const outside = { ...onBeam, crop: { x: 0.5, y: 0, width: 0.6, height: 1 } }
    await expect(drawClip(halves, ffmpeg, outside)).rejects.toMatchObject({ kind: 'bad-crop' })
  })

  test('is upright', async () => {
    const path = clip('color=c=red:s=32x96:r=25:d=1,drawbox=y=48:w=32:h=48:t=fill:c=lime')
    const turned = join(folder(), 'turned.mp4')
    run('-i', path, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned)
    const [frame] = (await drawn(turned, onBeam)).frames
    const ends = [pixel(frame!, 96, 8, 16), pixel(frame!, 96, 87, 16)]
    const [red, lime] = [
      [255, 0, 0],
      [0, 255, 0],
    ]
    expect(ends.some((end) => near(end, red!)) && ends.some((end) => near(end, lime!))).toBe(true)
  })

  test('keeps the colours of untagged high definition', async () => {
    // Red by the matrix of BT.709, and nothing that says so.
    const hd = 'color=c=red:s=1280x720:r=5:d=1,scale=out_color_matrix=bt709,format=yuv420p'
    const { frames } = await drawn(clip(hd, { more: ['-preset', 'ultrafast'] }), onBeam)
    expect(near(pixel(frames[0]!, 96, 48, 16), [255, 0, 0], 12)).toBe(true)
  })

  test('pads odd sides with their last pixels, and its frames are cut to the canvas', async () => {
    const path = clip('color=c=yellow:s=95x33:r=25:d=1')
    const { frames, bytes } = await drawn(path, { width: 95, height: 33, color: 'full' })
    expect(near(pixel(frames[0]!, 96, 95, 33), pixel(frames[0]!, 96, 94, 32), 4)).toBe(true)
    expect(near(pixel(frames[0]!, 96, 95, 33), [255, 255, 0], 12)).toBe(true)
    expect(await sharp(await frameOfClip(bytes, ffmpeg, 0, 95, 33)).metadata()).toMatchObject({ width: 95, height: 33 })
  })

  test('plays on old decoders: baseline, no B frames, a key frame each second, its index in front, silent', async () => {
    const { bytes, path } = await drawn(clip('testsrc=s=96x32:r=25:d=3'), onBeam)
    // avcC: version, profile, constraints, level.
    const at = bytes.indexOf('avcC', 0, 'latin1') + 4
    expect([bytes[at + 1], bytes[at + 3]]).toEqual([66, 31])
    const packets = run('-i', path, '-map', '0:v', '-c', 'copy', '-f', 'framecrc', '-').toString('latin1').split('\n')
    const times = packets.filter((line) => line.startsWith('0,')).map((line) => line.split(',').map(Number))
    expect(times.every(([, dts, pts]) => dts === pts)).toBe(true)
    expect(keyFrames(path)).toEqual([0, 25, 50])
    expect(bytes.indexOf('moov', 0, 'latin1')).toBeLessThan(bytes.indexOf('mdat', 0, 'latin1'))
    expect(await probeClip(path, ffmpeg)).toMatchObject({ hasAudio: false, fps: 25, ms: 3000 })
  })

  test('has no tags of the original, none of the encoder, and the same bytes each time', async () => {
    const tags = ['-metadata', 'title=Bí mật', '-metadata', 'location=+21.0+105.8/']
    const path = clip('testsrc=s=96x32:r=25:d=1', { more: tags })
    const [one, other] = [await drawClip(path, ffmpeg, onBeam), await drawClip(readFileSync(path), ffmpeg, onBeam)]
    expect(one.bytes.equals(other.bytes)).toBe(true)
    for (const word of ['Bí mật', '105.8', 'x264', 'Lav']) expect(one.bytes.includes(word)).toBe(false)
  })

  test('for a one-colour board is lit or dark, with half of the light from half of the pixels', async () => {
    // 188 is the sRGB level of half the light.
    const path = clip("color=c=black:s=96x32:r=25:d=1,format=gray,geq=lum='if(lt(X,48),188,20)',format=yuv420p")
    const { frames } = await drawn(path, { width: 96, height: 32, color: 'mono' })
    const levels = Array.from({ length: 96 * 32 }, (_, i) => frames[12]![i * 3] as number)
    expect(levels.filter((level) => level > 48 && level < 207).length).toBeLessThan(levels.length / 100)
    const lit = (from: number, to: number) => levels.filter((level, i) => level > 127 && i % 96 >= from && i % 96 < to)
    expect(lit(0, 48).length / (48 * 32)).toBeCloseTo(0.5, 1)
    expect(lit(48, 96).length).toBeLessThan(48)
  })

  test('tells how far it is, and stops when nobody waits for it any more', async () => {
    const path = clip('testsrc=s=320x240:r=25:d=8')
    const parts: number[] = []
    await drawClip(path, ffmpeg, { ...onBeam, onProgress: (part) => parts.push(part) })
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.every((part, i) => part >= (parts[i - 1] ?? 0) && part <= 1)).toBe(true)
    const left = new AbortController()
    const drawing = drawClip(path, ffmpeg, { ...onBeam, onProgress: () => left.abort(), signal: left.signal })
    await expect(drawing).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('is not made of a clip that is damaged inside', async () => {
    const bytes = readFileSync(clip('testsrc=s=320x240:r=25:d=4'))
    const inside = bytes.indexOf('mdat', 0, 'latin1') + 8000
    bytes.fill(0, inside, inside + 4000)
    await expect(drawClip(bytes, ffmpeg, onBeam)).rejects.toMatchObject({ kind: 'unreadable' })
  })
})

describe('a frame of a drawn clip', () => {
  test('is the one on screen at that moment, and the last one ever after', async () => {
    const { bytes, frames } = await drawn(clip('testsrc2=s=96x32:r=25:d=2'), onBeam)
    for (const [ms, index] of [
      [0, 0],
      [39, 0],
      [40, 1],
      [999, 24],
      [1000, 25],
      [1730, 43],
      [1999, 49],
      [9000, 49],
    ] as const) {
      const frame = await rgb(await frameOfClip(bytes, ffmpeg, ms, 96, 32))
      const nearest = frames.map((other) => difference(frame, other).mean)
      expect(nearest.indexOf(Math.min(...nearest))).toBe(index)
    }
  })

  test('is near the original’s, pixel for pixel', async () => {
    const path = clip('testsrc2=s=96x32:r=25:d=1', { more: ['-crf', '0', '-pix_fmt', 'yuv444p'] })
    const { bytes } = await drawn(path, onBeam)
    const originals = framesOf(path, 96, 32)
    for (const index of [0, 24]) {
      const frame = await rgb(await frameOfClip(bytes, ffmpeg, index * 40, 96, 32))
      // Most of the difference is colour at half the resolution.
      expect(difference(frame, originals[index]!).mean).toBeLessThan(8)
    }
  })

  test('is the same, byte for byte, when all of them are drawn at once', async () => {
    const { bytes } = await drawn(clip('testsrc2=s=95x32:r=25:d=2'), { width: 95, height: 32, color: 'full' })
    const all = folder()
    await framesOfClip(bytes, ffmpeg, 95, 32, all)
    expect(readdirSync(all).filter((name) => name.endsWith('.png')).length).toBe(50)
    for (const index of [0, 1, 24, 25, 26, 49]) {
      const png = await clipFrameIn(all, index)
      expect(png.equals(await frameOfClip(bytes, ffmpeg, index * 40, 95, 32))).toBe(true)
    }
  })
})

function keyFrames(path: string): number[] {
  const filter = "select='eq(pict_type\\,I)'"
  const shown = run('-i', path, '-vf', filter, '-vsync', 'passthrough', '-f', 'framecrc', '-').toString('latin1')
  const rows = shown.split('\n').filter((line) => line.startsWith('0,'))
  const tick = /#tb 0: 1\/(\d+)/.exec(shown)?.[1]
  return rows.map((line) => (Number(line.split(',')[2]) * 25) / Number(tick))
}
