import type { Board, Daypart, Section } from '../../../../shared/plan/plan.ts'
import { groupsTyped } from './typed-groups.ts'

/** A board’s facts while they are typed, as they stand in their fields. */
export interface BoardDraft {
  readonly name: string
  readonly org: string
  readonly kind: Board['kind']
  readonly width: string
  readonly height: string
  readonly pitch: string
  readonly place: string
  /** `11.9404, 108.4583`: latitude and longitude, as maps give them out. */
  readonly location: string
  readonly languages: string
  readonly tags: string
  readonly isMono: boolean
  readonly isRoad: boolean
  /** Undefined while a line of them cannot be read. */
  readonly hours: readonly Daypart[] | undefined
  readonly sections: readonly SectionDraft[]
}

/** A part of a board that shows something of its own; px, from its upper left. */
export interface SectionDraft {
  readonly key: number
  readonly id: string
  readonly x: string
  readonly y: string
  readonly width: string
  readonly height: string
  /** Its place in the controller’s framebuffer, which is not typed here: it goes on with the section. */
  readonly at?: Section['at']
}

/** A board as it is typed at first; an empty one for a new board of an office. */
export function draftOf(board: Board | undefined, org: string): BoardDraft {
  const { location, pitch, sections = [] } = board ?? {}
  return {
    name: board?.name ?? '',
    org: board?.org ?? org,
    kind: board?.kind ?? 'led',
    width: board ? String(board.width) : '',
    height: board ? String(board.height) : '',
    pitch: pitch === undefined ? '' : numberText(pitch),
    place: board?.place ?? '',
    location: location ? `${location.latitude}, ${location.longitude}` : '',
    languages: (board?.languages ?? ['vi']).join(', '),
    tags: (board?.tags ?? []).join(', '),
    isMono: board?.color === 'mono',
    isRoad: board?.road === true,
    hours: board?.hours ?? [],
    sections: sections.map(({ id, x, y, width, height, at }, key) => ({
      ...{ key, id, x: String(x), y: String(y), width: String(width), height: String(height) },
      ...(at ? { at } : {}),
    })),
  }
}

/**
 * The fields of a draft as the server takes them, null for what is left out. What cannot be read as a number is sent as it was typed: the server
 * says what is wrong with it, at its field.
 */
export function fieldsOf(draft: BoardDraft): Readonly<Record<string, unknown>> {
  const { name, org, kind, width, height, pitch, place, location, languages, tags, isMono, isRoad, hours, sections } =
    draft
  return {
    ...{ name: textOf(name), org, kind, width: numberOf(width), height: numberOf(height) },
    pitch: pitch.trim() === '' ? null : numberOf(pitch),
    place: textOf(place) || null,
    location: location.trim() === '' ? null : locationTyped(location),
    languages: orNull(groupsTyped(languages), (list) => list.join() === 'vi'),
    tags: orNull(groupsTyped(tags)),
    color: isMono ? 'mono' : null,
    road: isRoad ? true : null,
    hours: hours && orNull(hours),
    sections: orNull(
      sections.map(({ id, x, y, width: wide, height: high, at }) => ({
        ...{ id: id.trim(), x: numberOf(x), y: numberOf(y), width: numberOf(wide), height: numberOf(high) },
        ...(at ? { at } : {}),
      })),
    ),
  }
}

/** The fields by which a draft differs from the board as it was. */
export function changedFields(was: BoardDraft, is: BoardDraft): Readonly<Record<string, unknown>> {
  const [before, after] = [fieldsOf(was), fieldsOf(is)]
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  )
}

/**
 * Latitude and longitude as people copy them from a map, in degrees: `11.9404, 108.4583`, decimal commas too where a semicolon or a space stands
 * between; what cannot be read is answered as it was typed.
 */
function locationTyped(text: string): { readonly latitude: number; readonly longitude: number } | string {
  const match =
    /^\s*(-?\d+(?:\.\d+)?)\s*°?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*°?\s*$/.exec(text) ??
    /^\s*(-?\d+(?:,\d+)?)\s*°?\s*[;\s]\s*(-?\d+(?:,\d+)?)\s*°?\s*$/.exec(text)
  if (!match) return text
  const [latitude, longitude] = [match[1], match[2]].map((part = '') => Number(part.replace(',', '.')))
  return { latitude: latitude ?? Number.NaN, longitude: longitude ?? Number.NaN }
}

const textOf = (text: string): string => text.normalize('NFC').trim()
const numberText = (value: number): string => String(value).replace('.', ',')

/** A number as it is typed, with a decimal comma or point. */
function numberOf(text: string): number | string {
  const trimmed = text.trim()
  return /^-?\d+(?:[.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}

const orNull = <T>(list: readonly T[], isUsual: (list: readonly T[]) => boolean = () => false) =>
  list.length === 0 || isUsual(list) ? null : list
