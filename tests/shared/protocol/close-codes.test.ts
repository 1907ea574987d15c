import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeCodes, comeBackAfter } from '../../../shared/protocol/close-codes.ts'

test('[P14] every close code is its own, in the range kept for applications', () => {
  const codes = Object.values(closeCodes).map((row) => row.code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code >= 4000 && code <= 4999).toBe(true)
})

test('[P14] a code says how to come back; one that is not in the table is a broken line', () => {
  expect(comeBackAfter(closeCodes.replaced.code)).toBe('later')
  expect(comeBackAfter(closeCodes.notAuthorised.code)).toBe('pair')
  for (const code of [1000, 1001, 1006, 1011, 4999]) expect(comeBackAfter(code)).toBe('soon')
})

test('PROTOCOL.md lists every close code by its number and name', () => {
  const page = readFileSync(new URL('../../../shared/protocol/PROTOCOL.md', import.meta.url), 'utf8')
  for (const [name, { code }] of Object.entries(closeCodes)) {
    expect(page).toMatch(new RegExp(`\\| ${code} \\| \`${name}\` +\\|`))
  }
})
