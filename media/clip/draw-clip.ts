import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoardColor, Crop } from '../../shared/plan/plan.ts'
import { plateColors } from '../look/templates.ts'
import { clipInput } from './clip-input.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { cropBox, fitOf } from './fit-geometry.ts'
import { clipFps, encodable, exactScaling, h264Output } from './h264.ts'
import { ditherMap } from './ordered-dither.ts'
import { type ClipFacts, mostClipSeconds, probeClip, unreadable } from './probe-clip.ts'
import { FfmpegFailed, runFfmpeg } from './run-ffmpeg.ts'
import { inScratchFolder } from './scratch-folder.ts'

/** How a clip is brought onto a canvas of so many pixels; `crop` is in fractions of the upright original, taken first. */
export interface ClipFitting {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly fit?: 'cover' | 'contain' | undefined
  readonly crop?: Crop | undefined
  /** Its stay, 1–900; left out: its own length, rounded up. */
  readonly seconds?: number | undefined
  /** Is told the part that is done, 0–1. */
  readonly onProgress?: ((part: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** A clip as boards play it: an MP4, its exact length and its constant frames a second. */
export interface DrawnClip {
  readonly bytes: Buffer
  readonly ms: number
  readonly fps: number
}

/**
 * A clip as a silent H.264 baseline MP4 for a canvas, of exactly the stay's length: cut at its end, or standing still on its last
 * frame. Sides that are odd are padded to even ones by their last pixels. Takes the original by its path, or its bytes. The same
 * original gives the same bytes. Throws `MediaFault` where it cannot be taken.
 */
export async function drawClip(original: string | Buffer, ffmpeg: Ffmpeg, fitting: ClipFitting): Promise<DrawnClip> {
  return await inScratchFolder(async (folder) => {
    const path = typeof original === 'string' ? original : join(folder, 'original')
    if (typeof original !== 'string') await writeFile(path, original)
    const facts = await probeClip(path, ffmpeg, fitting.signal)
    const seconds = Math.min(fitting.seconds ?? Math.ceil(facts.ms / 1000), mostClipSeconds)
    const thresholds = join(folder, 'thresholds')
    if (fitting.color === 'mono') await writeFile(thresholds, ditherMap(fitting.width, fitting.height))
    const out = join(folder, 'clip.mp4')
    await encoded(path, thresholds, out, ffmpeg, facts, fitting, seconds)
    return { bytes: await readFile(out), ms: seconds * 1000, fps: clipFps }
  })
}

async function encoded(
  path: string,
  thresholds: string,
  out: string,
  ffmpeg: Ffmpeg,
  facts: ClipFacts,
  fitting: ClipFitting,
  seconds: number,
): Promise<void> {
  const { width, height, color, onProgress, signal } = fitting
  const size = `${width}x${height}`
  const masks = ['-f', 'rawvideo', '-pixel_format', 'gray', '-video_size', size, '-i', `file:${thresholds}`]
  try {
    await runFfmpeg(ffmpeg, {
      args: [
        ...clipInput(path, facts.format, ['-t', String(seconds)]),
        ...(color === 'mono' ? masks : []),
        ...['-filter_complex_threads', '1', '-filter_complex', graphOf(facts, fitting, seconds), '-map', '[board]'],
        ...h264Output(out, { width, height, frames: seconds * clipFps, fps: clipFps, groups: 'seconds' }),
      ],
      // A phone's 4K on a slow machine: twenty times as long as it plays, and something to start with.
      maxMs: 60_000 + seconds * 20_000,
      maxBytes: 0,
      onProgress: onProgress && ((ms) => onProgress(Math.min(1, ms / (seconds * 1000)))),
      signal,
    })
  } catch (error) {
    if (error instanceof FfmpegFailed) throw unreadable(error)
    throw error
  }
}

/**
 * The clip over a ground of exactly the stay's length. The ground sets the pace: at each of its frames the clip's frame of that
 * moment is taken, its last one for ever after.
 */
function graphOf(facts: ClipFacts, fitting: ClipFitting, seconds: number): string {
  const { width, height, color, fit = 'cover', crop } = fitting
  const { taken, place } = fitOf(cropBox(facts.width, facts.height, crop), fitting, fit)
  const mono = color === 'mono'
  const ground = mono ? '000000' : Buffer.from(plateColors.ground).toString('hex')
  const matrix = facts.matrix === 'auto' ? '' : `:in_color_matrix=${facts.matrix}`
  const clip = [
    'setpts=PTS-STARTPTS',
    `scale=${facts.width}:${facts.height}:flags=${exactScaling}${matrix}`,
    'format=gbrp,setsar=1',
    `crop=${taken.width}:${taken.height}:${taken.x}:${taken.y}:exact=1`,
    `scale=${place.width}:${place.height}:flags=${exactScaling}`,
  ]
  const onGround = `[ground][clip]overlay=${place.x}:${place.y}:format=gbrp:eof_action=repeat`
  const twoLevels = "lutrgb=r='255*pow(val/255,2.2)':g='255*pow(val/255,2.2)':b='255*pow(val/255,2.2)',format=gray"
  const lit = "blend=all_mode=addition:eof_action=repeat,lut=y='if(gte(val,255),255,0)'"
  return [
    `color=c=0x${ground}:s=${width}x${height}:r=${clipFps}:d=${seconds},format=gbrp[ground]`,
    `[0:v:0]${clip.join(',')}[clip]`,
    mono
      ? `${onGround},${twoLevels}[grey];[grey][1:v:0]${lit},${encodable(width, height)}[board]`
      : `${onGround},${encodable(width, height)}[board]`,
  ].join(';')
}
