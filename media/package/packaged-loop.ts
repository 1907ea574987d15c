import { join } from 'node:path'
import type { Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import type { Ffmpeg } from '../clip/ffmpeg.ts'
import { joinFrames } from '../clip/join-frames.ts'
import type { FileShelf, PackageFile } from './file-shelf.ts'
import type { FrameSize } from './frame-size.ts'
import { type Scene, type Step, scenesOf } from './steps-of.ts'
import type { Stretch } from './stretches-of.ts'

/** A picture of a loop, standing for `ms`. */
export interface PackagedStep extends PackageFile {
  readonly ms: number
}

/** A part of a loop: standing pictures, or one that moves, which then has a clip of its own where players need one. */
export interface PackagedScene {
  readonly at: number
  readonly ms: number
  readonly steps: readonly PackagedStep[]
  readonly clip: PackageFile | null
}

/** What repeats in a stretch: its pictures, and an MP4 of one round where ffmpeg is there to make it. */
export interface PackagedLoop {
  readonly ms: number
  readonly scenes: readonly PackagedScene[]
  readonly mp4: PackageFile | null
}

/** What loops are made with. */
export interface Workshop {
  readonly playlist: Playlist
  readonly folder: string
  readonly shelf: FileShelf
  readonly ffmpeg: Ffmpeg | undefined
  /** Of every frame and clip. */
  readonly size: FrameSize
  readonly draw: (at: number) => Promise<Buffer>
  readonly isHad: (rendition: Rendition) => boolean
  /** Whether moving scenes get clips of their own. */
  readonly splitsClips: boolean
  /** What was made before: pictures by their looks, clips by their pictures. */
  readonly made: Map<string, PackageFile>
}

/** Draws and writes one round of a stretch. */
export async function packagedLoop(stretch: Stretch, shop: Workshop): Promise<PackagedLoop> {
  const scenes: PackagedScene[] = []
  for (const scene of scenesOf(shop.playlist, stretch, shop.isHad)) {
    const steps: PackagedStep[] = []
    for (const step of scene.steps) steps.push({ ...(await pictureOf(step, shop)), ms: step.ms })
    scenes.push({ at: scene.at - stretch.startsAt, ms: scene.ms, steps, clip: await clipOf(scene, steps, shop) })
  }
  const mp4 = await joined(
    scenes.flatMap(({ steps }) => steps),
    shop,
  )
  return { ms: stretch.cycleMs, scenes, mp4 }
}

async function pictureOf({ at, looks }: Step, { draw, shelf, made }: Workshop): Promise<PackageFile> {
  const file = made.get(looks) ?? (await shelf.numbered('frames', '.png', await draw(at)))
  made.set(looks, file)
  return file
}

async function clipOf(scene: Scene, steps: readonly PackagedStep[], shop: Workshop): Promise<PackageFile | null> {
  return shop.splitsClips && scene.moves && steps.length > 1 ? await joined(steps, shop) : null
}

async function joined(steps: readonly PackagedStep[], shop: Workshop): Promise<PackageFile | null> {
  const { ffmpeg, folder, shelf, size, made } = shop
  if (!ffmpeg) return null
  const pictures = JSON.stringify(steps.map(({ sha256, ms }) => [sha256, ms]))
  const known = made.get(pictures)
  if (known) return known
  const standing = steps.map(({ file, ms }) => ({ path: join(folder, file), ms }))
  const bytes = await joinFrames(standing, size.width, size.height, ffmpeg)
  const file = await shelf.numbered('clips', '.mp4', bytes)
  made.set(pictures, file)
  return file
}
