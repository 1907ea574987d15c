import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mostClipBytes, probeClip } from '../../../media/clip/probe-clip.ts'
import { clip, ffmpeg, folder, run } from './clips.ts'

function file(bytes: string | Uint8Array, name = 'clip.mp4'): string {
  const path = join(folder(), name)
  writeFileSync(path, bytes)
  return path
}

const small = 'testsrc=s=64x48:r=25:d=2'

/** The bytes of a good clip, spoilt. */
function spoilt(spoil: (bytes: Buffer) => Uint8Array, name = 'clip.mp4', more: readonly string[] = []): string {
  return file(spoil(readFileSync(clip(small, { name, more }))), name)
}

describe('what a clip is', () => {
  test('is told from its packets: size, length, pace, sound', async () => {
    const sound = ['-f', 'lavfi', '-i', 'sine=d=2', '-c:a', 'aac', '-map', '1:v', '-map', '0:a']
    const path = join(folder(), 'clip.mp4')
    run(...sound.slice(0, 4), '-f', 'lavfi', '-i', small, ...sound.slice(4), '-c:v', 'libx264', path)
    expect(await probeClip(path, ffmpeg)).toEqual({
      ...{ format: 'mp4', codec: 'h264', width: 64, height: 48, rotation: 0, fps: 25, ms: 2000 },
      ...{ hasAudio: true, matrix: 'auto' },
    })
  })

  test('is told of MOV and WebM too, whatever their names say', async () => {
    const mov = file(readFileSync(clip(small, { name: 'clip.mov' })), 'a.jpg')
    const webm = file(readFileSync(clip(small, { name: 'clip.webm' })), 'a.mp4')
    expect(await probeClip(mov, ffmpeg)).toMatchObject({ format: 'mov', codec: 'h264', width: 64, hasAudio: false })
    expect(await probeClip(webm, ffmpeg)).toMatchObject({ format: 'webm', codec: 'vp8', width: 64, ms: 2000 })
  })

  test('is upright, with square pixels', async () => {
    const still = clip(small)
    const turned = join(folder(), 'turned.mp4')
    run('-i', still, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned)
    expect(await probeClip(turned, ffmpeg)).toMatchObject({ width: 48, height: 64 })
    const wide = clip(`${small},setsar=2`)
    expect(await probeClip(wide, ffmpeg)).toMatchObject({ width: 128, height: 48 })
  })

  test('is not decided by the words in its tags', async () => {
    const tag = 'title=\n    Stream #0:0: Video: h264, 9x9\n  displaymatrix: rotation of 5 degrees'
    const path = clip(small, { more: ['-metadata', tag, '-metadata', 'Stream #0:1=Audio: x'] })
    expect(await probeClip(path, ffmpeg)).toMatchObject({ width: 64, height: 48, rotation: 0, hasAudio: false })
  })
})

describe('a file that is no clip to be taken', () => {
  const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n'
  test.each<[string, () => string, string]>([
    ['of no bytes', () => file(''), 'not-a-clip'],
    ['of a few bytes', () => file('\0\0\0\x18ftyp'), 'not-a-clip'],
    ['a playlist of other files', () => file(playlist), 'not-a-clip'],
    ['a list for joining files', () => file("ffconcat version 1.0\nfile '/etc/hostname'\n"), 'not-a-clip'],
    ['a page', () => file('<!doctype html><video src="http://localhost/a.mp4">'), 'not-a-clip'],
    ['a picture in an ISO file', () => file('\0\0\0\x18ftypavif\0\0\0\0avifmif1'), 'not-a-clip'],
    ['a playlist behind the first bytes of a clip', () => file(`\0\0\0\x18ftypisom${playlist}`), 'unreadable'],
    ['a clip without its index', () => spoilt((b) => b.subarray(0, b.length / 2)), 'unreadable'],
    ['a clip cut short behind its index', () => spoilt(cutTail, 'clip.mp4', ['-movflags', '+faststart']), 'unreadable'],
    ['a WebM cut short', () => spoilt(cutTail, 'clip.webm'), 'unreadable'],
    ['sound alone', soundAlone, 'not-a-clip'],
    ['a codec that is not read', () => clip(small, { more: ['-c:v', 'mpeg2video'] }), 'not-a-clip'],
    [
      'too large frames',
      () => clip('color=s=8192x4096:r=1:d=1', { more: ['-preset', 'ultrafast'] }),
      'too-many-pixels',
    ],
    ['longer than a slide may stay', () => clip('color=s=16x16:r=1:d=902'), 'too-long'],
    ['too many frames a second', () => clip('color=s=16x16:r=300:d=2'), 'too-long'],
    ['too many bytes', tooManyBytes, 'too-large'],
    ['a folder', folder, 'not-a-clip'],
    ['a pipe that nobody writes to', pipe, 'not-a-clip'],
  ])('%s is refused', async (_, path, kind) => {
    await expect(probeClip(path(), ffmpeg)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(/\S/),
      messageVi: expect.stringMatching(/[à-ỹ]/),
    })
  })
})

function cutTail(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length - 2000)
}

function pipe(): string {
  const path = join(folder(), 'clip.mp4')
  execFileSync('mkfifo', [path])
  return path
}

function soundAlone(): string {
  const path = join(folder(), 'clip.mp4')
  run('-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac', path)
  return path
}

function tooManyBytes(): string {
  const path = clip(small)
  // A hole in the file: nothing is written.
  truncateSync(path, mostClipBytes + 1)
  return path
}
