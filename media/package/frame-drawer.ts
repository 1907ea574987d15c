import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { frameAt } from '../../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import type { AssetStore } from '../asset-store.ts'
import { clipLengthOf } from '../clip/clip-length-of.ts'
import type { Ffmpeg } from '../clip/ffmpeg.ts'
import { clipFrameIn, framesOfClip } from '../clip/frames-of-clip.ts'
import { type FrameOptions, frameOf } from '../frame-of.ts'
import { sha256Of } from '../sha256-of.ts'

/** As people see it, or as a board's controller takes it. */
export type View = NonNullable<FrameOptions['view']>

/** Draws what a playlist shows at an instant (epoch ms) as people see it, or as a controller takes it. */
export type FrameDrawer = (at: number, view: View) => Promise<Buffer>

/**
 * Draws frames of a playlist as `frameOf` does, byte for byte. A clip is decoded once for all of its frames, into `folder`, where
 * asking frame by frame would start ffmpeg for each.
 */
export function frameDrawer(
  playlist: Playlist,
  assets: Pick<AssetStore, 'get'>,
  ffmpeg: Ffmpeg | undefined,
  folder: string,
): FrameDrawer {
  const decoding = new Map<string, Promise<number>>()

  /** Decodes a clip unless it was, and gives the number of its frames a second. */
  const decoded = (rendition: Rendition, program: Ffmpeg): Promise<number> => {
    const known = decoding.get(rendition.sha256)
    if (known) return known
    const work = decodedInto(join(folder, rendition.sha256), rendition, assets, program)
    decoding.set(rendition.sha256, work)
    return work
  }

  return async (at, view) => {
    const due = clipsAt(playlist, at)
    if (!ffmpeg || due.size === 0) return await frameOf(playlist, at, assets, { view, ffmpeg })
    const stills = new Map<string, Buffer>()
    const standing = new Map<Rendition, Rendition>()
    for (const [rendition, moments] of due) {
      // One clip on two panels at different moments: too rare to be quick.
      if (moments.size > 1) return await frameOf(playlist, at, assets, { view, ffmpeg })
      const fps = await decoded(rendition, ffmpeg)
      const [ms = 0] = moments
      const png = await clipFrameIn(join(folder, rendition.sha256), Math.floor((ms * fps) / 1000))
      const { clip: _, ...still } = { ...rendition, sha256: sha256Of(png), bytes: png.length }
      stills.set(still.sha256, png)
      standing.set(rendition, still)
    }
    const renditions = playlist.renditions.map((rendition) => (rendition && standing.get(rendition)) ?? rendition)
    const get = async (sha256: string) => stills.get(sha256) ?? (await assets.get(sha256))
    return await frameOf({ ...playlist, renditions }, at, { get }, { view })
  }
}

/** The clips that are due at `at`, each with the moments of it that are shown. */
function clipsAt(playlist: Playlist, at: number): Map<Rendition, Set<number>> {
  const due = new Map<Rendition, Set<number>>()
  frameAt(playlist, at, (rendition, ms) => {
    if (rendition.clip) due.set(rendition, (due.get(rendition) ?? new Set()).add(ms))
    return rendition
  })
  return due
}

async function decodedInto(
  folder: string,
  { sha256, width, height }: Rendition,
  assets: Pick<AssetStore, 'get'>,
  ffmpeg: Ffmpeg,
): Promise<number> {
  const bytes = await assets.get(sha256)
  if (!bytes) throw new Error(`the clip ${sha256} is gone`)
  await mkdir(folder, { recursive: true })
  await framesOfClip(bytes, ffmpeg, width, height, folder)
  return clipLengthOf(bytes).fps
}
