import { secondsOf } from '../shared/plan/effective.ts'
import type { MediaSlide } from '../shared/plan/plan.ts'
import { slideFor } from '../shared/plan/slide-for.ts'
import type { Need } from '../shared/playlist/playlist.ts'
import { drawClip } from './clip/draw-clip.ts'
import type { Drawn } from './drawn.ts'
import { wordlessVerdict } from './legibility/wordless-verdict.ts'
import { drawPlate } from './look/draw-plate.ts'
import { pngOfCanvas } from './look/pixel-canvas.ts'
import { MediaMissing } from './media-fault.ts'
import { originalOf } from './original-of.ts'
import { sha256Of } from './sha256-of.ts'
import { renderSlogan } from './slogan/render-slogan.ts'
import type { Studio } from './studio.ts'

/**
 * Draws what a need asks for: an opaque sRGB PNG without metadata, or an MP4; wider than asked where it has to scroll, twice as high
 * where it turns a page. Throws `MediaMissing` where the bytes cannot be had (yet), `MediaFault` where they cannot be drawn.
 */
export async function renderNeed(need: Need, studio: Studio): Promise<Drawn> {
  if (need.slide === 'built-in') return drawnPlate(need)
  const slide = slideFor(need.slide, need.width, need.height)
  switch (slide.kind) {
    case 'slogan':
      return await renderSlogan(slide, need, studio)
    case 'image':
      return (await drawnPictures(slide.media, [{ slide, need }], studio))[0] as Drawn
    case 'video':
      return await drawnClip(slide, need, studio)
  }
}

/** A picture slide as it is meant for a need's canvas. */
export interface PictureNeed {
  readonly slide: MediaSlide
  readonly need: Need
}

/** One picture on several canvases, index for index, decoded once. */
export async function drawnPictures(
  media: string,
  needs: readonly PictureNeed[],
  studio: Studio,
): Promise<readonly Drawn[]> {
  const original = await originalOf(media, studio)
  const fittings = needs.map(({ slide: { fit, crop }, need: { width, height, color } }) => ({
    width,
    height,
    color,
    fit,
    crop,
  }))
  const pictures = await studio.fitPictures(original, fittings)
  return pictures.map((bytes, i) => drawnAs(bytes, (needs[i] as PictureNeed).need, 'picture'))
}

function drawnPlate(need: Need): Drawn {
  const { canvas, palette } = drawPlate(need.width, need.height, need.color)
  return drawnAs(pngOfCanvas(canvas, palette), need, 'plate')
}

async function drawnClip(slide: MediaSlide, need: Need, studio: Studio): Promise<Drawn> {
  if (!studio.ffmpeg) {
    throw new MediaMissing(
      'no-ffmpeg',
      'Máy chủ chưa có ffmpeg nên chưa phát được video',
      'the server has no ffmpeg: clips cannot be drawn',
    )
  }
  const original = (await studio.originals.pathOf?.(slide.media)) ?? (await originalOf(slide.media, studio))
  const { width, height, color } = need
  const fitting = { width, height, color, fit: slide.fit, crop: slide.crop, seconds: secondsOf(slide) }
  const { bytes, ms, fps } = await drawClip(original, studio.ffmpeg, fitting)
  const drawn = drawnAs(bytes, need, 'clip')
  return { ...drawn, rendition: { ...drawn.rendition, clip: { ms, fps } } }
}

function drawnAs(bytes: Buffer, { width, height }: Need, setting: 'picture' | 'clip' | 'plate'): Drawn {
  return {
    bytes,
    rendition: { sha256: sha256Of(bytes), bytes: bytes.length, width, height },
    verdict: wordlessVerdict(setting),
  }
}
