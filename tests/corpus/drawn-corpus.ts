import type { Drawn } from '../../media/drawn.ts'
import { renderNeed } from '../../media/render-need.ts'
import type { Studio } from '../../media/studio.ts'
import type { SloganSlide } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { corpus } from './slogans.ts'

/** One slogan of the corpus on one of its canvases. */
export interface Standing {
  readonly slide: SloganSlide
  readonly canvas: Omit<Need, 'slide'>
  readonly drawn: Drawn
}

/** Words alone: nothing here has a picture. */
const wordsAlone: Studio = {
  originals: { get: async () => undefined },
  fitPictures: () => Promise.reject(new Error('the corpus has no pictures')),
  ffmpeg: undefined,
}

/** The whole corpus on one canvas, in its order. */
export async function drawnOn(canvas: Omit<Need, 'slide'>): Promise<Standing[]> {
  const standing: Standing[] = []
  for (const slide of corpus)
    standing.push({ slide, canvas, drawn: await renderNeed({ slide, ...canvas }, wordsAlone) })
  return standing
}

/** `320x32-mono`, `960x64`. */
export function nameOf({ width, height, color }: Omit<Need, 'slide'>): string {
  return `${width}x${height}${color === 'mono' ? '-mono' : ''}`
}
