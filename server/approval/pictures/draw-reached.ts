import type { SubmissionPicture } from '../../../shared/api/submission.ts'
import { isDated } from '../../../shared/plan/dated-slide.ts'
import type { Need } from '../../../shared/playlist/playlist.ts'
import { longestWordsOf } from '../../../shared/schedule/field-range.ts'
import { faceOf } from '../../planning/face-of.ts'
import { textOfKey } from '../../planning/item.ts'
import type { Outcome, Renditions } from '../../planning/renditions.ts'
import type { ReachedPicture } from './pictures-reached.ts'

/** What drawing came to: the pictures, or why one of them cannot be drawn; undefined where it was stopped before its end. */
export type DrawnPictures = { readonly pictures: readonly SubmissionPicture[] } | { readonly fault: string } | undefined

/** What draws, and who is told how far it is. */
export interface DrawReachedParts {
  readonly renditions: Pick<Renditions, 'draw' | 'outcomes'>
  /** Told how many are drawn, of all. */
  progress(done: number, of: number): void
  /** Asked between two batches whether to go on. */
  isStopped(): boolean
}

/** How many drawings are asked for at once: all canvases of a slide at least, since a picture is decoded once for them. */
const batchSize = 16
const placesAPicture = 200

/** Draws all that a submission can show, what has fields in its widest words. */
export async function drawReached(reached: readonly ReachedPicture[], parts: DrawReachedParts): Promise<DrawnPictures> {
  const pictures: SubmissionPicture[] = []
  for (const batch of batchesOf(reached)) {
    if (parts.isStopped()) return undefined
    parts.progress(pictures.length, reached.length)
    const needs = needsOfAll(batch)
    await parts.renditions.draw(needs, 'quietly')
    for (const [index, outcome] of (await parts.renditions.outcomes(needs)).entries()) {
      const picture = batch[index] as ReachedPicture
      if (!outcome.rendition) return parts.isStopped() ? undefined : { fault: faultText(picture, outcome) }
      pictures.push(pictureOf(picture, outcome.rendition, outcome.verdict))
    }
  }
  parts.progress(pictures.length, reached.length)
  return { pictures }
}

/** The canvases of one slide in one batch: they come one after the other. */
function* batchesOf(reached: readonly ReachedPicture[]): Generator<readonly ReachedPicture[]> {
  let batch: ReachedPicture[] = []
  for (const [index, picture] of reached.entries()) {
    batch.push(picture)
    const next = reached[index + 1]
    if (batch.length < batchSize || (next && textOfKey(next.key) === textOfKey(picture.key))) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** One slide object for all canvases of a slide: what is remembered of it is remembered once. */
function needsOfAll(batch: readonly ReachedPicture[]): Need[] {
  const shown = new Map(batch.map(({ slide }) => [slide, isDated(slide) ? longestWordsOf(slide) : slide]))
  return batch.map(({ slide, width, height, color }) => ({ slide: shown.get(slide) ?? slide, width, height, color }))
}

function pictureOf(
  { key, slide, width, height, color, places }: ReachedPicture,
  rendition: SubmissionPicture['rendition'],
  verdict: SubmissionPicture['verdict'],
): SubmissionPicture {
  return {
    ...{ list: key.list, campaign: key.campaign, id: key.id },
    ...{ slide: slide.id, face: faceOf(slide), width, height, color, rendition, verdict },
    boards: places.slice(0, placesAPicture).map(({ board, section }) => ({ id: board.id, name: board.name, section })),
    more: Math.max(0, places.length - placesAPicture),
  }
}

function faultText({ slide, width, height }: ReachedPicture, { fault }: Outcome): string {
  const where = `${width}×${height}`
  const why = fault ?? { messageVi: 'nhật ký máy chủ ghi rõ lý do', message: 'the server’s log says why' }
  return (
    `Không vẽ được “${slide.id}” trên khung ${where}: ${why.messageVi}\n` +
    `“${slide.id}” could not be drawn on ${where}: ${why.message}`
  )
}
