import type { Board, DateText } from '../../shared/plan/plan.ts'
import type { Need, Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import type { AssetStore } from '../asset-store.ts'
import type { FoundFfmpeg } from '../clip/find-ffmpeg.ts'
import { inScratchFolder } from '../clip/scratch-folder.ts'
import { type FileShelf, fileShelf, type PackageFile } from './file-shelf.ts'
import { type FrameDrawer, frameDrawer, type View } from './frame-drawer.ts'
import { frameSize } from './frame-size.ts'
import { type LoopSlide, loopSlides } from './loop-slides.ts'
import { type PackagedStretch, type PackageSchedule, packageSchedule } from './package-schedule.ts'
import { type PackagedLoop, packagedLoop } from './packaged-loop.ts'
import { replaceFolder, sumsFile } from './replace-folder.ts'
import { scheduleSheet } from './schedule-sheet.ts'
import { smallPicture } from './small-picture.ts'
import { smilOf } from './smil-of.ts'
import { stretchesOf } from './stretches-of.ts'

/** What is to be packed: a board's playlist over the dates `from` to `to`, both included, with all that it shows. */
export interface PackageOrder {
  readonly board: Board
  /** Who answers for the board. */
  readonly org: string
  readonly from: DateText
  readonly to: DateText
  readonly playlist: Playlist
  /** Index for index for the playlist's renditions. */
  readonly needs: readonly Need[]
  readonly assets: Pick<AssetStore, 'get'>
  /** Without it there are no MP4s, and clips are stood in for. */
  readonly found: FoundFfmpeg
  /** As the controller takes its frames, for a card in its place; or as people see them. */
  readonly view: View
  /** Whether `index.smil` is written too. */
  readonly smil: boolean
  /** Is told how many loops of how many are done. */
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Writes a board's package into the folder `out`, whole or not at all: its exact frames, an MP4 of each loop, the schedule for
 * programs and for people, the hashes. The same order gives the same bytes. Throws `FolderTaken` where `out` is somebody else's.
 */
export async function writePackage(order: PackageOrder, out: string): Promise<PackageSchedule> {
  return await replaceFolder(out, async (folder) => {
    const shelf = fileShelf(folder, order.to)
    const { stretches, loops, slides, pictures } = await inScratchFolder((scratch) =>
      packed(order, folder, shelf, scratch),
    )
    const schedule = packageSchedule(order.board, order.playlist, order, stretches, loops)
    await shelf.named('schedule.json', `${JSON.stringify(schedule, null, 1)}\n`)
    const { org, found } = order
    const sheet = scheduleSheet(schedule, { org, slides, pictures, lack: found.lack?.messageVi })
    await shelf.named('lich-phat.html', sheet)
    if (order.smil) await shelf.named('index.smil', smilOf(schedule, stretches, loops))
    const sums = shelf.files().map(({ sha256, file }) => `${sha256}  ${file}\n`)
    await shelf.named(sumsFile, sums.join(''))
    return schedule
  })
}

interface Packed {
  readonly stretches: readonly PackagedStretch[]
  readonly loops: readonly PackagedLoop[]
  readonly slides: readonly (readonly LoopSlide[])[]
  /** The small pictures of the sheet, by the files that they stand for. */
  readonly pictures: ReadonlyMap<string, string>
}

async function packed(order: PackageOrder, folder: string, shelf: FileShelf, scratch: string): Promise<Packed> {
  const { playlist, needs, assets, found, view, smil } = order
  const had = await hadOf(playlist, assets, found.ffmpeg !== undefined)
  const isHad = ({ sha256 }: Rendition) => had.has(sha256)
  const draw = frameDrawer(playlist, assets, found.ffmpeg, scratch)
  const shop = {
    playlist,
    folder,
    shelf,
    ffmpeg: found.ffmpeg,
    size: frameSize(playlist, view),
    draw: (at: number) => draw(at, view),
    isHad,
    splitsClips: smil,
    made: new Map<string, PackageFile>(),
  }
  const numbers = new Map<string, number>()
  const stretches: PackagedStretch[] = []
  const loops: PackagedLoop[] = []
  const slides: (readonly LoopSlide[])[] = []
  const all = stretchesOf(playlist)
  const different = new Set(all.map(({ shows }) => shows)).size
  for (const stretch of all) {
    const known = numbers.get(stretch.shows)
    stretches.push({ stretch, loop: known ?? loops.length })
    if (known !== undefined) continue
    numbers.set(stretch.shows, loops.length)
    const loop = await packagedLoop(stretch, shop)
    loops.push(loop)
    slides.push(loopSlides(playlist, needs, stretch, loop))
    order.onProgress?.(loops.length, different)
  }
  return { stretches, loops, slides, pictures: await picturesOf(slides, draw) }
}

/** The names of the renditions that can be drawn. */
async function hadOf({ renditions }: Playlist, assets: Pick<AssetStore, 'get'>, drawsClips: boolean) {
  const had = new Set<string>()
  for (const rendition of renditions) {
    if (!rendition || had.has(rendition.sha256) || (rendition.clip && !drawsClips)) continue
    if (await assets.get(rendition.sha256)) had.add(rendition.sha256)
  }
  return had
}

/** As people see them, whatever the card is given: the sheet is held beside the board. */
async function picturesOf(slides: readonly (readonly LoopSlide[])[], draw: FrameDrawer): Promise<Map<string, string>> {
  const pictures = new Map<string, string>()
  for (const { picture, seenAt } of slides.flat()) {
    if (!pictures.has(picture)) pictures.set(picture, await smallPicture(await draw(seenAt, 'canvas')))
  }
  return pictures
}
