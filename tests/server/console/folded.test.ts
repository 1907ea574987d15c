import { expect, it } from 'vitest'
import { matches } from '../../../server/console/client/kit/folded.ts'

it('a search finds a name by its words in any order, with their marks or without, đ as d', () => {
  for (const query of ['da lat', 'Đà Lạt', 'lạt ĐÀ', 'cho  da', ''])
    expect([query, matches('Chợ Đà Lạt', query)]).toEqual([query, true])
  expect(matches('Chợ Đà Lạt', 'da nang')).toBe(false)
  // What was typed decomposed, as some keyboards do.
  expect(matches('Đắk R’lấp', 'Đắk'.normalize('NFD'))).toBe(true)
  for (const query of ['dak rlap', "r'lấp", 'R’lấp']) expect(matches('Đắk R’lấp', query)).toBe(true)
})
