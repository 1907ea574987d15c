import type { Rendition } from './playlist.ts'

/** One frame of a clip: the ms in the middle of it, and how many ms into the stay the next one is due; Infinity after the last. */
export interface ClipFrame {
  readonly ms: number
  readonly nextMs: number
}

/** The frame of a clip that is due `elapsedMs` into its stay. The last one stays. */
export function clipAt({ ms, fps }: NonNullable<Rendition['clip']>, elapsedMs: number): ClipFrame {
  const last = Math.max(0, Math.round((ms * fps) / 1000) - 1)
  const frame = Math.max(0, Math.min(last, Math.floor((elapsedMs * fps) / 1000)))
  // The middle, so that no decoder's rounding makes it the frame beside it.
  return {
    ms: ((frame + 0.5) * 1000) / fps,
    nextMs: frame < last ? ((frame + 1) * 1000) / fps : Number.POSITIVE_INFINITY,
  }
}
