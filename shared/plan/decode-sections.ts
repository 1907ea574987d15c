import { type Decoder, list, object, oneOf, optional, wholeNumber } from './decoding.ts'
import { type Place, refuse, type Said } from './fault.ts'
import { namesOf } from './names.ts'
import type { Section, SectionId } from './plan.ts'

/** The longest side of a canvas, in pixels. */
export const maxSide = 16_384
const maxSections = 256

type Rectangle = Pick<Section, 'x' | 'y' | 'width' | 'height'>

const sectionWord: Said = { en: 'section', vi: 'phần bảng' }
const tooMany: Said = { en: `more than ${maxSections} sections`, vi: `quá ${maxSections} phần bảng` }
const overlapping: Said = { en: 'overlaps an earlier section', vi: 'chồng lên một phần bảng ở trước' }
const outside: Said = { en: 'reaches outside the canvas', vi: 'vượt ra ngoài mặt bảng' }

const offset = wholeNumber(0, maxSide)
const side = wholeNumber(1, maxSide)
const at = object<NonNullable<Section['at']>>({ x: offset, y: offset, rotate: oneOf(0, 90, 180, 270) })

/** The sections of a board of so many pixels: inside it, none over another. A side that is not known limits nothing. */
export function sectionsWithin(width: number | undefined, height: number | undefined): Decoder<readonly Section[]> {
  return (value, place) => {
    const names = namesOf<SectionId>(sectionWord, 'empty')
    const earlier: Rectangle[] = []
    const section = object<Section>(
      { id: names.define, x: offset, y: offset, width: side, height: side, at: optional(at) },
      { check: checkPlace },
    )
    if (Array.isArray(value) && value.length > maxSections) return refuse(place, tooMany)
    return list(section)(value, place)

    function checkPlace(draft: Partial<Section>, where: Place): void {
      if (!isRectangle(draft)) return
      const isOutside = draft.x + draft.width > (width ?? maxSide) || draft.y + draft.height > (height ?? maxSide)
      if (isOutside) refuse(where, outside)
      if (earlier.some((other) => overlaps(other, draft))) refuse(where, overlapping)
      earlier.push(draft)
    }
  }
}

function isRectangle(draft: Partial<Section>): draft is Partial<Section> & Rectangle {
  return [draft.x, draft.y, draft.width, draft.height].every((each) => each !== undefined)
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
