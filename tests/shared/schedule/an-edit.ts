import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Changes one thing of a JSON document, by numbers that are drawn: which place, and how. The result need not be a valid plan. */
export const anyEdit: fc.Arbitrary<(json: unknown) => unknown> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([place, way]) => (json) => {
    const copy = structuredClone(json) as Json
    const places = placesIn(copy)
    const chosen = places[place % places.length]
    chosen?.(way)
    return copy
  })

/** The same document with the keys of every object in another order. */
export function withKeysReversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withKeysReversed)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, withKeysReversed(value)]),
  )
}

/** A way of changing for each member of each object and list. */
function placesIn(value: Json): ((way: number) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(placesIn)
  if (Array.isArray(value)) {
    const own = value.map(
      (_, i) => (way: number) => void (way % 2 === 0 ? value.splice(i, 1) : value.unshift(...value.splice(i, 1))),
    )
    return [...own, ...inner]
  }
  const own = Object.keys(value).map((key) => (way: number) => {
    if (way % 3 === 0) delete value[key]
    else value[key] = otherThan(value[key] as Json, way)
  })
  return [...own, ...inner]
}

const words = [
  'vi',
  'lo',
  'tinh',
  'dv-1',
  'dv-2',
  'bang-1',
  'dot-1',
  'kh-2',
  'moc-1',
  'approved',
  'draft',
  'expected',
  'start',
  'end',
  'trai',
]
const times = ['2024-03-15', '2024-03-31T02:30', '2024-03-31T01:00Z', '07:00', '23:00', 'P1D', '-PT30M']

function otherThan(value: Json, way: number): Json {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return way % 2 === 0 ? value * 2 : value / 2
  if (Array.isArray(value)) return [...value].reverse()
  const found = [...words, ...times]
  return typeof value === 'string' ? (found[way % found.length] as string) : value
}
