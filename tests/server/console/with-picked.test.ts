import { expect, it } from 'vitest'
import { isPicked, withPicked } from '../../../server/console/client/library/with-picked.ts'

it.each([
  ['', ['Một', 'Hai'], 'Một\nHai'],
  ['Đã có\n\n', ['Một'], 'Đã có\nMột'],
  ['Một\n  Hai ', ['Hai', 'Ba'], 'Một\n  Hai\nBa'],
  ['Hoà'.normalize('NFD'), ['Hoà'], 'Hoà'.normalize('NFD')],
])('what is picked stands below what is written, word for word and once: %j', (text, picked, whole) => {
  expect(withPicked(text, picked)).toBe(whole)
  for (const one of picked) expect(isPicked(whole, one)).toBe(true)
})
