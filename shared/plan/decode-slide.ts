import { boundOf } from './decode-bound.ts'
import { language, slogan, tags } from './decode-text.ts'
import { type Decoder, fraction, isObject, object, oneOf, optional, textThat, wholeNumber } from './decoding.ts'
import { inside, type Place, refuse, type Said } from './fault.ts'
import { idText, type Names, namesOf } from './names.ts'
import type { Crop, MediaSlide, MilestoneId, Slide, SlideId, SloganSlide } from './plan.ts'
import { refusedCharacterOf } from './refused-characters.ts'

const outsidePicture: Said = { en: 'reaches outside the picture', vi: 'vượt ra ngoài ảnh' }
const milestoneWord: Said = { en: 'milestone', vi: 'mốc' }

const media = textThat(isMediaName, {
  en: 'expected a SHA-256, or a path beside the plan file',
  vi: 'phải là mã SHA-256 hoặc đường dẫn cạnh tệp kế hoạch',
})

const fractionOfSide = fraction(1, 'allowed')
const sideOfCrop = fraction(1, 'refused')
const crop: Decoder<Crop> = object<Crop>(
  { x: fractionOfSide, y: fractionOfSide, width: sideOfCrop, height: sideOfCrop },
  { check: refuseOverhang },
)

type EitherSlide = Omit<MediaSlide, 'kind' | 'media'> & {
  readonly kind: Slide['kind']
  readonly text?: string
  readonly media?: string
}

const kinds = oneOf('slogan', 'image', 'video')

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
  const picture = { media, fit: optional(oneOf('cover', 'contain')), crop: optional(crop) }
  const sloganSlide = object<SloganSlide>({ ...common, kind: oneOf('slogan'), text: slogan })
  const mediaSlide = object<MediaSlide>({ ...common, kind: oneOf('image', 'video'), ...picture })
  // A slide of no known kind still has its other keys read, so that all its faults show at once.
  const eitherSlide = object<EitherSlide>({
    ...common,
    kind: kinds,
    text: optional(slogan),
    media: optional(media),
    fit: picture.fit,
    crop: picture.crop,
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

function isMediaName(text: string): boolean {
  if (text.length === 0 || text.length > 512 || refusedCharacterOf(text) !== undefined) return false
  if (/^\/|\\|^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return false
  return !text.split('/').includes('..')
}

function refuseOverhang(draft: Partial<Crop>, place: Place): void {
  // Decimal fractions such as 0.7 + 0.3 need not add up to exactly 1.
  const most = 1 + 1e-9
  if ((draft.x ?? 0) + (draft.width ?? 0) > most) refuse(inside(place, 'width'), outsidePicture)
  if ((draft.y ?? 0) + (draft.height ?? 0) > most) refuse(inside(place, 'height'), outsidePicture)
}
