import type { AssetStore } from './asset-store.ts'
import type { Ffmpeg } from './clip/ffmpeg.ts'
import type { Fitting } from './picture/fit-pictures.ts'

/** What slides are drawn with: where the bytes of pictures and clips come from, and what decodes them. */
export interface Studio {
  /** The bytes that a slide's `media` names. */
  readonly originals: Pick<AssetStore, 'get'> & {
    /** The file in which they lie, where they lie in one: a clip of half a gigabyte need not be in memory. */
    pathOf?(sha256: string): Promise<string | undefined>
  }
  /** Fits one picture to several canvases, index for index, decoding it once. Throws `MediaFault` where it cannot be taken. */
  readonly fitPictures: (original: Buffer, fittings: readonly Fitting[]) => Promise<readonly Buffer[]>
  /** Undefined where this machine has none: only clips are refused then. */
  readonly ffmpeg: Ffmpeg | undefined
}
