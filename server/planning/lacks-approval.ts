import type { Need, Rendition } from '../../shared/playlist/playlist.ts'
import { patternOf } from '../../shared/schedule/words-on.ts'
import type { ApprovedBook } from './approved.ts'
import { faceOf } from './face-of.ts'

/** The picture that was approved for a need; undefined where none was. Words of one day stand by the picture of their pattern. */
export function approvedPictureOf(
  { slide, ...canvas }: Need,
  book: Pick<ApprovedBook, 'picture'>,
): Rendition | undefined {
  if (slide === 'built-in') return undefined
  return book.picture(faceOf(patternOf(slide) ?? slide), canvas)
}

/** Whether a board goes without something because no picture of it was approved on that canvas. What is built in needs none. */
export const lacksApproval = (need: Need, book: Pick<ApprovedBook, 'picture'>): boolean =>
  need.slide !== 'built-in' && approvedPictureOf(need, book) === undefined
