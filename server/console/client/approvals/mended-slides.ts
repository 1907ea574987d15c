import type { SubmissionDetail, SubmissionItem } from '../../../../shared/api/submission.ts'
import type { Campaign } from '../../../../shared/plan/plan.ts'

/** A slogan of a submission, with the words that were asked for. */
export interface AskedSlogan {
  readonly id: string
  readonly campaign: string
  readonly text: string
  /** What was remarked on it. */
  readonly notes: readonly string[]
}

/** An item as a slogan that can be mended here; undefined where it is none. */
export function sloganOf(
  { list, id, campaign, is }: SubmissionItem,
  { places }: SubmissionDetail,
): AskedSlogan | undefined {
  const text = is?.text
  if (list !== 'slides' || typeof text !== 'string') return undefined
  const notes = places.flatMap((place) => (place.list === list && place.id === id ? [place.note] : []))
  return { id, campaign, text, notes }
}

/** What is mended together: the slogans on which something was remarked, and the one that was chosen; those of its campaign. */
export function mendedTogether(submission: SubmissionDetail, chosen: AskedSlogan): readonly AskedSlogan[] {
  return submission.items.flatMap((item) => {
    const slogan = sloganOf(item, submission)
    if (!slogan || slogan.campaign !== chosen.campaign) return []
    return slogan.notes.length > 0 || slogan.id === chosen.id ? [slogan] : []
  })
}

/** The placements of a campaign that show one of these slides. */
export function placementsOf({ placements }: Campaign, slides: ReadonlySet<string>): readonly string[] {
  return placements.flatMap((one) => (one.slides.some((slide) => slides.has(slide)) ? [one.id] : []))
}

/** Whether the words of one of these slides are neither those that were seen nor those that are to stand there: it was mended elsewhere. */
export const isMendedElsewhere = (
  { slides }: Campaign,
  seen: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
): boolean =>
  slides.some(
    (slide) =>
      slide.kind === 'slogan' && seen.has(slide.id) && ![seen.get(slide.id), words.get(slide.id)].includes(slide.text),
  )

/** The campaign with these words, by the ids of its slides. */
export const withWords = (campaign: Campaign, words: ReadonlyMap<string, string>): Campaign => ({
  ...campaign,
  slides: campaign.slides.map((slide) => ({ ...slide, ...textOf(words.get(slide.id)) })),
})

const textOf = (text: string | undefined) => (text === undefined ? {} : { text })
