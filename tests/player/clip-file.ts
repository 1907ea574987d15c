import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawClip } from '../../media/clip/draw-clip.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { ffmpeg, run } from '../media/clip/clips.ts'

/** A clip as boards play it, and the rendition that names it. */
export interface ClipFile {
  readonly rendition: Rendition
  readonly bytes: Buffer
}

/** A clip of so many whole seconds whose every frame differs from the one before it: a bar crosses it, over a ground of `hue` degrees. */
export async function clipFile(width: number, height: number, seconds: number, hue = 0): Promise<ClipFile> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-player-clip-'))
  try {
    const path = join(folder, 'original.mp4')
    const source = `testsrc=size=${width}x${height}:rate=25:duration=${seconds},hue=h=${hue}`
    const bar = `color=c=white:size=8x${height}:rate=25:duration=${seconds}`
    const crossing = `overlay=x=n*${Math.max(2, Math.floor((width - 8) / (seconds * 25)))}`
    run(
      ...['-f', 'lavfi', '-i', source, '-f', 'lavfi', '-i', bar, '-filter_complex', crossing],
      ...['-c:v', 'libx264', '-crf', '6', '-pix_fmt', 'yuv420p', path],
    )
    const { bytes, ms, fps } = await drawClip(path, ffmpeg, { width, height, color: 'full' })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { bytes, rendition: { sha256, bytes: bytes.length, width, height, clip: { ms, fps } } }
  } finally {
    await rm(folder, { recursive: true })
  }
}
