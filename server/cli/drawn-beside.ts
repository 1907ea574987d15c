import { dirname, resolve } from 'node:path'
import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import { MediaFault } from '../../media/media-fault.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { fitPictures } from '../../media/picture/fit-pictures.ts'
import { readMediaFile } from '../../media/read-media-file.ts'
import { renderNeeds } from '../../media/render-needs.ts'
import type { Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import type { CompleteDraft } from '../../shared/schedule/with-stand-ins.ts'

/** A playlist with its renditions, null where one could not be drawn; and the bytes. */
export interface DrawnPlaylist {
  readonly playlist: Playlist
  readonly assets: AssetStore
}

/**
 * Draws what a playlist of a plan file needs, with the pictures and clips that lie beside it. What cannot be drawn does not hold back
 * the rest: the filler stands in, as on the board; `tell` hears of each, Vietnamese first.
 */
export async function drawnBeside(
  plan: string,
  { playlist, needs, standIns }: CompleteDraft,
  ffmpeg: Ffmpeg | undefined,
  tell: (line: string) => void,
): Promise<DrawnPlaylist> {
  const assets = memoryAssetStore()
  const get = (path: string) => readMediaFile(resolve(dirname(plan), path))
  const studio = { originals: { get }, fitPictures, ffmpeg }
  const renditions: (Rendition | null)[] = []
  for (const result of await renderNeeds(needs, studio)) {
    if (result.status === 'fulfilled') {
      const { bytes, rendition } = result.value
      await assets.put(bytes)
      renditions.push(rendition)
    } else {
      const { reason } = result
      if (!(reason instanceof MediaFault)) throw reason
      tell(`${reason.messageVi} / ${reason.message}\n`)
      renditions.push(null)
    }
  }
  return { playlist: { ...playlist, renditions, standIns }, assets }
}
