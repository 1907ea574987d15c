import { aspectOf } from './aspect-of.ts'
import { maxSide } from './decode-sections.ts'
import { type Decoder, distinct, type Fields, fraction, list, object, oneOf, optional, textThat } from './decoding.ts'
import { inside, type Place, refuse, type Said } from './fault.ts'
import type { Crop, MediaSlide, Version } from './plan.ts'
import { refusedCharacterOf } from './refused-characters.ts'

const outsidePicture: Said = { en: 'reaches outside the picture', vi: 'vượt ra ngoài ảnh' }
const takenAspect: Said = { en: 'an earlier version has this aspect', vi: 'tỷ lệ này đã có ở phiên bản trước' }

/** The SHA-256 of what was uploaded, or a path beside the plan file. */
export const mediaName: Decoder<string> = textThat(isMediaName, {
  en: 'expected a SHA-256, or a path beside the plan file',
  vi: 'phải là mã SHA-256 hoặc đường dẫn cạnh tệp kế hoạch',
})

const aspect = textThat(isAspect, {
  en: `expected a width to height in the smallest whole numbers, such as 15:1, each at most ${maxSide}`,
  vi: `phải là tỷ lệ rộng:cao tối giản, ví dụ 15:1, mỗi số không quá ${maxSide}`,
})

const fit = oneOf('cover', 'contain')
const fractionOfSide = fraction(1, 'allowed')
const sideOfCrop = fraction(1, 'refused')
const crop: Decoder<Crop> = object<Crop>(
  { x: fractionOfSide, y: fractionOfSide, width: sideOfCrop, height: sideOfCrop },
  { check: refuseOverhang },
)

const version = object<Version>({
  aspect,
  media: optional(mediaName),
  fit: optional(fit),
  crop: optional(crop),
})

/** What a picture or a clip has that no slogan has. */
export type Picture = Pick<MediaSlide, 'media' | 'fit' | 'crop' | 'versions'>

/** The keys of a picture or a clip. */
export const pictureFields: Fields<Picture> = {
  media: mediaName,
  fit: optional(fit),
  crop: optional(crop),
  versions: optional(distinct(list(version, 1), takenAspect, 'aspect')),
}

function isMediaName(text: string): boolean {
  if (text.length === 0 || text.length > 512 || refusedCharacterOf(text) !== undefined) return false
  if (/^\/|\\|^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return false
  return !text.split('/').includes('..')
}

function isAspect(text: string): boolean {
  const match = /^([1-9]\d{0,4}):([1-9]\d{0,4})$/.exec(text)
  if (match === null) return false
  const [width, height] = [Number(match[1]), Number(match[2])]
  return Math.max(width, height) <= maxSide && aspectOf(width, height) === text
}

function refuseOverhang(draft: Partial<Crop>, place: Place): void {
  // Decimal fractions such as 0.7 + 0.3 need not add up to exactly 1.
  const most = 1 + 1e-9
  if ((draft.x ?? 0) + (draft.width ?? 0) > most) refuse(inside(place, 'width'), outsidePicture)
  if ((draft.y ?? 0) + (draft.height ?? 0) > most) refuse(inside(place, 'height'), outsidePicture)
}
