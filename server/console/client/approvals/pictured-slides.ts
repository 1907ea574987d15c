import type { ShownPicture, SubmissionDetail, SubmissionPicture } from '../../../../shared/api/submission.ts'
import { secondsOf } from '../../../../shared/plan/effective.ts'
import type { Slide } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { inOurs } from '../words/say.ts'
import type { ItemNames } from './item-words.ts'

/** One slide of a submission with all its pictures, the longest strips first. */
export interface PicturedSlide {
  readonly key: string
  readonly list: string
  readonly id: string
  readonly campaign: string
  readonly slide: string
  /** What it is called. */
  readonly name: string
  /** The words of the item itself, as they are asked for; undefined where it has none, or another text is meant. */
  readonly text: string | undefined
  /** As it is asked for, or written; undefined where neither is known. */
  readonly of: Slide | undefined
  readonly seconds: number
  readonly pictures: readonly ShownPicture[]
}

const pictureSeconds = 10

/** The pictures of a submission slide by slide. */
export function picturedSlides(
  { pictures, items }: SubmissionDetail,
  now: PlanNow | undefined,
  file?: ItemNames['file'],
): readonly PicturedSlide[] {
  const slides = new Map<string, ShownPicture[]>()
  for (const picture of pictures) {
    const key = keyOfSlide(picture)
    slides.set(key, [...(slides.get(key) ?? []), picture])
  }
  return Array.from(slides, ([key, some]) => {
    const [{ list, campaign, id, slide }] = some as [ShownPicture]
    const item = items.find((one) => one.campaign === campaign && one.is && (one.id === slide || isOf(one, list, id)))
    const body = item?.is as (Partial<Slide> & { readonly slide?: Slide }) | undefined
    const asked = (body?.slide ?? body) as Slide | undefined
    const text = asked && 'text' in asked && typeof asked.text === 'string' ? asked.text : undefined
    const written = now?.plan.campaigns.find((one) => one.id === campaign)?.slides.find((one) => one.id === slide)
    const shown = asked && 'kind' in asked ? asked : written
    const fileName = shown && 'media' in shown ? file?.(shown.media) : undefined
    return {
      ...{ key, list, id, campaign, slide, text },
      name: text ?? fileName ?? (now ? inOurs(now.words.slide(campaign, slide)) : slide),
      of: shown,
      seconds: shown ? secondsOf(shown) : pictureSeconds,
      pictures: [...some].sort((a, b) => b.width / b.height - a.width / a.height),
    }
  })
}

const keyOfSlide = ({ campaign, slide }: SubmissionPicture) => `${campaign}/${slide}`

const isOf = (one: { readonly list: string; readonly id: string }, list: string, id: string) =>
  one.list === list && one.id === id

/** What tells one picture of a submission from another. */
export const keyOfPicture = (picture: SubmissionPicture): string =>
  `${keyOfSlide(picture)} ${picture.width}x${picture.height} ${picture.color}`
