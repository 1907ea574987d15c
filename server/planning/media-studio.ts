import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { FileAssetStore } from '../../media/file-asset-store.ts'
import type { Studio } from '../../media/studio.ts'
import type { PictureWorker } from '../../media/worker/picture-worker.ts'
import type { Database } from '../db/database.ts'
import { findMedia } from '../store/media/media-store.ts'

/** Where the files are that slides show, and what draws them. */
export interface MediaStudioParts {
  readonly database: Database
  /** Files as they came. */
  readonly originals: FileAssetStore
  /** Pictures as they are worked from. */
  readonly masters: AssetStore
  readonly pictures: PictureWorker
  readonly ffmpeg: Ffmpeg | undefined
}

/** What a server's slides are drawn with: pictures from their masters, made anew where one is lost; clips from their originals. */
export function mediaStudio({ database, originals, masters, pictures, ffmpeg }: MediaStudioParts): Studio {
  return {
    ffmpeg,
    fitPictures: pictures.fitPictures,
    originals: {
      pathOf: originals.pathOf,
      async get(sha256) {
        const media = await findMedia(database.db, sha256)
        if (!media?.master) return originals.get(sha256)
        const kept = await masters.get(media.master)
        if (kept) return kept
        const original = await originals.get(sha256)
        if (!original) return undefined
        const { bytes } = await pictures.master(original)
        await masters.put(bytes)
        return Buffer.from(bytes)
      },
    },
  }
}
