import { chmodSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFfmpeg } from '../../../media/clip/find-ffmpeg.ts'
import { ffmpeg, folder } from './clips.ts'

function program(text: string): string {
  const path = join(folder(), 'ffmpeg')
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

describe('the system’s ffmpeg', () => {
  test('is found by a path of its own, or in the folders of PATH, and tells its version', async () => {
    const { ffmpeg: named } = await findFfmpeg({ CONGCHAO_FFMPEG: ffmpeg.path })
    const { ffmpeg: found } = await findFfmpeg({ PATH: `/nowhere:${dirname(ffmpeg.path)}` })
    expect(named).toEqual(found)
    expect(named).toMatchObject({ path: ffmpeg.path, version: expect.stringMatching(/\S/) })
  })

  test.each([
    ['nothing in PATH', () => ({ PATH: folder() }), 'not installed'],
    ['no PATH at all', () => ({}), 'not installed'],
    ['a folder of the place where we were started', () => ({ PATH: '.' }), 'not installed'],
    ['a path to nothing', () => ({ CONGCHAO_FFMPEG: '/nowhere/ffmpeg' }), 'cannot be run'],
    ['another program', () => ({ CONGCHAO_FFMPEG: program('echo hello') }), 'is not ffmpeg'],
    ['a program that fails', () => ({ CONGCHAO_FFMPEG: program('exit 3') }), 'cannot be run'],
    ['one without libx264', () => ({ CONGCHAO_FFMPEG: program('echo "ffmpeg version 9.9 "') }), 'no libx264'],
  ])('is lacking with a reason, where there is %s', async (_, places, reason) => {
    const { ffmpeg: none, lack } = await findFfmpeg(places())
    expect(none).toBeUndefined()
    expect(lack?.message).toContain(reason)
    expect(lack?.messageVi).toMatch(/^Không có clip: /)
  })
})
