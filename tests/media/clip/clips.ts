import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import installer from '@ffmpeg-installer/ffmpeg'
import { onTestFinished } from 'vitest'
import type { Ffmpeg } from '../../../media/clip/ffmpeg.ts'

/** The ffmpeg that comes with the tests. */
export const ffmpeg: Ffmpeg = { path: installer.path, version: installer.version }

// Some package managers unpack it without the right to run it.
if ((statSync(ffmpeg.path).mode & 0o111) === 0) chmodSync(ffmpeg.path, 0o755)

/** A folder that is gone when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'congchao-clips-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** Runs ffmpeg with these words, and gives what it writes to its standard output. */
export function run(...args: readonly string[]): Buffer {
  const words = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y', ...args]
  return execFileSync(ffmpeg.path, words, { maxBuffer: 256 * 1024 * 1024 })
}

/** A clip of what a source of ffmpeg's draws: `clip('testsrc=s=64x32:r=25:d=2')`; the path of an MP4 unless named otherwise. */
export function clip(source: string, { name = 'clip.mp4', more = [] as readonly string[] } = {}): string {
  const path = join(folder(), name)
  const codec = name.endsWith('.webm') ? ['-c:v', 'libvpx', '-b:v', '1M'] : ['-c:v', 'libx264', '-crf', '10']
  run('-f', 'lavfi', '-i', source, ...codec, '-pix_fmt', 'yuv420p', ...more, path)
  return path
}

/** The frames of a clip as RGB rows, as ffmpeg decodes them by itself. */
export function framesOf(path: string, width: number, height: number): readonly Buffer[] {
  const raw = run('-i', path, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-vsync', 'passthrough', '-')
  const size = width * height * 3
  return Array.from({ length: raw.length / size }, (_, i) => raw.subarray(i * size, (i + 1) * size))
}

/** The greatest and the mean difference of two rows of bytes. */
export function difference(one: Buffer, other: Buffer): { most: number; mean: number } {
  if (one.length !== other.length) throw new Error(`${one.length} and ${other.length} bytes`)
  let [most, sum] = [0, 0]
  for (let i = 0; i < one.length; i++) {
    const by = Math.abs((one[i] as number) - (other[i] as number))
    most = Math.max(most, by)
    sum += by
  }
  return { most, mean: sum / one.length }
}
