import type { Call, QueryParameter } from '../route.ts'
import { badQuery, wholeOf } from './query-values.ts'

/** A page of things; `next` is null on the last. */
export interface Page<T> {
  readonly page: readonly T[]
  readonly next: string | null
}

/** How many things a page has where the call does not say, and at the most. */
export type PageSizes = readonly [usual: number, most: number]

/** `limit` and `cursor`: how much of a list, and from where. */
export function pageParameters(...[usual, most]: PageSizes): readonly QueryParameter[] {
  return [
    {
      name: 'limit',
      describes: `How many at most; ${usual} where it is left out.`,
      schema: { type: 'integer', minimum: 1, maximum: most },
    },
    { name: 'cursor', describes: 'The `next` of the page before.', schema: { type: 'string' } },
  ]
}

/** `q`: what is searched. */
export const searchParameter: QueryParameter = {
  name: 'q',
  describes: 'A part of a name or an id, in any case, with or without diacritics.',
  schema: { type: 'string', maxLength: 100 },
}

/** How many things a call asks for. Throws a problem naming the parameter. */
export function limitOf(call: Call, [usual, most]: PageSizes): number {
  return wholeOf(call, 'limit', 1, most, usual)
}

/** The first `limit` of things of which one more was looked for; `nameOf` the last of them is where the next page begins. */
export function pageFrom<T>(found: readonly T[], limit: number, nameOf: (last: T) => string): Page<T> {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: last !== undefined && found.length > limit ? nameOf(last) : null }
}

/** Behind which thing a page begins in a list that goes by time: of which instant (epoch ms), and of those of one instant which. */
export interface PlaceInTime {
  readonly at: number
  readonly id: string
}

/** The cursor of a place in time. */
export function cursorAt({ at, id }: PlaceInTime): string {
  return `${at}-${id}`
}

/** The place in time that a call's cursor names; undefined where it names none. Throws a problem naming the parameter. */
export function placeInTimeOf(call: Call): PlaceInTime | undefined {
  const text = call.query('cursor')
  if (text === undefined) return undefined
  const [, at, id] = /^(\d{1,15})-([0-9a-z-]{1,64})$/.exec(text) ?? []
  if (at === undefined || id === undefined) throw badCursor(text)
  return { at: Number(at), id }
}

/** The refusal of a cursor that no page has told. */
export function badCursor(got: string) {
  return badQuery('cursor', 'the `next` of a page', '`next` của một trang', got)
}

/** What a call asks of a list that stands in memory: things that `isMeant`, from behind its cursor, an id. Throws a problem naming the parameter. */
export function pageOfCall<T extends { readonly id: string }>(
  call: Call,
  all: readonly T[],
  isMeant: (one: T, index: number) => boolean,
  sizes: PageSizes,
): Page<T> {
  const limit = limitOf(call, sizes)
  const cursor = call.query('cursor')
  const last = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor)
  const former = all[last]
  if (cursor !== undefined && !(former && isMeant(former, last))) {
    throw badCursor(cursor)
  }
  const page: T[] = []
  for (let index = last + 1; index < all.length; index++) {
    const one = all[index] as T
    if (!isMeant(one, index)) continue
    if (page.length === limit) return { page, next: page.at(-1)?.id ?? null }
    page.push(one)
  }
  return { page, next: null }
}
