import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSharp } from '../load-sharp.ts'
import { barePng } from '../png/bare-png.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { clipFps, encodable, h264Output } from './h264.ts'
import { runFfmpeg } from './run-ffmpeg.ts'
import { inScratchFolder } from './scratch-folder.ts'

/** A picture (a PNG's path) that stands for some ms. */
export interface Standing {
  readonly path: string
  readonly ms: number
}

/** Frames a second of what is joined, the fewest first: slides stand for whole seconds, and their pages for halves. */
const rates = [5, 10, clipFps]

/**
 * Pictures of one size, one after the other, as a silent MP4 that loops without a seam: frame number i shows what stands i ÷ its
 * frames a second after the start. They are as few as show each picture for its time: 25 where something moves, else 5 or 10. The
 * same pictures give the same bytes.
 */
export async function joinFrames(
  pictures: readonly Standing[],
  width: number,
  height: number,
  ffmpeg: Ffmpeg,
): Promise<Buffer> {
  const fps = rates.find((rate) => pictures.every(({ ms }) => (ms * rate) % 1000 === 0)) ?? clipFps
  return await inScratchFolder(async (folder) => {
    const names = new Map<string, string>()
    const lines = ['ffconcat version 1.0']
    let [ms, frames] = [0, 0]
    for (const { path, ms: stands } of pictures) {
      ms += stands
      const shown = Math.ceil((ms * fps) / 1000) - frames
      if (shown === 0) continue
      frames += shown
      const name = names.get(path) ?? `${names.size}.png`
      if (!names.has(path)) {
        await writeFile(join(folder, name), await rgbOf(await readFile(path)))
        names.set(path, name)
      }
      lines.push(`file ${name}`, `duration ${(shown / fps).toFixed(2)}`)
    }
    // The list's last length counts only where another picture follows.
    lines.push(lines[lines.length - 2] ?? '')
    await writeFile(join(folder, 'list'), `${lines.join('\n')}\n`)
    const out = join(folder, 'joined.mp4')
    await runFfmpeg(ffmpeg, {
      args: [
        ...['-xerror', '-protocol_whitelist', 'file', '-f', 'concat', '-i', `file:${join(folder, 'list')}`],
        // Converted before it is repeated: a picture that stands for ten seconds is one, and then 250 frames.
        ...['-filter_threads', '1', '-vf', `${encodable(width, height)},fps=${fps}`],
        ...h264Output(out, { width, height, frames, fps, groups: 'scenes' }),
      ],
      maxMs: 60_000 + frames * 500,
      maxBytes: 0,
    })
    return await readFile(out)
  })
}

/** All in one kind of pixels: where that changes, ffmpeg begins anew and forgets how long the picture before had to stand. */
async function rgbOf(png: Buffer): Promise<Buffer> {
  // IHDR: eight bits a sample, colours without a palette and without alpha.
  if (png[24] === 8 && png[25] === 2) return png
  const sharp = await loadSharp()
  const rgb = sharp(png).toColourspace('srgb').removeAlpha().png({ palette: false, compressionLevel: 1 })
  return barePng(await rgb.toBuffer())
}
