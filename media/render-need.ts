import type { MediaSlide } from '../shared/plan/plan.ts'
import type { Need, Rendition } from '../shared/playlist/playlist.ts'
import type { AssetStore } from './asset-store.ts'
import { drawPlate } from './look/draw-plate.ts'
import { pngOfCanvas } from './look/pixel-canvas.ts'
import { MediaMissing } from './media-fault.ts'
import { fitPicture } from './picture/fit-picture.ts'
import { sha256Of } from './sha256-of.ts'
import { typeset } from './slogan/typeset.ts'

/**
 * Draws what a need asks for: an opaque sRGB PNG without metadata, and its rendition; wider than asked where it has to scroll.
 * Throws `MediaMissing` where the bytes cannot be had (yet), `MediaFault` where they cannot be drawn.
 */
export async function renderNeed(need: Need, originals: AssetStore): Promise<{ png: Buffer; rendition: Rendition }> {
  const png = await pngOf(need, originals)
  const rendition = {
    sha256: sha256Of(png),
    bytes: png.length,
    // IHDR, the first chunk of every PNG, begins with the size.
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
  }
  return { png, rendition }
}

async function pngOf({ slide, width, height, color }: Need, originals: AssetStore): Promise<Buffer> {
  if (slide === 'built-in') {
    const { canvas, palette } = drawPlate(width, height, color)
    return pngOfCanvas(canvas, palette)
  }
  switch (slide.kind) {
    case 'slogan': {
      const { canvas, palette } = await typeset(slide.text, width, height, color, slide.tags)
      return pngOfCanvas(canvas, palette)
    }
    case 'image':
      return await fitPicture(await originalOf(slide, originals), {
        width,
        height,
        color,
        fit: slide.fit,
        crop: slide.crop,
      })
    case 'video':
      throw new MediaMissing('not-yet', 'Chưa phát được video', 'videos are not drawn yet')
  }
}

async function originalOf(slide: MediaSlide, originals: AssetStore): Promise<Buffer> {
  const original = await originals.get(slide.media)
  if (original) return original
  throw new MediaMissing('missing', `Không có tệp gốc ${slide.media}`, `the original ${slide.media} cannot be had`)
}
