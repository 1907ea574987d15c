import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { barePng } from '../png/bare-png.ts'
import { clipInput } from './clip-input.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { exactScaling } from './h264.ts'
import { runFfmpeg } from './run-ffmpeg.ts'

/** The arguments that turn a drawn clip into PNGs of the canvas's own pixels, without what pads it to even sides. */
export function drawnClipFrames(
  path: string,
  width: number,
  height: number,
  more: readonly string[] = [],
): readonly string[] {
  const rgb = `scale=flags=${exactScaling}:in_color_matrix=bt709:in_range=tv,format=gbrp`
  return [
    ...clipInput(path, 'mp4', more),
    ...['-map', '0:v:0', '-vf', `${rgb},crop=${width}:${height}:0:0:exact=1,format=rgb24`, '-vsync', 'passthrough'],
    ...['-c:v', 'png', '-pred', 'none', '-compression_level', '6', '-threads', '1', '-fflags', '+bitexact'],
  ]
}

/** Writes every frame of a drawn clip into `folder`, where `clipFrameIn` finds it. */
export async function framesOfClip(
  bytes: Buffer,
  ffmpeg: Ffmpeg,
  width: number,
  height: number,
  folder: string,
): Promise<void> {
  const path = join(folder, 'clip.mp4')
  await writeFile(path, bytes)
  const args = [...drawnClipFrames(path, width, height), '-start_number', '0', '-f', 'image2']
  await runFfmpeg(ffmpeg, { args: [...args, `file:${join(folder, '%d.png')}`], maxMs: 3_600_000, maxBytes: 0 })
}

/** A frame of a clip by its number from 0 on, as the PNG that `frameOfClip` gives of it; from a folder that `framesOfClip` filled. */
export async function clipFrameIn(folder: string, frame: number): Promise<Buffer> {
  return barePng(await readFile(join(folder, `${frame}.png`)))
}
