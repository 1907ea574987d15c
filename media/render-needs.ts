import { slideFor } from '../shared/plan/slide-for.ts'
import type { Need } from '../shared/playlist/playlist.ts'
import { remembered } from '../shared/remembered.ts'
import type { Drawn } from './drawn.ts'
import { drawnPictures, type PictureNeed, renderNeed } from './render-need.ts'
import type { Studio } from './studio.ts'

/**
 * Draws several needs, index for index; those that show one picture share its decoding. One that fails is rejected alone, with
 * what `renderNeed` throws.
 */
export async function renderNeeds(
  needs: readonly Need[],
  studio: Studio,
): Promise<readonly PromiseSettledResult<Drawn>[]> {
  const byMedia = new Map<string, PictureNeed[]>()
  for (const need of needs) {
    const slide = need.slide === 'built-in' ? undefined : slideFor(need.slide, need.width, need.height)
    if (slide?.kind === 'image') remembered(byMedia, slide.media, () => []).push({ slide, need })
  }
  const shared = new Map<Need, Drawn>()
  for (const [media, pictures] of byMedia) {
    if (pictures.length < 2) continue
    for (const [need, drawn] of await together(media, pictures, studio)) shared.set(need, drawn)
  }
  const results: PromiseSettledResult<Drawn>[] = []
  // One after the other: drawing fills the processor by itself.
  for (const need of needs) {
    const drawn = shared.get(need)
    results.push(drawn ? { status: 'fulfilled', value: drawn } : await settled(renderNeed(need, studio)))
  }
  return results
}

/** Nothing where one of them fails: then each is drawn by itself, and says itself what is wrong with it. */
async function together(
  media: string,
  pictures: readonly PictureNeed[],
  studio: Studio,
): Promise<readonly (readonly [Need, Drawn])[]> {
  const result = await settled(drawnPictures(media, pictures, studio))
  if (result.status === 'rejected') return []
  return result.value.map((drawn, i) => [(pictures[i] as PictureNeed).need, drawn] as const)
}

async function settled<T>(drawing: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([drawing])
  return result
}
