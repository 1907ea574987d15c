import { boundOf } from './decode-bound.ts'
import { type Picture, pictureFields } from './decode-picture.ts'
import { refuseStrayFields, type Wording, wordingOn } from './decode-slogan.ts'
import { language, tags } from './decode-text.ts'
import { type Decoder, isObject, object, oneOf, optional, wholeNumber } from './decoding.ts'
import type { Said } from './fault.ts'
import { idText, type Names, namesOf } from './names.ts'
import type { MediaSlide, MilestoneId, Slide, SlideId, SloganSlide } from './plan.ts'

const milestoneWord: Said = { en: 'milestone', vi: 'mốc' }

type EitherSlide = Omit<Slide, 'kind' | keyof Wording | keyof Picture> &
  Partial<Wording & Picture> & { readonly kind: Slide['kind'] }

/** A slide of a campaign whose `milestones` its bounds may name; `id` reads its id. */
export function slideOf(id: Decoder<SlideId>, milestones: Names<MilestoneId>): Decoder<Slide> {
  const common = {
    id,
    language: optional(language),
    seconds: optional(wholeNumber(1, 900)),
    from: optional(boundOf('start', milestones)),
    until: optional(boundOf('end', milestones)),
    tags: optional(tags),
    state: optional(oneOf('approved', 'draft', 'pending', 'rejected', 'withdrawn')),
  }
  const wording = wordingOn(milestones)
  const sloganSlide = object<SloganSlide>(
    { ...common, kind: oneOf('slogan'), ...wording },
    { check: refuseStrayFields },
  )
  const mediaSlide = object<MediaSlide>({ ...common, kind: oneOf('image', 'video'), ...pictureFields })
  // A slide of no known kind still has its other keys read, so that all its faults show at once.
  const eitherSlide = object<EitherSlide>({
    ...common,
    kind: oneOf('slogan', 'image', 'video'),
    ...wording,
    text: optional(wording.text),
    ...pictureFields,
    media: optional(pictureFields.media),
  })
  return (value, place) => {
    const kind = isObject(value) ? value.kind : undefined
    if (kind === 'slogan') return sloganSlide(value, place)
    if (kind === 'image' || kind === 'video') return mediaSlide(value, place)
    eitherSlide(value, place)
    return undefined
  }
}

/** A slide that belongs to no campaign: it has no milestones to rest on. */
export const wholeSlide: Decoder<Slide> = (value, place) => {
  const none = namesOf<MilestoneId>(milestoneWord, 'empty')
  const slide = slideOf(idText(), none)(value, place)
  none.settle()
  return slide
}
