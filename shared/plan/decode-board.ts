import { brightness } from './decode-brightness.ts'
import { maxSide, sectionsWithin } from './decode-sections.ts'
import { boardKind } from './decode-selector.ts'
import { language, readable, tags, title } from './decode-text.ts'
import { dayparts, zone } from './decode-time.ts'
import {
  type Decoder,
  flag,
  fraction,
  isObject,
  list,
  numberFrom,
  object,
  oneOf,
  optional,
  wholeNumber,
} from './decoding.ts'
import { inside, refuse, type Said } from './fault.ts'
import type { Board, Location } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

const maxPixels = 2 ** 24
const maxPitchMm = 1000
const maxPlaceCharacters = 200

const tooManyPixels: Said = {
  en: `a canvas of more than ${maxPixels} pixels`,
  vi: `mặt bảng có quá ${maxPixels} điểm ảnh`,
}

const location = object<Location>({ latitude: numberFrom(-90, 90), longitude: numberFrom(-180, 180) })
const side = wholeNumber(1, maxSide)

/** One board. */
export function boardOf(names: PlanNames): Decoder<Board> {
  const fields = {
    id: names.boards.define,
    org: names.orgs.refer,
    name: title,
    kind: boardKind,
    width: side,
    height: side,
    pitch: optional(fraction(maxPitchMm, 'refused')),
    color: optional(oneOf('full', 'mono')),
    timezone: optional(zone),
    hours: optional(dayparts),
    languages: optional(list(language)),
    tags: optional(tags),
    road: optional(flag),
    place: optional(readable(maxPlaceCharacters)),
    location: optional(location),
    brightness: optional(brightness),
  }
  return (value, place) => {
    const [width, height] = isObject(value) ? [sideOf(value.width), sideOf(value.height)] : []
    return object<Board>(
      { ...fields, sections: optional(sectionsWithin(width, height)) },
      {
        check: (draft) => {
          if ((draft.width ?? 0) * (draft.height ?? 0) > maxPixels) refuse(inside(place, 'width'), tooManyPixels)
        },
      },
    )(value, place)
  }
}

function sideOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxSide ? value : undefined
}
