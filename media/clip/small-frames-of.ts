import { clipInput } from './clip-input.ts'
import type { Ffmpeg } from './ffmpeg.ts'
import { type ClipFacts, unreadable } from './probe-clip.ts'
import { FfmpegFailed, runFfmpeg } from './run-ffmpeg.ts'

/** How a clip is looked through: reduced to so many pixels, at so many frames a second. */
export interface Looking {
  readonly width: number
  readonly height: number
  readonly fps: number
  /** Is told the part that is done, 0–1. */
  readonly onProgress?: ((part: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Decodes a whole clip and gives `take` each frame, reduced, as RGB rows (a buffer of its own each time), with the ms at which it
 * is on screen. Throws `MediaFault` (`unreadable`) where the clip is damaged.
 */
export async function smallFramesOf(
  path: string,
  ffmpeg: Ffmpeg,
  facts: ClipFacts,
  looking: Looking,
  take: (rgb: Buffer, ms: number) => void,
): Promise<void> {
  const { width, height, fps, onProgress, signal } = looking
  const size = width * height * 3
  let rest: Buffer = Buffer.alloc(0)
  let frames = 0
  const onOutput = (bytes: Buffer) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    let at = 0
    for (; at + size <= rest.length; at += size) {
      take(Buffer.from(rest.subarray(at, at + size)), Math.round((frames++ * 1000) / fps))
    }
    rest = rest.subarray(at)
    onProgress?.(Math.min(1, (frames * 1000) / fps / facts.ms))
  }
  const matrix = facts.matrix === 'auto' ? '' : `:in_color_matrix=${facts.matrix}`
  const filters = `setpts=PTS-STARTPTS,fps=${fps},scale=${width}:${height}:flags=area${matrix},format=rgb24`
  try {
    await runFfmpeg(ffmpeg, {
      args: [
        ...clipInput(path, facts.format),
        ...['-map', '0:v:0', '-vf', filters, '-vsync', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
      ],
      maxMs: 60_000 + facts.ms * 10,
      maxBytes: size * (Math.ceil((facts.ms / 1000) * fps) + 2 * fps),
      onOutput,
      signal,
    })
  } catch (error) {
    if (error instanceof FfmpegFailed) throw unreadable(error)
    throw error
  }
}
