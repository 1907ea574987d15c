import type { DateText } from '../../../shared/plan/plan.ts'
import type { LibraryPlace } from '../../approval/library/library-page.ts'
import { badCursor } from '../calls/paging.ts'
import type { Call } from '../route.ts'

/** The cursor of a place in a library. */
export function libraryCursor(place: LibraryPlace): string {
  if ('campaign' in place) {
    const { id, index, day } = place.campaign
    return `c.${index}.${day}.${id}`
  }
  const { id, issuedOn, addedAt, position } = place.hand
  return `h.${issuedOn}.${addedAt}.${position}.${id}`
}

/** The place that a call's cursor names; undefined where it names none. Throws a problem naming the parameter. */
export function libraryPlaceOf(call: Call): LibraryPlace | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  const [, index, day = '', of] = /^c\.(\d{1,9})\.(\d{4}-\d\d-\d\d)?\.(.{1,200})$/u.exec(text) ?? []
  if (index !== undefined && of !== undefined) return { campaign: { id: of, index: Number(index), day } }
  const hand = /^h\.(\d{4}-\d\d-\d\d)\.(\d{1,15})\.(\d{1,9})\.([0-9a-z-]{1,64})$/.exec(text)
  const [, issuedOn, addedAt, position, id] = hand ?? []
  if (issuedOn === undefined || id === undefined) throw badCursor(text)
  return { hand: { issuedOn: issuedOn as DateText, addedAt: Number(addedAt), position: Number(position), id } }
}
