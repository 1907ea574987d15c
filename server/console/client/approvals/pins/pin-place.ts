import type { ReturnedPlace, SubmissionPicture } from '../../../../../shared/api/submission.ts'

/** What a pin is stuck to: an item, a spot of its picture, or words of it. */
export type PinPlace = Omit<ReturnedPlace, 'note'>

/** A pin with the number that it wears everywhere. */
export interface NumberedPin extends ReturnedPlace {
  /** 1 for the first. */
  readonly number: number
}

/** All pins of a submission, and what can be done about them. */
export interface PinBoard {
  readonly pins: readonly NumberedPin[]
  /** Sticks one there; undefined where this person sends nothing back. */
  readonly stick: ((place: PinPlace) => void) | undefined
  /** Opens one, to read or change its note. */
  readonly open: (number: number) => void
}

/** Pins with their numbers. */
export const numbered = (places: readonly ReturnedPlace[]): readonly NumberedPin[] =>
  places.map((place, index) => ({ ...place, number: index + 1 }))

/** Those on a picture. */
export function pinsOnPicture(
  pins: readonly NumberedPin[],
  { list, id, width, height, color }: Pick<SubmissionPicture, 'list' | 'id' | 'width' | 'height' | 'color'>,
): readonly NumberedPin[] {
  return pins.filter(
    ({ point, ...pin }) =>
      pin.list === list && pin.id === id && point?.width === width && point.height === height && point.color === color,
  )
}

/** Those on an item as a whole. */
export const pinsOnItem = (pins: readonly NumberedPin[], item: { readonly list: string; readonly id: string }) =>
  pins.filter(({ list, id, point, words }) => list === item.list && id === item.id && !point && !words)
