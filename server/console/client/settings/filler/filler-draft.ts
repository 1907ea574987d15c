import type { Slide, SlideId, SloganSlide } from '../../../../../shared/plan/plan.ts'
import { sloganTexts } from '../../slogans/slogan-texts.ts'

/** A filler as it is being written. */
export interface FillerDraft {
  /** Undefined: as it was saved. */
  readonly text?: string | undefined
  /** The picture or clip in place of words, or words with what was changed of them shape by shape; undefined: as it was saved. */
  readonly slide?: Slide | undefined
  /** Why what was found of the words is let stand. */
  readonly passedBecause: string
}

/** A draft of which nothing is written yet. */
export const noFillerDraft: FillerDraft = { passedBecause: '' }

/** What stands in the field for the words. */
export function textOf({ text, slide }: FillerDraft, saved: Slide | null): string {
  const shown = slide ?? saved
  return text ?? (shown?.kind === 'slogan' ? shown.text : '')
}

/** How many slogans the field has: a filler is one. */
export const slogansOf = (text: string, saved: Slide | null): readonly string[] =>
  sloganTexts(text, new Set(saved?.kind === 'slogan' ? [saved.text] : []))

/** The filler that a draft comes to; undefined where it has no words yet, or more than one slogan. */
export function fillerOf(draft: FillerDraft, saved: Slide | null): Slide | undefined {
  const shown = draft.slide ?? saved
  if (draft.text === undefined && shown) return shown
  const [text, ...more] = slogansOf(textOf(draft, saved), saved)
  if (text === undefined || more.length > 0) return undefined
  const former: Pick<SloganSlide, 'id'> = shown?.kind === 'slogan' ? shown : { id: shown?.id ?? ('nen' as SlideId) }
  return { ...former, kind: 'slogan', text }
}

/** The draft with a picture or a clip, or with words changed shape by shape, under the id that the filler has. */
export function withSlide(draft: FillerDraft, slide: Slide, saved: Slide | null): FillerDraft {
  const kept = { ...slide, id: saved?.id ?? ('nen' as SlideId) }
  return { passedBecause: draft.passedBecause, slide: kept }
}

/** A draft of words in place of a picture: those that are saved, or none yet. */
export const withWords = (saved: Slide | null): FillerDraft =>
  saved?.kind === 'slogan' ? noFillerDraft : { ...noFillerDraft, text: '' }

/** Whether it comes to another filler than the one that is saved. */
export const isOther = (wanted: Slide | undefined, saved: Slide | null): boolean =>
  wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(saved)
