import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** What something was and is since, field by field: those that differ, each with both values. */
export function changeTable(before: unknown, after: unknown): HTMLElement {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
  const rows = keys.map((key) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, key),
      make('td', { class: 'was' }, was.get(key) ?? '—'),
      make('td', {}, is.get(key) ?? '—'),
    ),
  )
  const head = make(
    'tr',
    {},
    make('td'),
    make('th', { scope: 'col' }, say('Trước', 'Before')),
    make('th', { scope: 'col' }, say('Sau', 'After')),
  )
  const table = make('table', { class: 'comparison' }, make('thead', {}, head), make('tbody', {}, ...rows))
  const count = say(`${keys.length} mục`, `${keys.length} fields`)
  return make('details', {}, make('summary', {}, count), table)
}

/** The fields of a JSON value by their paths; a value that is no object is one field. */
function fieldsOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object') return new Map([[path || say('giá trị', 'value'), String(value)]])
  const entries = Object.entries(value)
  // Long lists of plain values read better on one line.
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return new Map([[path, value.join(', ')]])
  return new Map(entries.flatMap(([key, one]) => [...fieldsOf(one, path === '' ? key : `${path}.${key}`)]))
}
