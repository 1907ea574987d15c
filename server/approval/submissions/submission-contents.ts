import type { SubmissionContents } from '../../../shared/api/submission.ts'
import type { Slide } from '../../../shared/plan/plan.ts'
import type { SubmittedItem } from './submission.ts'

const listsOfSlides: readonly string[] = ['slides', 'fillers']

/** What is in a submission, in brief, out of its items. */
export function contentsOf(items: readonly SubmittedItem[]): SubmissionContents {
  const slides = items.filter(({ list }) => listsOfSlides.includes(list))
  const first =
    slides.find(({ was, is }) => is !== null && is !== was) ?? slides.find(({ is }) => is === null) ?? slides[0]
  return { first: first ? slideIn(first) : null, slides: slides.length, items: items.length }
}

function slideIn({ id, was, is }: SubmittedItem): SubmissionContents['first'] {
  const body = is ?? was
  if (body === null) return null
  const slide: Slide = JSON.parse(body)
  return { id, kind: slide.kind, text: slide.kind === 'slogan' ? slide.text : null, isRemoved: is === null }
}
