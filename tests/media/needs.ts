import type { AssetStore } from '../../media/asset-store.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { fitPictures } from '../../media/picture/fit-pictures.ts'
import type { Studio } from '../../media/studio.ts'
import type { BoardColor, MediaSlide, SlideId, SloganSlide } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'

/** The four boards of the demo. */
export const boards: readonly Omit<Need, 'slide'>[] = [
  { width: 960, height: 64, color: 'full' },
  { width: 640, height: 320, color: 'full' },
  { width: 320, height: 32, color: 'mono' },
  { width: 1280, height: 640, color: 'full' },
]

const id = 's' as SlideId

/** A slogan on a canvas, written `960x64` or `320x32 mono`. */
export function slogan(text: string, canvas: string, more: Partial<SloganSlide> = {}): Need {
  return { slide: { id, kind: 'slogan', text, ...more }, ...canvasOf(canvas) }
}

/** A picture on a canvas. */
export function image(media: string, canvas: string, more: Partial<MediaSlide> = {}): Need {
  return { slide: { id, kind: 'image', media, ...more }, ...canvasOf(canvas) }
}

/** The built-in plate on a canvas. */
export function plate(canvas: string): Need {
  return { slide: 'built-in', ...canvasOf(canvas) }
}

/** `960x64` or `320x32 mono` as a place. */
export function canvasOf(canvas: string): Omit<Need, 'slide'> {
  const [size, color = 'full'] = canvas.split(' ')
  const [width, height] = (size as string).split('x').map(Number)
  return { width: width as number, height: height as number, color: color as BoardColor }
}

/** A studio with these originals, that decodes in this process and has no ffmpeg. */
export function studioWith(
  originals: Pick<AssetStore, 'get'> = memoryAssetStore(),
  more: Partial<Studio> = {},
): Studio {
  return { originals, fitPictures, ffmpeg: undefined, ...more }
}
