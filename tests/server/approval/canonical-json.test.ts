import { expect, test } from 'vitest'
import { canonicalJson } from '../../../server/approval/canonical-json.ts'

test('one value has one text, whatever the order of its keys, which says nothing of what is not there', () => {
  const value = { b: [1, { z: null, a: 'é"\n' }], a: { y: 1.5, x: true }, c: undefined }
  expect(canonicalJson(value)).toBe('{"a":{"x":true,"y":1.5},"b":[1,{"a":"é\\"\\n","z":null}]}')
  expect(canonicalJson({ a: { x: true, y: 1.5 }, b: [1, { a: 'é"\n', z: null }] })).toBe(canonicalJson(value))
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})
