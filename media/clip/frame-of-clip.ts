import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { barePng } from '../png/bare-png.ts'
import { clipLengthOf } from './clip-length-of.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { drawnClipFrames } from './frames-of-clip.ts'
import { runFfmpeg } from './run-ffmpeg.ts'
import { inScratchFolder } from './scratch-folder.ts'

/** The frame that a drawn clip shows `ms` after it began, as a PNG of the canvas's own pixels; its last one after its end. */
export async function frameOfClip(
  bytes: Buffer,
  ffmpeg: Ffmpeg,
  ms: number,
  width: number,
  height: number,
): Promise<Buffer> {
  const { frames, fps } = clipLengthOf(bytes)
  const frame = Math.max(0, Math.min(frames - 1, Math.floor((ms * fps) / 1000)))
  // Half a frame early, so that rounding cannot skip the one that is meant.
  const seek = frame === 0 ? [] : ['-ss', ((frame - 0.5) / fps).toFixed(6)]
  return await inScratchFolder(async (folder) => {
    const path = join(folder, 'clip.mp4')
    await writeFile(path, bytes)
    const { output } = await runFfmpeg(ffmpeg, {
      args: [...drawnClipFrames(path, width, height, seek), '-frames:v', '1', '-f', 'image2pipe', 'pipe:1'],
      maxMs: 30_000,
      maxBytes: 64 * 1024 * 1024,
    })
    return barePng(output)
  })
}
